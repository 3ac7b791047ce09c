"""What the big screen may show of every technique: the example's figures, and never of a small group."""

from __future__ import annotations

from typing import Any

import pytest

from tests.stage_rounds import BODY, DONE, done
from wijksessie.commands import Workspace
from wijksessie.commands.circle import place_on_circle
from wijksessie.commands.rounds import create_round, set_round
from wijksessie.commands.sheets import confirm_sheet, reopen_sheet, write_sheet
from wijksessie.model import Table
from wijksessie.queries.resident_words import problem
from wijksessie.queries.session import current
from wijksessie.queries.sheets import ready
from wijksessie.queries.stage import circle_of, question_of, stage_of, welcome_of
from wijksessie.queries.stage.circle import circle_text
from wijksessie.queries.stage.scene import GridRow, Laid, Line, Scene, Sentence, Spots
from wijksessie.queries.stage.texts import words
from wijksessie.techniques.base import PLENARY
from wijksessie.terms import THEMES, TechniqueId

ALL = tuple(TechniqueId)


def session_id(workspace: Workspace) -> str:
    view = current(workspace)
    assert view is not None
    return view.id


def round_of(workspace: Workspace, technique: str, nr: int = 0) -> str:
    from wijksessie.queries.rounds import rounds_of

    with workspace.read() as db:
        return rounds_of(db, session_id(workspace), technique)[nr].id


def scene_of(workspace: Workspace, technique: str, nr: int = 0) -> Scene:
    made = (
        done(workspace, TechniqueId(technique)) if technique in DONE else round_of(workspace, technique, nr)
    )
    scene = stage_of(workspace, made)
    assert scene is not None
    return scene


def lines(scene: Scene) -> dict[str, Line]:
    return {piece.key: piece for piece in scene.pieces if isinstance(piece, Line)}


@pytest.mark.parametrize("technique", ALL)
def test_every_technique_has_a_scene(practice: Workspace, technique: TechniqueId) -> None:
    scene = scene_of(practice, technique)
    assert scene.title
    assert scene.pieces
    assert len({piece.key for piece in scene.pieces}) == len(scene.pieces)
    assert not scene.waiting
    assert len(scene.pages) == len(scene.pieces)
    assert list(scene.pages) == sorted(scene.pages, reverse=scene.upwards)


@pytest.mark.parametrize("technique", ALL)
def test_nothing_is_told_before_tables_say_it_is_right(practice: Workspace, technique: TechniqueId) -> None:
    """What may be seen before holds no result: it is the same as when nothing was done at all."""
    full = scene_of(practice, technique)
    made = done(practice, technique) if technique in DONE else round_of(practice, technique)
    from wijksessie.queries.rounds import sheets_of

    with practice.read() as db:
        keys = list(sheets_of(db, made))
    for key in keys:
        reopen_sheet(practice, made, key)
    out = stage_of(practice, made)
    assert out is not None
    assert out.pieces == ()
    assert set(out.waiting_keys) >= set(keys)
    assert len(out.frames) <= 1
    assert out.title == full.title


@pytest.mark.parametrize("technique", [one for one in ALL if one in DONE and one is not TechniqueId.BODY_MAP])
def test_nothing_of_fewer_than_five_people(practice: Workspace, technique: TechniqueId) -> None:
    options, data = DONE[technique]
    made = create_round(practice, session_id(practice), technique, "", options, {})
    write_sheet(practice, made, "zon", data, taking_part=4)
    confirm_sheet(practice, made, "zon")
    scene = stage_of(practice, made, frozenset({"boom", "vis", "huis"}))
    assert scene is not None
    assert scene.too_few
    assert scene.pieces == ()


def test_beans_lie_as_the_tables_laid_them(practice: Workspace) -> None:
    scene = scene_of(practice, "ten_beans")
    shown = lines(scene)
    for table in ("zon", "boom", "vis", "huis"):
        assert sum(mark.count for mark in shown[f"tafel_{table}"].marks) == 10
    totals = [sum(mark.count for mark in shown[f"vel_{theme}"].marks) for theme in THEMES]
    assert totals == [12, 7, 10, 5, 2, 4]  # domain.md 3.7


