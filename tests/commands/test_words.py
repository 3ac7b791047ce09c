"""Quotes, consent, looking back and promises: as the team writes them down."""

import datetime as dt

import pytest
from sqlalchemy import select

from wijksessie.commands import RuleBroken, Workspace
from wijksessie.commands.consent import count_sticker, record_consent, set_ground_rules, take_chosen_rules
from wijksessie.commands.promises import keep_promises
from wijksessie.commands.quotes import add_quote, change_quote, remove_quote
from wijksessie.commands.reflection import answer_reflection, close_moment
from wijksessie.commands.rounds import create_round, open_round
from wijksessie.commands.sheets import confirm_sheet, write_part
from wijksessie.model import Action, ActionUpdate, SafetyNote
from wijksessie.queries.consent import consent_text, role_cards, rules_view
from wijksessie.queries.debrief import debrief
from wijksessie.queries.promises import promises_to_keep
from wijksessie.queries.quotes import quotes
from wijksessie.queries.resident_words import problem
from wijksessie.queries.session import current
from wijksessie.terms import Consent, TechniqueId

PROMISES = [
    {"what": "Inloop", "kind": "samen", "owner": "Buurthuis", "confirmed": True, "when": "2026-12-01"},
    {"what": "Korte brieven", "kind": "organisatie", "owner": "Gemeente", "confirmed": False},
]


@pytest.fixture
def session(practice: Workspace) -> str:
    view = current(practice)
    assert view is not None
    return view.id


def round_with(
    workspace: Workspace, session: str, technique: TechniqueId, options: list[str], data: object
) -> str:
    round_id = create_round(workspace, session, technique, "Vraag?", options, {})
    open_round(workspace, round_id)
    write_part(workspace, round_id, "zon", "", data)
    return round_id


def test_a_quote_for_the_leaflet_says_nobody(practice: Workspace, session: str) -> None:
    with pytest.raises(RuleBroken):
        add_quote(practice, session, "Mijn zoon Xander slaapt niet", Consent.LEAFLET)
    quote = add_quote(practice, session, "Mijn zoon Xander slaapt niet", Consent.DO_NOT_SHARE)
    with pytest.raises(RuleBroken):
        change_quote(practice, quote, "Mijn zoon Xander slaapt niet", Consent.LEAFLET)
    change_quote(practice, quote, "Mijn zoon slaapt niet", Consent.LEAFLET)
    found = {view.id: view for view in quotes(practice, session)}[quote]
    assert (found.consent, found.edited) == (Consent.LEAFLET, True)
    practice.undo()
    assert {view.id: view for view in quotes(practice, session)}[quote].edited is False
    remove_quote(practice, quote)
    assert quote not in {view.id for view in quotes(practice, session)}
    add_quote(practice, session, "Emma is een liedje", Consent.LEAFLET, nobody=True)


def test_a_quote_for_the_report_says_nobody(practice: Workspace, session: str) -> None:
    with pytest.raises(RuleBroken):
        add_quote(practice, session, "mijn buurman kees drinkt", Consent.REPORT)
    add_quote(practice, session, "mijn buurman kees drinkt", Consent.REPORT, nobody=True)
    add_quote(practice, session, "mijn buurman drinkt", Consent.REPORT)


def test_a_quote_not_to_share_never_leaves(practice: Workspace, session: str) -> None:
    from wijksessie.queries.leaflet_reading import leaflet
    from wijksessie.queries.playbook import playbook

    secret = "Dit blijft echt hier binnen"
    add_quote(practice, session, secret, Consent.DO_NOT_SHARE, about="st_brieven")
    assert secret not in repr(leaflet(practice, session, dt.date(2026, 11, 22)))
    assert secret not in repr(playbook(practice, session, dt.date(2026, 11, 22)))


def test_consent_is_counted(practice: Workspace, session: str) -> None:
    record_consent(practice, session, read_aloud=True)
    record_consent(practice, session, interpreter=False, did_not_want=2)
    count_sticker(practice, session, "yes", 1)
    count_sticker(practice, session, "no", -1)
    view = rules_view(practice, session)
    assert (view.read_aloud, view.interpreter, view.did_not_want) == (True, False, 2)
    assert view.text_version == consent_text().version
    assert view.stickers == (18, 4, 2)
    with pytest.raises(RuleBroken):
        record_consent(practice, session, did_not_want=-1)
    with pytest.raises(RuleBroken):
        count_sticker(practice, session, "no", -9)
    assert role_cards(practice, session)


def test_the_words_are_simple() -> None:
    text = consent_text()
    lines = [line for step in text.steps for line in (step.title, *step.lines)]
    lines += [text.ask, *text.limits, *(sticker.rule for sticker in text.stickers)]
    assert [(line, said) for line in lines if (said := problem(line))] == []


def test_rules_people_chose(practice: Workspace, session: str) -> None:
    data = {"chosen": ["even_weg"], "added": ["Kinderen mogen erbij"]}
    round_id = round_with(practice, session, TechniqueId.GROUND_RULES, ["blijft_hier", "even_weg"], data)
    with pytest.raises(RuleBroken):
        take_chosen_rules(practice, session)
    confirm_sheet(practice, round_id, "zon")
    assert take_chosen_rules(practice, session) == 2
    assert rules_view(practice, session).rules == ("Even weg mag altijd", "Kinderen mogen erbij")
    set_ground_rules(practice, session, [" A ", "A", ""])
    assert rules_view(practice, session).rules == ("A",)


def test_promises_are_kept_once(practice: Workspace, session: str) -> None:
    round_id = round_with(practice, session, TechniqueId.ACTION_PLANNING, [], PROMISES)
    with pytest.raises(RuleBroken):
        keep_promises(practice, round_id, dt.date(2026, 12, 1))
    confirm_sheet(practice, round_id, "zon")
    with pytest.raises(RuleBroken):
        keep_promises(practice, round_id)
    assert keep_promises(practice, round_id, dt.date(2026, 12, 1)) == 2
    assert keep_promises(practice, round_id, dt.date(2026, 12, 1)) == 0
    (left,) = (each for each in promises_to_keep(practice, session, None) if each.round_id == round_id)
    assert (left.new, left.kept) == (0, 2)
    with practice.read() as db:
        sure = db.scalars(select(Action).where(Action.label == "Inloop")).one()
        open_ = db.scalars(select(Action).where(Action.label == "Korte brieven")).one()
        news = db.scalars(select(ActionUpdate).where(ActionUpdate.action_id == open_.id)).one()
        assert (sure.owner, sure.confirmed_on, sure.due) == (
            "Buurthuis",
            dt.date(2026, 10, 8),
            dt.date(2026, 12, 1),
        )
        assert (open_.owner, open_.confirmed_on, news.status) == ("", None, "nog_niet")


def test_looking_back(practice: Workspace, session: str) -> None:
    with practice.change("test.note") as db:
        db.add(SafetyNote(session_id=session, time="11:00", table_key=None, what="Iemand was stil."))
    view = debrief(practice, session)
    assert view is not None
    assert (view.still, len(view.moments)) == (2, 1)
    assert (view.thanks, view.leaflet) == (dt.date(2026, 10, 10), dt.date(2026, 10, 29))
    answer_reflection(practice, session, "wie_kwam_niet", "Jonge ouders")
    answer_reflection(practice, session, "wat_verraste", "De stilte")
    with pytest.raises(RuleBroken):
        close_moment(practice, view.moments[0].id, " ")
    close_moment(practice, view.moments[0].id, "Gebeld")
    view = debrief(practice, session)
    assert view is not None
    assert (view.still, view.moments) == (0, ())
