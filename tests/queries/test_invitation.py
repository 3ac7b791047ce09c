"""Whatever is filled in, residents can read it: short sentences, everyday words, nothing half."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.clock import TODAY, now
from wijksessie.commands import inviting
from wijksessie.commands.conditions.needs import arrange_need, want_need
from wijksessie.commands.find import get
from wijksessie.commands.projects import create_project
from wijksessie.model import (
    Attendance,
    Compensation,
    Contact,
    Message,
    Need,
    ProgrammeBlock,
    TeamMember,
    Venue,
    WijkSession,
)
from wijksessie.queries.invitation import Missing
from wijksessie.queries.invitation_blocks import MOST_LINES, MOST_OF_GETS, gets_lines, make_invitation
from wijksessie.queries.invitation_facts import Facts, texts
from wijksessie.queries.invitation_reading import invitation
from wijksessie.queries.levels import level_texts
from wijksessie.queries.message_texts import MOST_CHARACTERS, MOST_IN_APP, MOST_SPOKEN, message_text
from wijksessie.queries.messages import channel_labels, kind_texts, messages, proposed
from wijksessie.queries.resident_words import avoided, chunks, is_short, problem, sentences_of
from wijksessie.queries.session import current
from wijksessie.queries.turnout import expect, tables_for, turnout
from wijksessie.store import Workspace
from wijksessie.terms import Channel, Level, MessageKind, Role

DAY = dt.date(2026, 12, 10)
FULL = Facts(
    title="Wat geeft stress in onze wijk? En wat helpt?",
    promise="U geeft advies. De gemeente zegt wat zij ermee doet, en waarom.",
    day=DAY,
    start="10:00",
    end="12:00",
    walk_in="09:30",
    place="Buurthuis, begane grond",
    address="Rietstraat 5",
    route="De deur is naast de school.",
    listeners=True,
    thanks="cadeaubon",
    cents=1500,
    travel=True,
    children=True,
    interpreter=True,
    languages="Arabisch en Tigrinya",
    food=True,
    phone="06 0000 0000",
    ask_for="Noor van het buurthuis",
    hears=dt.date(2026, 12, 31),
)

PLACES = st.one_of(
    st.just(""),
    st.sampled_from(
        [
            "Buurthuis",
            "buurthuis De Brug",
            "De Brug",
            "in de aula van de school",
            "Multifunctioneel centrum voor ontmoeting, sport en cultuur aan de Lange Rietdijk in Noord",
            "Wijkcentrum " + "Rietkwartier " * 14,
            "Llanfairpwllgwyngyll" * 12,
            "مركز الحي",
            "St. Jan (achterom)",
        ]
    ),
    st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), max_size=300).map(
        lambda text: " ".join(text.split())
    ),
)
TIMES = st.one_of(
    st.just(""), st.tuples(st.integers(0, 23), st.integers(0, 59)).map(lambda t: f"{t[0]:02}:{t[1]:02}")
)
DAYS = st.one_of(st.none(), st.dates(dt.date(2026, 1, 1), dt.date(2030, 12, 31)))


@st.composite
def facts(draw: st.DrawFn) -> Facts:
    """Facts with anything filled in or not, as `facts_of` may give them."""
    level = draw(st.sampled_from(["", *(text.promise for text in level_texts())]))
    titles = st.sampled_from([FULL.title, "Praat mee!", "كيف حالك؟", "Wat wilt u? " * 2])
    gets = st.sampled_from(["", "U krijgt soep", "Er is soep. En brood. En een bon van 10 euro."])
    start = draw(TIMES)
    return Facts(
        title=draw(titles).strip(),
        promise=level,
        day=draw(DAYS),
        start=start,
        end=draw(TIMES) if start else "",
        walk_in=draw(TIMES),
        place=draw(PLACES),
        address=draw(PLACES),
        route=draw(st.sampled_from(["", "De deur is naast de school."])),
        listeners=draw(st.booleans()),
        gets=draw(gets),
        thanks=draw(st.sampled_from(["", "cadeaubon", "onkosten", "anders", "geen", "iets ouds"])),
        cents=draw(st.sampled_from([None, 1500, 1250])),
        travel=draw(st.booleans()),
        children=draw(st.sampled_from([None, True, False])),
        interpreter=draw(st.booleans()),
        languages=draw(
            st.sampled_from(["", "Arabisch", "Pools, Turks, Farsi, Dari, Arabisch, Tigrinya en Frans"])
        ),
        food=draw(st.sampled_from([None, True, False])),
        phone=draw(st.sampled_from(["", "06 0000 0000", "+90 532 123 45 67"])),
        ask_for=draw(PLACES),
        sender=draw(st.sampled_from(["", "gemeente Brakelstede", "Buurthuis De Brug " * 9])),
        hears=draw(DAYS),
    )


def unreadable(text: str) -> list[str]:
    return [sentence for sentence in sentences_of(text) if not is_short(sentence)]


@settings(max_examples=400)
@given(facts())
def test_every_invitation_can_be_read(facts: Facts) -> None:
    made = make_invitation(facts)

    own = {facts.place, facts.address, facts.ask_for}
    for text in made.texts():
        assert unreadable(text) == []
        assert "None" not in text or any("None" in name for name in own)
        assert "{" not in text or any("{" in name for name in own)
    ours = replace(facts, place="", address="", ask_for="")
    for text in make_invitation(ours).texts():
        assert not avoided(text)
        assert not re.search(r"\d\s?[-/]\s?\d", text), text
    for block in made.blocks:
        assert block.big or block.lines
        assert block.label
        most = MOST_OF_GETS if block.key == "gets" else MOST_LINES
        assert block.key == "where" or len(block.lines) <= most


@settings(max_examples=400)
@given(facts(), st.sampled_from(MessageKind))
def test_every_message_fits_and_can_be_read(facts: Facts, kind: MessageKind) -> None:
    made = message_text(kind, facts)

    assert len(made.text) <= made.most
    assert made.most == (MOST_IN_APP if kind is MessageKind.INVITATION else MOST_CHARACTERS)
    assert bool(made.text) is not bool(made.waits_for)
    assert unreadable(made.text) == []
    assert unreadable(made.voice) == []
    assert len(made.voice.split()) <= MOST_SPOKEN


@settings(max_examples=200)
@given(facts(), st.sampled_from((MessageKind.REMINDER_WEEK, MessageKind.REMINDER_DAY)))
def test_no_word_of_a_place_is_ever_cut(facts: Facts, kind: MessageKind) -> None:
    named = replace(facts, day=DAY, start="10:00", place=f"Q{'q' * 30} " * 3 + facts.place)
    for word in message_text(kind, named).text.split():
        assert "q" * 3 not in word or word.strip(".,").lower() == "q" * 31


def test_the_whole_invitation() -> None:
    made = {block.key: (block.big, *block.lines) for block in make_invitation(FULL).blocks}

    assert made == {
        "what": ("", "Wij praten samen aan tafels.", "Alle antwoorden zijn goed."),
        "why": ("", "U woont hier.", "U weet wat er beter kan."),
        "when": ("Donderdag 10 december",),
        "long": ("10 uur tot 12 uur", "Het duurt 2 uur.", "Binnenlopen kan vanaf 9.30 uur."),
        "where": ("Buurthuis", "Begane grond", "Rietstraat 5", "De deur is naast de school."),
        "who": (
            "",
            "U praat met mensen uit de wijk.",
            "Er zijn ook mensen van organisaties.",
            "Zij luisteren.",
        ),
        "gets": (
            "",
            "Meedoen is gratis.",
            "U krijgt een cadeaubon van 15 euro.",
            "U krijgt ook geld voor de reis.",
        ),
        "children": ("", "Neem uw kinderen mee.", "Er is opvang."),
        "interpreter": ("", "Er is een tolk voor Arabisch en Tigrinya."),
        "food": ("", "Er is koffie, thee en iets te eten."),
        "reading": ("", "U hoeft niet te lezen of te schrijven."),
        "names": ("", "Wij schrijven geen namen op."),
        "sign_up": (
            "06 0000 0000",
            "Vraag naar Noor van het buurthuis.",
            "Of zeg het tegen iemand van het team.",
        ),
        "promise": (
            "",
            "U geeft advies.",
            "De gemeente zegt wat zij ermee doet, en waarom.",
            "U hoort van ons op donderdag 31 december of eerder.",
        ),
    }


def test_nothing_known_leaves_parts_out() -> None:
    made = make_invitation(Facts(title="Praat mee!"))

    assert [block.key for block in made.blocks] == [
        "what",
        "why",
        "who",
        "gets",
        "reading",
        "names",
        "sign_up",
    ]
    assert made.event is None
    assert made.calendar == ""


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("10:00", "11:00", "Het duurt 1 uur."),
        ("10:00", "11:30", "Het duurt anderhalf uur."),
        ("10:00", "12:30", "Het duurt 2 en een half uur."),
        ("10:00", "10:30", "Het duurt 30 minuten."),
        ("10:00", "11:45", "Het duurt 105 minuten."),
    ],
)
def test_how_long(start: str, end: str, said: str) -> None:
    block = make_invitation(Facts(title="x", start=start, end=end)).block("long")
    assert block is not None
    assert block.lines == (said,)


def test_the_reminders() -> None:
    week = message_text(MessageKind.REMINDER_WEEK, FULL)
    day = message_text(MessageKind.REMINDER_DAY, FULL)

    assert week.text == (
        "Donderdag 10 december praten wij over onze wijk. Van 10 uur tot 12 uur, in het buurthuis. "
        "Het adres is Rietstraat 5. Iets nodig? Bel of app 06 0000 0000."
    )
    assert day.text == (
        "Morgen is het zover. Wij praten over onze wijk. "
        "Van 10 uur tot 12 uur, in het buurthuis. Het adres is Rietstraat 5. "
        "Lukt het niet? Bel of app 06 0000 0000."
    )


def test_a_reminder_always_asks_what_somebody_needs() -> None:
    week, day = MessageKind.REMINDER_WEEK, MessageKind.REMINDER_DAY
    bare = replace(FULL, phone="")
    assert "Heeft u iets nodig? Vraag het ons." in message_text(week, bare).text
    assert "Lukt het niet? Zeg het ons." in message_text(day, bare).text
    far = replace(FULL, place="Rietkwartierontmoetingscentrum" * 5)
    assert "Iets nodig? Bel of app 06 0000 0000." in message_text(week, far).text
    assert "Lukt het niet? Bel of app 06 0000 0000." in message_text(day, far).text


def test_a_place_that_does_not_fit_is_named_shorter_and_then_not() -> None:
    def said(place: str) -> str:
        return message_text(MessageKind.REMINDER_DAY, replace(FULL, place=place)).text

    hall = "Grote zaal"
    assert "Waar? Grote zaal (" in said(f"{hall} (boven de bibliotheek)")
    assert "Waar? Grote zaal." in said(f"{hall} (boven de bibliotheek, door de achterdeur, {'x' * 70})")
    far = said("Rietkwartierontmoetingscentrum" * 5)
    assert "De plek staat op uw uitnodiging." in far
    assert "06 0000 0000" in far


def test_a_reminder_waits_for_the_day() -> None:
    made = message_text(MessageKind.REMINDER_WEEK, Facts(title="x"))
    assert (made.text, made.waits_for) == ("", "Kies eerst de dag en de tijd.")


def test_levels() -> None:
    found = level_texts()
    assert [text.level for text in found] == list(Level)
    assert [text.level for text in found if text.fits] == [Level.ADVISE, Level.COPRODUCE]
    assert [text.level for text in found if text.instead] == [Level.INFORM]
    assert all(problem(text.promise) == "" for text in found)


def test_every_channel_and_message_has_words_and_a_personal_way() -> None:
    assert set(channel_labels()) == set(Channel)
    assert [text.kind for text in kind_texts()] == list(MessageKind)
    for kind in MessageKind:
        assert any(line.channel.is_personal for line in proposed(kind))


def test_all_words_for_residents_are_everyday_words() -> None:
    def walk(value: object) -> list[str]:
        if isinstance(value, dict):
            return [text for part in value.values() for text in walk(part)]
        if isinstance(value, list):
            return [text for part in value for text in walk(part)]
        return [str(value)]

    for text in walk(texts()):
        assert problem(text) == ""


def test_what_residents_could_not_read_is_told() -> None:
    assert problem("Kom praten over stress.") == ""
    assert problem("een " * 13).startswith("Deze zin heeft 13 woorden.")
    assert problem("Kom bij de Evaluatie.") == (
        "Het woord “Evaluatie” is moeilijk. Zeg liever: vertellen wat wij deden, vertellen hoe het was."
    )
    assert problem("Voor kwetsbare mensen.") == "Laat het woord “kwetsbare” liever weg."
    assert problem("De aanbodsite") == ""
    assert chunks("a " * 30) == (" ".join("a" * 12), " ".join("a" * 12), " ".join("a" * 6))


# From a file


def keys(missing: tuple[Missing, ...]) -> list[str]:
    return [one.room for one in missing]


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Workspace]:
    with create_project(tmp_path, "Wijk", "Gemeente", now) as workspace:
        yield workspace


@pytest.fixture
def session_id(empty: Workspace) -> str:
    found = current(empty)
    assert found is not None
    return found.id


def test_an_empty_session_says_what_misses(empty: Workspace, session_id: str) -> None:
    read = invitation(empty, session_id, TODAY)

    assert read is not None
    assert keys(read.missing) == ["level", "day", "place", "invitation"]
    assert not read.has_level
    assert read.tested == 0
    assert read.invitation.title == "Wat geeft stress in onze wijk? En wat helpt?"
    assert invitation(empty, "weg", TODAY) is None


def test_it_is_read_from_what_was_decided_elsewhere(empty: Workspace, session_id: str) -> None:
    with empty.change("test") as db:
        session = get(db, WijkSession, session_id)
        session.day, session.start, session.end, session.location = DAY, "10:00", "12:00", "Buurthuis"
        db.keyed(Venue, session_id, session_id=session_id, address="Rietstraat 5")
        for key in ("childcare", "food", "interpreter", "travel"):
            db.keyed(Need, session_id, key, session_id=session_id, key=key, wanted=True)
        db.keyed(Compensation, session_id, session_id=session_id, type="cadeaubon", amount=15.0)
        db.add(TeamMember(session_id=session_id, role=Role.LISTENER, display="Luisteraar"))
        db.add(ProgrammeBlock(session_id=session_id, before=True, minutes=30, label="Inloop"))
        message = db.keyed(Message, session_id, "leaflet", session_id=session_id, kind="leaflet")
        message.due = dt.date(2026, 12, 31)
    inviting.choose_level(empty, session_id, Level.ADVISE)
    inviting.change_invitation(
        empty,
        session_id,
        interpreter="Arabisch en Tigrinya",
        sign_up="0600000000",
        sign_up_with="Noor van het buurthuis",
    )

    read = invitation(empty, session_id, TODAY)

    assert read is not None
    made = make_invitation(replace(FULL, place="Buurthuis", route="", sender="gemeente Gemeente, Wijk"))
    assert read.invitation == made
    assert read.missing == ()
    assert "Beloof de bon pas als Werk en Inkomen antwoord gaf." in read.hints


def test_what_the_team_says_goes_before_step_5(empty: Workspace, session_id: str) -> None:
    with empty.change("test") as db:
        db.keyed(Need, session_id, "childcare", session_id=session_id, key="childcare", wanted=True)
    inviting.change_invitation(empty, session_id, children=False, food=True, gets="U krijgt soep")

    read = invitation(empty, session_id, TODAY)

    assert read is not None
    lines = {block.key: block.lines for block in read.invitation.blocks}
    assert lines["children"] == ("Er is geen opvang voor kinderen.",)
    assert lines["gets"] == ("Meedoen is gratis.", "U krijgt soep.")
    assert "food" in lines
    assert read.written.step5_children is True


def test_turnout_counts_with_a_third_less(empty: Workspace, session_id: str) -> None:
    assert turnout(empty, session_id).expected is None
    inviting.change_invitation(empty, session_id, expected=24)
    inviting.make_plan(empty, session_id, MessageKind.INVITATION)
    lines = messages(empty, session_id, TODAY)[0].lines
    inviting.mark_given(empty, lines[0].id, TODAY, 25, 20)
    inviting.mark_given(empty, lines[1].id, TODAY, 16, 9)

    found = turnout(empty, session_id)

    assert (found.hoped, found.given, found.coming, found.expected) == (24, 41, 29, 19)
    assert found.tables == (3, 3)
    assert found.advice == ""
    assert [expect(coming) for coming in (0, 1, 3, 41)] == [0, 0, 2, 27]
    assert [tables_for(people) for people in (1, 7, 8, 24, 30)] == [
        (1, 1),
        (1, 1),
        (2, 2),
        (4, 4),
        (5, 6),
    ]


@pytest.mark.parametrize(("coming", "said"), [(15, "kleine groep"), (18, ""), (46, ""), (48, "grote groep")])
def test_a_small_and_a_large_group_ask_for_something(
    empty: Workspace, session_id: str, coming: int, said: str
) -> None:
    line = inviting.add_line(empty, session_id, MessageKind.INVITATION, Channel.IN_PERSON)
    inviting.mark_given(empty, line, TODAY, None, coming)

    advice = turnout(empty, session_id).advice

    assert said in advice
    assert bool(advice) is bool(said)


def test_messages_know_their_days_and_who_they_are_for(empty: Workspace, session_id: str) -> None:
    assert [view.due for view in messages(empty, session_id, TODAY)] == [None] * 6
    with empty.change("test") as db:
        get(db, WijkSession, session_id).day = DAY
        db.keyed(Attendance, session_id, session_id=session_id, residents_present=24)

    found = messages(empty, session_id, TODAY)

    assert [view.due for view in found] == [
        dt.date(2026, 11, 19),
        dt.date(2026, 12, 3),
        dt.date(2026, 12, 9),
        dt.date(2026, 12, 12),
        dt.date(2026, 12, 31),
        dt.date(2027, 2, 18),
    ]
    assert [view.late for view in found] == [True, False, False, False, False, False]
    assert found[3].of == 24
    assert messages(empty, "weg", TODAY) == ()


def test_the_practice_neighbourhood_has_its_invitation(practice: Workspace) -> None:
    found = current(practice)
    assert found is not None
    read = invitation(practice, found.id, TODAY)
    assert read is not None
    assert read.has_level
    assert read.invitation.block("when") is not None
    assert turnout(practice, found.id).came == 24


def test_what_nobody_arranged_yet_is_told_before_it_is_promised(empty: Workspace, session_id: str) -> None:
    want_need(empty, session_id, "interpreter", True)
    read = invitation(empty, session_id, TODAY)
    assert "Op de uitnodiging staat een tolk. Dat is nog niet geregeld." in read.hints
    arrange_need(empty, session_id, "interpreter", True)
    assert not any("geregeld" in hint for hint in invitation(empty, session_id, TODAY).hints)


def test_a_number_of_somebody_whose_consent_is_over_is_told(empty: Workspace, session_id: str) -> None:
    with empty.change("test") as db:
        project = db.get(WijkSession, session_id).project_id
        db.add(
            Contact(
                project_id=project,
                type="sleutelpersoon",
                display="Noor",
                phone="06 0000 0000",
                consent=True,
                consent_until=TODAY - dt.timedelta(days=1),
            )
        )
    inviting.change_invitation(empty, session_id, sign_up="06 0000 0000")
    assert any("toestemming" in hint for hint in invitation(empty, session_id, TODAY).hints)


def test_who_invites_is_told(empty: Workspace, session_id: str) -> None:
    assert invitation(empty, session_id, TODAY).invitation.sender == "Van: gemeente Gemeente, Wijk"
    inviting.change_invitation(empty, session_id, sender="Buurthuis De Brug")
    read = invitation(empty, session_id, TODAY)
    assert read.invitation.sender == "Van: Buurthuis De Brug"
    facts = replace(FULL, sender="Buurthuis De Brug")
    for kind in MessageKind:
        voice = message_text(kind, facts).voice
        assert voice.startswith("Hallo. Ik ben [uw naam] van het buurthuis De Brug.")
    bare = message_text(MessageKind.INVITATION, replace(FULL, sender="")).voice
    assert bare.startswith("Hallo. Ik ben [uw naam]. Wij nodigen u uit.")


def test_the_practice_neighbourhood_says_who_invites(practice: Workspace) -> None:
    found = current(practice)
    assert found is not None
    read = invitation(practice, found.id, TODAY)
    assert read is not None
    assert read.invitation.sender == "Van: gemeente Brakelstede, wijk Rietkwartier"
    words = messages(practice, found.id, TODAY)[0].words
    assert "van de gemeente Brakelstede, wijk Rietkwartier." in words.voice
    assert read.invitation.sender in words.text
    assert "Het adres is Rietplein 4." in words.text


def test_a_long_municipality_goes_before_the_neighbourhood(tmp_path: Path) -> None:
    with create_project(
        tmp_path, "De Oude Noordelijke Hoek", "Bergen op Zoom en Roosendaal", now
    ) as workspace:
        found = current(workspace)
        assert found is not None
        read = invitation(workspace, found.id, TODAY)
        assert read is not None
        assert read.invitation.sender == "Van: gemeente Bergen op Zoom en Roosendaal"


def test_own_words_about_the_thank_you_do_not_hide_the_travel_costs() -> None:
    assert (
        gets_lines(replace(FULL, gets="U krijgt soep.", travel=True))[-1] == "U krijgt ook geld voor de reis."
    )
    assert gets_lines(replace(FULL, gets="Gratis soep. Wij betalen de reis.")) == (
        "Gratis soep.",
        "Wij betalen de reis.",
    )
    full = make_invitation(replace(FULL, gets="U krijgt soep. En brood. En een bon.")).block("gets")
    assert full is not None
    assert (full.lines[0], full.lines[-1]) == ("Meedoen is gratis.", "U krijgt ook geld voor de reis.")


def test_without_a_number_there_is_no_telephone() -> None:
    asked = make_invitation(replace(FULL, phone="")).block("sign_up")
    assert asked is not None
    assert (asked.pictogram, asked.lines) == ("uit_wie", ("Zeg het tegen iemand van het team.",))


def test_who_hears_the_leaflet_is_not_told_to_read() -> None:
    for kind in (MessageKind.LEAFLET, MessageKind.UPDATE):
        assert "lees" not in message_text(kind, FULL).voice.casefold()
