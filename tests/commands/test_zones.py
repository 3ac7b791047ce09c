"""Drawing the neighbourhood: names people use, shapes on a sheet, and an own picture under them."""

from pathlib import Path

import pytest

from tests.clock import now
from wijksessie.commands import RuleBroken, Workspace
from wijksessie.commands.projects import open_project
from wijksessie.commands.rounds import create_round, open_round
from wijksessie.commands.zones import (
    add_zone,
    delete_zone,
    erase_map,
    move_zone,
    picture_zone,
    put_map,
    rename_zone,
    shape_zone,
)
from wijksessie.queries.session import current
from wijksessie.queries.sheets import sheet
from wijksessie.queries.zones import map_sheet
from wijksessie.techniques.base import PLENARY
from wijksessie.terms import TechniqueId

SQUARE = ((0.1, 0.1), (0.4, 0.1), (0.4, 0.4), (0.1, 0.4))


def labels(workspace: Workspace) -> list[str]:
    return [zone.label for zone in map_sheet(workspace).zones]


def test_places_are_added_changed_moved_and_taken_away(practice: Workspace) -> None:
    first = add_zone(practice, "  Het   plein ", SQUARE)
    second = add_zone(practice, "De bushalte")
    assert (first, second) == ("plein", "bushalte")
    rename_zone(practice, first, "Het grote plein")
    shape_zone(practice, second, [(0.5, 0.5), (1.4, 0.5), (0.9, -3)])
    picture_zone(practice, second, "uit_plek")
    move_zone(practice, second, 0)
    seen = map_sheet(practice).zones
    assert [zone.label for zone in seen] == ["De bushalte", "Het grote plein"]
    assert seen[0].points == ((0.5, 0.5), (1.0, 0.5), (0.9, 0.0))
    assert seen[0].pictogram == "uit_plek"
    delete_zone(practice, first)
    assert labels(practice) == ["De bushalte"]
    practice.undo()
    assert labels(practice) == ["De bushalte", "Het grote plein"]


@pytest.mark.parametrize(
    "label",
    ["", "Kerkstraat 12", "Kerkstraat nr. 12", "Lange Weg 4a", "3512 AB", "bij meneer Jansen", "x" * 41],
)
def test_a_place_is_no_house_and_no_person(practice: Workspace, label: str) -> None:
    with pytest.raises(RuleBroken) as broken:
        add_zone(practice, label)
    assert broken.value.where == ("label",)
    assert labels(practice) == []


@pytest.mark.parametrize("label", ["Rond flat 3", "Halte lijn 12", "Het plein", "Dorpsweg", "De 2 bruggen"])
def test_places_with_other_numbers_may_be(practice: Workspace, label: str) -> None:
    add_zone(practice, label)
    assert labels(practice) == [label]


def test_a_place_has_one_name_and_an_area(practice: Workspace) -> None:
    key = add_zone(practice, "Het plein")
    with pytest.raises(RuleBroken):
        add_zone(practice, "het Plein")
    with pytest.raises(RuleBroken):
        shape_zone(practice, key, [(0.1, 0.1), (0.2, 0.2)])
    rename_zone(practice, key, "HET PLEIN")


def test_rounds_to_come_go_along_and_open_ones_keep_theirs(practice: Workspace) -> None:
    view = current(practice)
    assert view is not None
    old = create_round(practice, view.id, TechniqueId.MAP, "Waar?", (), {})
    plein = add_zone(practice, "Het plein")
    open_round(practice, old)
    new = create_round(practice, view.id, TechniqueId.MAP, "Waar?", (plein,), {})
    park = add_zone(practice, "Het park")

    def options(round_id: str) -> tuple[str, ...]:
        found = sheet(practice, round_id, PLENARY)
        assert found is not None
        return found.setup.options

    assert (options(old), options(new)) == ((plein,), (plein, park))
    delete_zone(practice, plein)
    assert (options(old), options(new)) == ((plein,), (park,))
    assert add_zone(practice, "Het plein") == plein, "the same words are the same place"


def test_the_picture_is_kept_and_erased_for_ever(practice: Workspace) -> None:
    jpeg = b"\xff\xd8" + b"kaart" * 400 + b"\xff\xd9"
    put_map(practice, jpeg)
    assert map_sheet(practice).photo == jpeg
    with pytest.raises(ValueError, match="EXIF"):
        put_map(practice, b"\xff\xd8Exif\x00\x00")
    with pytest.raises(RuleBroken):
        put_map(practice, b"\xff\xd8" + b"x" * 1_000_001)
    erase_map(practice)
    assert map_sheet(practice).photo == b""
    put_map(practice, jpeg)
    assert map_sheet(practice).photo == jpeg


def test_it_is_all_there_after_reopening(practice: Workspace, tmp_path: Path) -> None:
    add_zone(practice, "Het plein", SQUARE)
    path = practice.path
    practice.close()
    with open_project(path, now) as again:
        assert map_sheet(again).zones[0].points == SQUARE
