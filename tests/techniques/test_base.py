from dataclasses import FrozenInstanceError, dataclass

import pytest

from tests.techniques.rietkwartier import TABLES, rounds
from wijksessie.techniques import TECHNIQUES, technique
from wijksessie.techniques.base import Entry, Setup
from wijksessie.techniques.dot_vote import Progress, progress
from wijksessie.techniques.gestures import (
    ChoiceForm,
    ChooseOne,
    FillCells,
    PutDots,
    ShareBeans,
    WriteInColumns,
)
from wijksessie.techniques.outcome import as_json
from wijksessie.terms import Status, TechniqueId

ROUNDS = rounds()


def test_there_is_a_technique_for_every_id_in_order():
    assert list(TECHNIQUES) == [id.value for id in TechniqueId]
    assert all(technique(id).id == id for id in TechniqueId)
    assert all(technique(id).gestures for id in TechniqueId)


def test_an_unknown_technique():
    with pytest.raises(KeyError):
        technique("telepathie")


def test_a_setup_knows_its_tables():
    agreed = Setup("?", (), TABLES)
    assert agreed.table("zon") is TABLES[0]
    with pytest.raises(KeyError):
        agreed.table("maan")


def test_a_setup_cannot_change():
    agreed = Setup("?", (), TABLES)
    with pytest.raises(FrozenInstanceError):
        agreed.question = "!"
    with pytest.raises(TypeError):
        agreed.params["most"] = 9


@pytest.mark.parametrize("id", TechniqueId)
def test_without_params_the_gestures_are_the_usual_ones(id):
    assert technique(id).agreed(Setup("?", (), ())) == technique(id).gestures


@pytest.mark.parametrize(
    ("id", "params", "gestures"),
    [
        ("dot_vote", {"dots_per_person": 5, "max_per_item": 2}, (PutDots(budget=5, at_most=2),)),
        ("ten_beans", {"beans": 100}, (ShareBeans(beans=100),)),
        (
            "matrix",
            {"most": 3, "criteria": ["prijs", "weg"]},
            (FillCells(most=3, columns=("prijs", "weg")),),
        ),
        ("season", {"most": 5}, (FillCells(most=5),)),
        (
            "h_form",
            {"highest": 2},
            (
                ChooseOne(steps=("0", "1", "2"), may_pass=True, form=ChoiceForm.MARKS, part="scores"),
                WriteInColumns(columns=("why_not_higher", "why_not_lower", "improve")),
            ),
        ),
    ],
)
def test_what_was_agreed_stands_in_the_gestures(id, params, gestures):
    assert technique(id).agreed(Setup("?", (), (), params)) == gestures


def test_one_dot_over():
    agreed = Setup("?", ("a", "b", "c"), TABLES)
    counted = progress(agreed, Entry("zon", {"a": 6, "b": 6, "c": 5}, 6))
    assert counted == Progress(given=17, expected=18, most_on_one=6, over=())
    assert counted.difference == -1
    assert not counted.too_many


def test_too_many_dots_while_cells_are_still_empty():
    agreed = Setup("?", ("a", "b", "c"), TABLES)
    counted = progress(agreed, Entry("zon", {"a": 7, "b": None}, 3, passed=1))
    assert counted == Progress(given=7, expected=6, most_on_one=2, over=("a",))
    assert counted.difference == 1
    assert counted.too_many


def test_as_json_knows_only_plain_things():
    @dataclass(frozen=True)
    class Something:
        S: float
        names: tuple[str, ...]
        status: Status
        nothing: None
        yes: bool

    found = as_json(Something(193.5, ("a",), Status.DONE, None, True))
    assert found == {"S": 193.5, "names": ["a"], "status": "klaar", "nothing": None, "yes": True}
    assert type(found["status"]) is str


@pytest.mark.parametrize(("number", "written"), [(18.0, "18"), (12.5, "12.5"), (0, "0"), (True, "True")])
def test_whole_numbers_are_written_as_such(number, written):
    assert repr(as_json(number)) == written


def test_keys_become_strings():
    assert as_json({Status.DONE: {"x": (1.0, [2])}}) == {"klaar": {"x": [1, [2]]}}
    assert [type(key) for key in as_json({Status.DONE: 1})] == [str]
