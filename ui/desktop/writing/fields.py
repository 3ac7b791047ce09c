"""Which fields residents will read, and which they will not: a new field has to be in one of the two lists.

What a resident says is written down as it was said, and has no helper: nobody makes residents' words easier.
Quotes are the exception, for the names in them; their words are the writer's to keep.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ResidentField:
    """A field by its object name, the module that makes it, and where residents meet its words."""

    name: str
    module: str
    read_on: str


RESIDENT_FIELDS = (
    ResidentField("newsWeDid", "screens.news_dialog", "leaflet, news of a promise"),
    ResidentField("newsYouSaid", "screens.news_dialog", "news, what residents said"),
    ResidentField("newsReason", "screens.news_dialog", "leaflet, what is not possible"),
    ResidentField("newsAlternative", "screens.news_dialog", "leaflet, what is possible"),
    ResidentField("respondWhen", "feedback.respond_fields", "leaflet, when to answer"),
    ResidentField("leafletWords", "feedback.words_editor", "leaflet, own words"),
    ResidentField("leafletTitle", "feedback.extra_fields", "leaflet, the title"),
    ResidentField("respondWhere", "feedback.respond_fields", "leaflet, where to answer"),
    ResidentField("promiseWhat", "gestures.promise_form", "big screen and leaflet, the promise"),
    ResidentField("promiseOwner", "gestures.promise_form", "big screen and leaflet, who does it"),
    ResidentField("promiseFirst", "gestures.promise_form", "big screen, the first step"),
    ResidentField("cardLabel", "library.card_dialog", "cards on the table"),
    ResidentField("optionsQuestion", "session.merging.options_room", "big screen, the question of a round"),
    ResidentField("optionsOwn", "session.merging.choose_pane", "big screen and paper, what lies there"),
    ResidentField("zonesName", "session.zones.place_list", "big screen and map, places"),
    ResidentField("rule", "session.rules.cards", "paper, the rules of the meeting"),
    ResidentField("quoteText", "session.quotes.form", "leaflet, quotes"),
    ResidentField("sessionTitle", "preparing.sessions.new_dialog", "invitation and leaflet, the title"),
    ResidentField("sessionAudience", "preparing.sessions.new_dialog", "invitation, for whom it is"),
    ResidentField("blockLabel", "preparing.programme.block_dialog", "programme on paper"),
    ResidentField("newBlockLabel", "preparing.programme.new_block_dialog", "programme on paper"),
    ResidentField("invitationTitleField", "preparing.inviting.fields_card", "invitation"),
    ResidentField("invitationGets", "preparing.inviting.fields_card", "invitation"),
    ResidentField("invitationInterpreter", "preparing.inviting.fields_card", "invitation"),
    ResidentField("invitationSender", "preparing.inviting.fields_card", "invitation"),
    ResidentField("levelPromise", "preparing.inviting.level_room", "invitation, the promise"),
    ResidentField("placeRoute", "preparing.conditions.place_cards", "invitation, how to find the door"),
    ResidentField("doorAlt", "preparing.conditions.place_cards", "invitation, the photo read aloud"),
    ResidentField("photoAlt", "preparing.conditions.photo_act", "invitation, the photo read aloud"),
    ResidentField("actionLabel", "telling.actions.what_part", "leaflet, what will happen"),
    ResidentField("actionNotice", "telling.actions.what_part", "leaflet, how residents notice"),
    ResidentField("actionOwner", "telling.actions.who_part", "leaflet, who does it"),
    ResidentField("newActionLabel", "telling.actions.new_dialog", "leaflet, what will happen"),
    ResidentField("updateWords", "telling.update.own_words", "u zei, wij deden, own words"),
    ResidentField("thanksPlus", "preparing.conditions.thanks_cards", "invitation, what people get"),
)

OTHER_FIELDS = {
    "errors": "a report for who helps",
    "feedback.extra_fields": "a web address or a telephone number",
    "feedback.message_dialog": "a text to copy, not to write",
    "feedback.respond_fields": "a telephone number",
    "gestures.choose_cards": "words of residents",
    "gestures.collect": "words of residents",
    "gestures.collect_dialog": "words of residents, and another language",
    "gestures.columns": "words of residents",
    "gestures.rope": "words of residents",
    "gestures.statements": "tips of residents",
    "gestures.tree": "words of residents",
    "gestures.tree_row": "words of residents",
    "gestures.verdicts": "words of residents",
    "gestures.words": "the field itself; who uses it decides",
    "library.filters": "a search",
    "library.own_word_dialog": "hard words, on purpose",
    "library.paste_dialog": "hard words, on purpose",
    "parts.field": "the field itself; who uses it decides",
    "preparing.checklist": "the team",
    "preparing.conditions.check_rows": "the team",
    "preparing.conditions.facts_card": "amounts",
    "preparing.conditions.money_room": "the team",
    "preparing.conditions.money_table": "the team",
    "preparing.conditions.needs_room": "the team",
    "preparing.conditions.place_cards": "names, an address, times and a telephone number",
    "preparing.conditions.safety_room": "the team",
    "preparing.conditions.thanks_cards": "an amount, and the words of the municipality",
    "preparing.conditions.totals_card": "amounts",
    "preparing.inviting.fields_card": "a telephone number and a name",
    "preparing.inviting.given_dialog": "numbers",
    "preparing.inviting.line_dialog": "the team",
    "preparing.inviting.test_dialog": "the team",
    "preparing.inviting.turnout_card": "a number",
    "preparing.item_dialog": "the team",
    "preparing.people.contact_form": "the team",
    "preparing.people.log_card": "the team",
    "preparing.people.people_side": "a search",
    "preparing.people.reach_card": "the team",
    "preparing.programme.block_dialog": "minutes, and a note for the team",
    "preparing.programme.member_dialog": "the team",
    "preparing.programme.new_block_dialog": "minutes",
    "preparing.programme.task_fields": "the team",
    "preparing.programme.technique_picker": "a search",
    "preparing.programme.times_line": "times",
    "screens.contact_dialog": "the team",
    "screens.day_dialog": "a day, and the name of a place",
    "screens.name_dialog": "names",
    "session.debrief.room": "the team",
    "session.log.entry": "the team",
    "session.log.room": "the team",
    "session.merging.agreed": "the weather and a moment",
    "session.table.side": "the team",
    "telling.actions.check_part": "the team",
    "telling.actions.what_part": "the team",
    "telling.actions.who_part": "the team",
    "telling.analysis.now_card": "the team",
    "telling.testing.question_card": "words of residents, and notes of the team",
    "telling.testing.room": "the team",
}
"""The modules that have fields for others, and what those are."""