def tie(workspace: Workspace, key: str) -> None:
    """Make a table known by its language."""
    from sqlalchemy import select

    with workspace.change("test") as db:
        table = db.scalar(select(Table).where(Table.key == key))
        assert table is not None
        table.language = "ar"


@pytest.mark.parametrize("technique", ["ten_beans", "direct_ranking"])
def test_a_table_known_by_its_language_is_never_shown_apart(practice: Workspace, technique: str) -> None:
    tie(practice, "vis")
    scene = scene_of(practice, technique)
    assert scene.pieces
    assert not [piece for piece in scene.pieces if piece.key.startswith("tafel_")]


def test_stickers_of_tables_become_one_when_a_table_is_tied(practice: Workspace) -> None:
    made = done(practice, TechniqueId.SPIDER)
    tie(practice, "vis")
    scene = stage_of(practice, made)
    assert scene is not None
    for piece in scene.pieces:
        assert isinstance(piece, Spots)
        assert sum(spot.count for spot in piece.spots) == 1


def test_a_table_of_four_hides_every_table(practice: Workspace) -> None:
    made = round_of(practice, "ten_beans")
    laid = {str(theme): beans for theme, beans in zip(THEMES, (5, 3, 2, 0, 0, 0), strict=True)}
    write_sheet(practice, made, "zon", laid, taking_part=4)
    confirm_sheet(practice, made, "zon")
    scene = stage_of(practice, made)
    assert scene is not None
    assert not [piece for piece in scene.pieces if piece.key.startswith("tafel_")]


def test_the_joint_order_comes_from_the_last_place_and_ends_in_words(practice: Workspace) -> None:
    scene = scene_of(practice, "direct_ranking")
    stairs = [piece for piece in scene.pieces if isinstance(piece, Laid)]
    assert [piece.key for piece in stairs] == ["tafel_zon", "tafel_boom", "tafel_vis", "tafel_huis"]
    order = list(lines(scene).values())
    assert [line.place for line in order] == [6, 5, 4, 3, 2, 1]
    assert order[-1].key == "plek_so_inloop"
    last = scene.pieces[-1]
    assert isinstance(last, Sentence)
    assert last.text == "De tafels zijn het voor een groot deel eens."
    assert "0,6" not in repr(scene)
    assert "0.69" not in repr(scene)


def test_faces_of_one_moment_and_never_two(practice: Workspace) -> None:
    start, end = scene_of(practice, "mood"), scene_of(practice, "mood", 1)
    assert [line.marks[0].count for line in lines(start).values()] == [1, 5, 10, 6, 2]
    assert [line.marks[0].count for line in lines(end).values()] == [0, 2, 6, 11, 4]
    assert start.title != end.title


def test_months_and_circles_and_what_blocks(practice: Workspace) -> None:
    season = scene_of(practice, "season")
    row = next(piece for piece in season.pieces if piece.key == "rij_st_energie")
    assert isinstance(row, GridRow)
    stones = [cell.marks.count if cell.marks else 0 for cell in row.cells]
    assert stones == [6, 5, 4, 2, 0, 0, 0, 0, 1, 4, 6, 6]  # domain.md 3.8
    rings = scene_of(practice, "org_circles")
    assert "gap" not in repr(rings)
    lights = scene_of(practice, "toetsingskader")
    ringed = [
        cell for piece in lights.pieces if isinstance(piece, GridRow) for cell in piece.cells if cell.ringed
    ]
    assert ringed
    assert all(cell.marks is not None and cell.marks.look == "light_nee" for cell in ringed)


def test_a_card_the_tables_differ_on_is_ringed(practice: Workspace) -> None:
    scene = scene_of(practice, "card_sort")
    cards = [card for piece in scene.pieces if isinstance(piece, Laid) for card in piece.cards]
    assert {card.label for card in cards if card.ringed} == {"Alleen zijn in de avond"}


