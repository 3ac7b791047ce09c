"""What Uitkomsten tells, of the example and of sessions nobody saw before."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.clock import TODAY, now
from tests.techniques.handmade import rounds as handmade
from wijksessie.commands.projects import create_project
from wijksessie.commands.rounds import create_round
from wijksessie.commands.sessions import create_session
from wijksessie.commands.sheets import confirm_sheet, write_sheet
from wijksessie.model import Attendance, Card, KpiMeasurement, Round, Sheet, Table, WijkSession
from wijksessie.queries.results.compare import comparable, compare
from wijksessie.queries.results.reading import results
from wijksessie.queries.results.values import Results, RoundResult
from wijksessie.queries.session import current
from wijksessie.store import Workspace, thaw
from wijksessie.techniques import TECHNIQUES
from wijksessie.terms import Theme

ITEMS = ("a", "b", "c", "d")


def of(found: Results, technique: str) -> RoundResult:
    return next(one for one in found.rounds if one.technique == technique)


def read(workspace: Workspace, session_id: str = "") -> Results:
    chosen = session_id or current(workspace).id
    found = results(workspace, chosen, TODAY)
    assert found is not None
    return found


def said(found: Results) -> list[str]:
    """Every sentence of the outcomes."""
    lines = [found.line, *found.resilience]
    for one in found.rounds:
        lines += [one.kicker, one.head, *one.lines, one.hidden]
        lines += [text for signal in one.signals for text in (signal.head, signal.told)]
        lines += [picture.note for picture in (one.ranks, one.counts) if picture]
    for theme in found.themes:
        lines += [*theme.lines, *(card.said for card in theme.cards)]
    lines += [found.own_cards, *(one.why for one in found.people)]
    return [line for line in [*lines, found.mood.told if found.mood else ""] if line]


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Workspace]:
    """A neighbourhood of its own with one session that was held, and nobody in it yet."""
    with create_project(tmp_path / "wijk", "Dorp", "Gemeente", now) as workspace:
        create_session(workspace, "Eerste keer", dt.date(2026, 10, 1))
        yield workspace


def seat(workspace: Workspace, session_id: str, *people: int) -> tuple[str, ...]:
    """Seat so many residents at as many tables, and give four cards."""
    with workspace.change("test.seat") as db:
        for nr, residents in enumerate(people):
            db.add(Table(session_id=session_id, key=f"t{nr}", label=f"Tafel {nr + 1}", position=nr,
                         residents=residents, taking_part=residents))  # fmt: skip
        for key in ITEMS:
            db.add(Card(session_id=session_id, key=key, kind="stress", label=f"Kaart {key}",
                        theme="betaalbaarheid"))  # fmt: skip
    return tuple(f"t{nr}" for nr in range(len(people)))


def put(workspace: Workspace, session_id: str, technique: str, *sheets: object, **params: object) -> str:
    """Do a technique with these sheets, one a table, all of them confirmed."""
    round_id = create_round(workspace, session_id, technique, "Wat?", ITEMS, params)
    for nr, data in enumerate(sheets):
        write_sheet(workspace, round_id, f"t{nr}", data)
        confirm_sheet(workspace, round_id, f"t{nr}")
    return round_id


def test_the_example_tells_what_was_worked_out_by_hand(practice: Workspace) -> None:
    found = read(practice)
    assert found.line == "Dit vertelden 24 bewoners aan 4 tafels. Het geldt niet voor de hele wijk."
    order = of(found, "direct_ranking")
    assert order.kicker == "Wat helpt het meest? Op volgorde gelegd door 4 tafels"
    assert order.head == "De tafels zijn het grotendeels eens."
    assert order.lines[1] == (
        "Hierover verschillen de tafels het meest: "
        "Gratis dingen doen in de buurt en Hulp thuis bij energie besparen."
    )
    assert [row.key for row in order.ranks.rows] == [
        "so_inloop", "so_brievenhulp", "so_gratis_act", "so_bespaar", "so_een_nummer", "so_groen"
    ]  # fmt: skip
    assert order.ranks.note == "1 is bovenaan. Tafel Vis legde twee kaarten samen op plek 3 en 4."
    assert order.ranks.rows[2].ranks["vis"] == order.ranks.rows[4].ranks["vis"] == 3.5
    dots = of(found, "dot_vote")
    assert (dots.counts.reduced, dots.counts.strong_from) == (4, 4)
    assert {row.key: (row.total, row.stays) for row in dots.counts.rows[:5]} == {
        "st_energie": (12, 4),
        "st_geen_plek": (11, 4),
        "st_brieven": (9, 3),
        "st_boodschappen": (8, 2),
        "st_wie_helpt": (6, 0),
    }
    assert dots.counts.note.endswith("Drie keer blijft dit in de top 3. Zwart vak: 4 of meer.")
    (signal,) = found.signals
    assert signal.head == "Bij één tafel staan de brieven op plek 1."
    assert signal.told == (
        "Zonder die tafel staan brieven niet in de top 3. Neem dit serieus. "
        "Het komt in de folder, zonder naam van de tafel."
    )
    assert (found.mood.start.middle, found.mood.end.middle) == (3, 4)
    assert (found.mood.start.people, found.mood.end.people) == (24, 23)
    assert found.mood.told.startswith("Meer mensen kozen een blij gezicht aan het eind")
    assert [line.split(". ")[1] for line in found.resilience] == [
        f"{count} van de 23 mensen kozen 4 of 5." for count in (6, 10, 6)
    ]
    assert of(found, "card_sort").head.startswith("Bespreken: Alleen zijn in de avond.")
    assert of(found, "pairwise").lines[0] == "Twee keer draaide de volgorde rond."
    assert of(found, "season").lines[0].endswith("januari, februari, november en december.")
    assert "Wijkteam en Balie van de gemeente" in of(found, "org_circles").head
    assert of(found, "h_form").head == "Het cijfer in het midden is 5."
    assert [theme.theme for theme in found.themes][:6] == [theme for theme in Theme if theme.is_theme]
    energy = found.themes[0].cards[0]
    assert (energy.label, energy.said, energy.top) == ("Hoge energierekening", "12 stippen, plek 1.", True)
    assert found.people[0].cells == (("18-49", 12), ("50+", 12))
    assert not any("%" in line or "Kendall" in line or "0,69" in line for line in said(found))


def test_no_signal_names_its_table_and_each_sentence_is_whole(practice: Workspace) -> None:
    found = read(practice)
    for signal in found.signals:
        assert not any(name in signal.head + signal.told for name in ("Tafel Zon", "Boom", "Vis", "Huis"))
    for line in said(found):
        assert "  " not in line
        assert not line.endswith((" ", "..", ",."))
        assert line[0].isupper() or line[0].isdigit() or line[0] in "“"


def test_every_technique_has_a_headline_full_and_empty(practice: Workspace) -> None:
    session_id = current(practice).id
    for technique, (setup, entries) in handmade().items():
        params = dict(setup.params)
        round_id = create_round(practice, session_id, technique, "Wat?", setup.options, params)
        for entry in entries:
            write_sheet(practice, round_id, entry.table, thaw(entry.data), taking_part=entry.taking_part)
    full = read(practice)
    assert {one.technique for one in full.rounds} == set(TECHNIQUES)
    assert all(one.head or one.hidden for one in full.rounds)
    assert of(full, "body_map").hidden == "Loop eerst samen de voorwaarden na. Daarna tonen wij dit."
    with practice.change("test.empty") as db:
        for sheet in db.scalars(select(Sheet)):
            sheet.data = None
        for round_ in db.scalars(select(Round)):
            round_.opened, round_.agreed = True, True
    bare = read(practice)
    assert len(bare.rounds) == len(full.rounds)
    assert all(one.head and not one.hidden and not one.ranks and not one.counts for one in bare.rounds)
    assert (bare.mood, bare.signals, bare.own_cards) == (None, (), "")
    assert all(line[0].isupper() for line in said(bare) if not line[0].isdigit())


def test_a_session_without_rounds_and_one_still_to_come(empty: Workspace) -> None:
    found = read(empty)
    assert found.line == "Er zijn nog geen bewoners geteld. Het geldt niet voor de hele wijk."
    assert (found.rounds, found.signals, found.mood, found.people) == ((), (), None, ())
    later = create_session(empty, "Later", dt.date(2026, 12, 10))
    assert read(empty, later).line.startswith("Deze sessie moet nog komen.")
    assert results(empty, "weg", TODAY) is None


def test_three_residents_at_one_table(empty: Workspace) -> None:
    session_id = current(empty).id
    seat(empty, session_id, 3)
    put(empty, session_id, "dot_vote", {"a": 3, "b": 2, "c": 2})
    put(empty, session_id, "direct_ranking", {"a": 1, "b": 2, "c": 3, "d": 4})
    found = read(empty)
    assert found.line.startswith("Dit vertelden 3 bewoners aan één tafel.")
    dots, order = found.rounds
    assert dots.lines[0] == "Er deden maar 3 bewoners mee. Houd dit in het team: het kan iemand aanwijzen."
    assert dots.counts.reduced == 0
    assert "Er is maar één tafel." in dots.counts.note
    assert order.head == "Op plek 1: Kaart a."
    assert any("maar één tafel" in line for line in order.lines)
    assert found.signals == ()


def test_ties_and_an_option_nobody_chose(empty: Workspace) -> None:
    session_id = current(empty).id
    seat(empty, session_id, 6, 6)
    put(empty, session_id, "dot_vote", {"a": 4, "b": 4, "c": 1}, {"a": 2, "b": 2, "c": 1})
    dots = read(empty).rounds[0]
    assert dots.head == "Samen op plek 1: Kaart a en Kaart b."
    assert dots.lines[0] == "6 van de 12 mensen kozen dit. Dat geldt voor elk van deze kaarten."
    assert dots.lines[-1] == "Eén kaart kreeg geen stip."
    assert [row.place for row in dots.counts.rows] == [1, 1, 3, 4]


def test_a_hundred_and_twenty_residents_and_a_small_table_that_differs(empty: Workspace) -> None:
    session_id = current(empty).id
    seat(empty, session_id, *([13] * 9), 3)
    big = {"a": 9, "b": 8, "c": 7, "d": 0}
    put(empty, session_id, "dot_vote", *([big] * 9), {"d": 3})
    found = read(empty)
    assert found.line.startswith("Dit vertelden 120 bewoners aan 10 tafels.")
    (signal,) = found.signals
    assert signal.head == "Bij één tafel staat dit op plek 1: Kaart d."
    assert signal.told.endswith("Aan die tafel zaten minder dan 5 mensen. Het komt niet in de folder.")
    assert found.rounds[0].counts.rows[0].total == 81


def test_tables_that_did_not_say_this_is_right_are_named(empty: Workspace) -> None:
    session_id = current(empty).id
    seat(empty, session_id, 6, 6)
    round_id = create_round(empty, session_id, "dot_vote", "Wat?", ITEMS, {})
    write_sheet(empty, round_id, "t0", {"a": 2})
    assert read(empty).rounds[0].waiting == ("Tafel 1", "Tafel 2")


def test_people_in_groups_are_merged_or_left_out_with_the_reason(practice: Workspace) -> None:
    with practice.change("test.people") as db:
        row = db.scalars(select(Attendance)).one()
        row.published = {
            "age": {"18-34": 9, "35-49": 7, "50-64": 5, "65+": 3},
            "language": {"nl": 20, "ti": 4},
            "gender": {"vrouw": 14, "man": 8},
        }
    age, language, gender = read(practice).people
    assert [one.title for one in (age, language, gender)] == ["Leeftijd", "Taal", "Man of vrouw"]
    assert age.cells == (("18-34", 9), ("35-49", 7), ("50-64 en 65+", 8))
    assert age.why.startswith("Kleine groepen zijn samengevoegd.")
    assert language.cells == gender.cells == ()
    assert "samenvoegen helpt niet" in language.why
    assert "uit te rekenen" in gender.why


def test_two_sessions_side_by_side_in_text(practice: Workspace) -> None:
    first = current(practice).id
    assert comparable(practice, first) == ()
    later = create_session(practice, "Hoe gaat het nu?", dt.date(2026, 11, 20))
    assert comparable(practice, later)[0].title == "Wat geeft stress, en wat helpt? · 8 oktober 2026"
    assert comparable(practice, first) == ()
    with practice.change("test.later") as db:
        for nr, name in enumerate(("Zon", "Boom")):
            db.add(Table(session_id=later, key=f"t{nr}", label=f"Tafel {name}", position=nr,
                         residents=6, taking_part=6))  # fmt: skip
        labels = ("Hoge energierekening", "Te druk", "Dure boodschappen", "Weinig slaap")
        for key, label in zip(ITEMS, labels, strict=True):
            db.add(Card(session_id=later, key=key, kind="stress", label=label, theme="betaalbaarheid"))
        for item, counts in (("betekenis", {"4": 9, "5": 2}), ("veerkracht", {"3": 4, "4": 6, "5": 2})):
            db.add(KpiMeasurement(session_id=later, item=item, text="Dit telt.", n=12, counts=counts))
    put(practice, later, "dot_vote", {"a": 5, "b": 4, "c": 3, "d": 1}, {"a": 4, "b": 4, "c": 4})
    found = compare(practice, later, first, TODAY)
    assert (found.earlier.split(" · ")[1], found.later.split(" · ")[1]) == (
        "8 oktober 2026",
        "20 november 2026",
    )
    assert found.themes[0].still == ("Hoge energierekening",)
    assert found.lines[0] == "Beide keren in een top 3: Hoge energierekening."
    assert any(line.startswith("Klaar sinds de eerste keer:") for line in found.lines)
    assert any("ongeveer" in line.lower() for line in found.lines if "10 van de 23" in line)
    assert found.careful.startswith("Er waren andere mensen")
    assert not any("%" in line for line in found.lines)
    assert compare(practice, first, first, TODAY) is None
    with practice.read() as db:
        assert db.scalar(select(WijkSession.id).where(WijkSession.id == later))
