"""The automatic check of the leaflet: what is good says nothing, and every kind of trouble is found."""

from __future__ import annotations

import re

import resources
from tests.clock import GIVEN, TODAY
from wijksessie.commands import Workspace
from wijksessie.commands.leaflets import choose_actions, switch_block, write_text
from wijksessie.commands.pictures import swap_picture
from wijksessie.model import Card
from wijksessie.queries.checks import checks
from wijksessie.queries.inclusive_looks import DRAWN_ON, LETTERS_ON, contrast, grey, too_pale
from wijksessie.queries.inclusivity import inclusivity
from wijksessie.queries.session import current


def test_the_example_is_fine_and_each_trouble_is_found(practice: Workspace) -> None:
    session = current(practice)
    assert session is not None
    assert inclusivity(practice, session.id, GIVEN) == ()

    def keys(place: str, words: str) -> set[tuple[str, int | None]]:
        write_text(practice, session.id, place, words)
        found = inclusivity(practice, session.id, GIVEN)
        write_text(practice, session.id, place, "")
        return {(finding.key, finding.block) for finding in found}

    long = "Wij waren heel erg blij dat u er samen met uw hele straat was."
    for words, key in {
        long: "long_sentence",
        "Er is nu een interventie.": "listed_word",
        "De brief wordt geschreven.": "passive",
        "Dat is o.a. koffie.": "abbreviation",
        "Dat is 40% van ons.": "number",
        "Het duurt 2,5 keer zo lang.": "number",
        "Kom op 03-11-2026.": "number",
    }.items():
        assert (key, 1) in keys("dank", words), words
    assert ("many_rows", 3) in keys("stress", "8 van de 24 mensen kozen iets anders.")
    assert ("denominator", 3) in keys("stress", "8 van de 12 vrouwen kozen dit.")
    assert ("length", None) in keys("dank", "Dat was fijn. " * 30)
    blocked = [f for f in _with(practice, session.id, "Bel 06 2468 1357.") if f.blocks]
    assert [(finding.key, finding.block) for finding in blocked] == [("gap", None)]


def _with(workspace: Workspace, session_id: str, words: str):  # type: ignore[no-untyped-def]
    write_text(workspace, session_id, "dank", words)
    return inclusivity(workspace, session_id, GIVEN)


def test_pictures_missing_parts_and_old_numbers(practice: Workspace) -> None:
    session = current(practice)
    assert session is not None
    with practice.read() as db:
        ids = {card.key: card.id for card in db.query(Card)}
    swap_picture(practice, ids["st_energie"], "")
    swap_picture(practice, ids["st_brieven"], "st_geen_plek")
    choose_actions(practice, session.id, [])
    switch_block(practice, session.id, "wie", on=False)
    found = inclusivity(practice, session.id, TODAY.replace(year=2028))
    keys = {(finding.key, finding.block, finding.blocks) for finding in found}
    assert {
        ("missing_picture", 3, False),
        ("picture_twice", 3, False),
        ("missing_block", 6, True),
        ("old_help", 10, False),
    } <= keys
    assert found[0].blocks


def test_colours_are_those_the_leaflet_is_drawn_with() -> None:
    used: set[str] = set()
    for name in ("boxes", "items", "look", "pages"):
        text = resources.path("..", "exports", f"leaflet_{name}.py").read_text(encoding="utf-8")
        used |= set(re.findall(r'\bink\("(\w+)"\)', text))
    grounds_and_letters = {tone for pair in LETTERS_ON for tone in pair}
    assert used <= grounds_and_letters | {"lijn_sterk"}  # a line beside a quote, no letters

    tokens = resources.tokens()
    assert list(too_pale(tokens["color"], tokens["pictogram"])) == []
    pale = dict(tokens["color"], inkt="#8A8F88", accent="#00A651")
    assert {ink for ink, _, _ in too_pale(pale, tokens["pictogram"])} == {"inkt", "op_accent"}
    assert DRAWN_ON
    assert round(contrast("#000000", "#FFFFFF")) == 21
    assert grey("#FFFFFF") == "#FFFFFF"


def test_people_have_a_list_of_their_own(practice: Workspace) -> None:
    session = current(practice)
    assert session is not None
    assert len(checks(practice, session.id, "inclusive")) == 7