def test_few_stress_stickers_are_for_the_team(practice: Workspace) -> None:
    made = round_of(practice, "map")
    data: list[dict[str, Any]] = [
        {"zone": "plein", "type": "stress", "count": 2}, {"zone": "bushalte", "type": "stress", "count": 3},
    ]  # fmt: skip
    write_sheet(practice, made, PLENARY, data, taking_part=24)
    confirm_sheet(practice, made, PLENARY)
    scene = stage_of(practice, made)
    assert scene is not None
    assert [piece.key for piece in scene.pieces] == ["plek_bushalte"]


def test_the_body_waits_for_the_team(practice: Workspace) -> None:
    made = done(practice, TechniqueId.BODY_MAP)
    set_round(practice, made, agreed=False)
    scene = stage_of(practice, made)
    assert scene is not None
    assert scene.agree
    assert scene.pieces == ()
    set_round(practice, made, agreed=True)
    shown = stage_of(practice, made)
    assert shown is not None
    assert {piece.key.removeprefix("lijf_") for piece in shown.pieces} <= set(BODY)


def test_an_organisation_that_did_not_say_yes_is_no_owner(practice: Workspace) -> None:
    scene = scene_of(practice, "action_planning")
    assert "Gemeente" not in repr(scene)
    assert "Bibliotheek, 10 december" in repr(scene)
    assert "Wij zoeken het uit." in repr(scene)


def test_a_brainstorm_says_nothing_of_tables_or_numbers(practice: Workspace) -> None:
    scene = scene_of(practice, "brainstorm")
    assert "Tafel" not in repr(scene)
    assert all(isinstance(piece, Laid) and len(piece.cards) == 1 for piece in scene.pieces)


def test_the_circle_comes_node_by_node_and_then_its_cards(practice: Workspace) -> None:
    here = session_id(practice)
    assert len(circle_text().nodes) == 5
    assert [piece.key for piece in circle_of(practice, here).pieces] == [
        node.key for node in circle_text().nodes
    ]
    place_on_circle(practice, here, "st_energie", "problemen")
    assert [piece.key for piece in circle_of(practice, here).pieces][5:] == ["op_problemen"]
    place_on_circle(practice, here, "st_energie", "ziek")
    assert [piece.key for piece in circle_of(practice, here).pieces][5:] == ["op_ziek"]
    practice.undo()
    assert [piece.key for piece in circle_of(practice, here).pieces][5:] == ["op_problemen"]
    place_on_circle(practice, here, "st_energie", "")
    assert len(circle_of(practice, here).pieces) == 5


def test_a_card_or_node_that_is_not_there_is_refused(practice: Workspace) -> None:
    from wijksessie.techniques.base import RuleBroken

    for card, node in (("weg", "ziek"), ("st_energie", "weg")):
        with pytest.raises(RuleBroken):
            place_on_circle(practice, session_id(practice), card, node)


def test_residents_can_read_every_word() -> None:
    found = words()
    texts = [
        *found["titles"].values(),
        *found["mood"].values(),
        *found["lines"].values(),
        *found["actions"].values(),
    ]
    text = circle_text()
    texts += [
        text.title,
        text.question,
        *(node.label for node in text.nodes),
        *(n.explained for n in text.nodes),
    ]
    texts += [welcome_of().title]
    assert {one: problem(one) for one in texts if problem(one)} == {}
    assert question_of("Wat geeft u stress?").pieces == ()


def people_at(workspace: Workspace, key: str, people: int) -> None:
    from sqlalchemy import select

    with workspace.change("test") as db:
        table = db.scalar(select(Table).where(Table.key == key))
        assert table is not None
        table.taking_part = people


def beans(workspace: Workspace, made: str, key: str, people: int) -> None:
    laid = {str(theme): count for theme, count in zip(THEMES, (5, 3, 2, 0, 0, 0), strict=True)}
    write_sheet(workspace, made, key, laid, taking_part=people)


def test_a_dissolved_table_never_blocks(practice: Workspace) -> None:
    people_at(practice, "boom", 0)
    themes = tuple(map(str, THEMES))
    made = create_round(practice, session_id(practice), TechniqueId.TEN_BEANS, "", themes, {})
    assert ready(practice, made) == (0, 3)
    for key in ("zon", "vis", "huis"):
        beans(practice, made, key, 6)
        confirm_sheet(practice, made, key)
    scene = stage_of(practice, made)
    assert scene is not None
    assert (scene.waiting, scene.tables) == ((), 3)
    assert scene.pieces
    assert ready(practice, made) == (3, 3)
    # Beans on its mats all the same: then it counts.
    beans(practice, made, "boom", 2)
    after = stage_of(practice, made)
    assert after is not None
    assert after.waiting_keys == ("boom",)
    assert ready(practice, made) == (3, 4)


def test_dots_do_not_wait_for_a_dissolved_table(practice: Workspace) -> None:
    made = round_of(practice, "dot_vote")
    reopen_sheet(practice, made, "boom")
    assert stage_of(practice, made).waiting_keys == ("boom",)  # type: ignore[union-attr]
    with practice.change("test") as db:
        from wijksessie.queries.rounds import sheets_of

        db.delete(sheets_of(db, made)["boom"])
    people_at(practice, "boom", 0)
    scene = stage_of(practice, made)
    assert scene is not None
    assert (scene.waiting, scene.tables, len(scene.without)) == ((), 3, 0)
    assert scene.pieces


def test_mood_waits_for_the_group_and_not_for_tables(practice: Workspace) -> None:
    made = create_round(practice, session_id(practice), TechniqueId.MOOD, "", (), {})
    scene = stage_of(practice, made)
    assert scene is not None
    assert (scene.waiting_keys, scene.tables) == ((PLENARY,), 1)
    assert ready(practice, made) == (0, 1)


@pytest.mark.parametrize(("people", "few"), [(3, True), (4, True), (5, False)])
def test_what_is_left_out_cannot_be_found_by_subtraction(practice: Workspace, people: int, few: bool) -> None:
    """Shown without three people and later with them tells what those three did."""
    themes = tuple(map(str, THEMES))
    made = create_round(practice, session_id(practice), TechniqueId.TEN_BEANS, "", themes, {})
    for key in ("zon", "vis", "huis"):
        beans(practice, made, key, 6)
        confirm_sheet(practice, made, key)
    out = frozenset({"boom"})
    before = stage_of(practice, made, out)
    assert before is not None
    assert before.pieces  # nothing was laid there
    beans(practice, made, "boom", people)
    after = stage_of(practice, made, out)
    assert after is not None
    assert (after.too_few, not after.pieces) == (few, few)


def test_dots_of_few_people_are_not_left_out(practice: Workspace) -> None:
    from wijksessie.commands.rounds import empty_round
    from wijksessie.commands.sheets import put_dots

    made = round_of(practice, "dot_vote")
    people_at(practice, "boom", 3)
    empty_round(practice, made)
    for key in ("zon", "boom", "vis", "huis"):
        put_dots(practice, made, key, "st_energie", 2)
        if key != "boom":
            confirm_sheet(practice, made, key)
    scene = stage_of(practice, made, frozenset({"boom"}))
    assert scene is not None
    assert (scene.too_few, scene.pieces, scene.waiting) == (True, (), ())


def test_cockpit_and_table_screen_wait_for_the_same_tables(practice: Workspace) -> None:
    from ui.desktop.session.table.reading import first_waiting, next_waiting
    from wijksessie.model import Round
    from wijksessie.queries.running_now import round_now
    from wijksessie.queries.sheets import sheet

    people_at(practice, "zon", 0)
    themes = tuple(map(str, THEMES))
    made = create_round(practice, session_id(practice), TechniqueId.TEN_BEANS, "", themes, {})
    view = sheet(practice, made, "boom")
    assert view is not None
    assert (first_waiting(view), next_waiting(view, "huis")) == ("boom", "boom")
    with practice.read() as db:
        round_ = db.get(Round, made)
        assert round_ is not None
        assert [table.key for table in round_now(db, round_).tables] == ["boom", "vis", "huis"]
