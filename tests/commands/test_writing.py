"""Own words and what a writer keeps: told when wrong, one on two laptops, undone, forgotten with a name."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.clock import now
from tests.commands.test_contacts import PERSON
from wijksessie.commands import RuleBroken, Workspace
from wijksessie.commands.cleaning import clean
from wijksessie.commands.contacts import delete_contact, save_contact
from wijksessie.commands.projects import create_project, open_project
from wijksessie.commands.writing import (
    MOST_WORDS,
    PastedWords,
    add_own_word,
    ask_again,
    change_own_word,
    import_own_words,
    keep_as_is,
    remove_own_word,
)
from wijksessie.commands.writing_lines import LONGEST, MOST_EASY, line_of
from wijksessie.model import OwnWord
from wijksessie.plain_language.hints import HintKind
from wijksessie.queries.writing import fine_mark, fine_places, own_words

PLACE = "quote-1.text"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with create_project(tmp_path / "wijken", "Wijk", "Gemeente", now) as opened:
        yield opened


@pytest.fixture
def other(workspace: Workspace, tmp_path: Path) -> Iterator[Workspace]:
    """The same file on another laptop."""
    folder = tmp_path / "other"
    folder.mkdir()
    for source in (workspace.path, workspace.path.with_suffix(".key")):
        shutil.copy(source, folder / source.name)
    with open_project(folder / workspace.path.name, now) as opened:
        opened.merge(workspace.rows())
        yield opened


def listed(workspace: Workspace) -> dict[str, tuple[str, ...]]:
    return {word.hard: word.easy for word in own_words(workspace)}


def test_a_word_is_added_tidily_changed_and_taken_away(workspace: Workspace) -> None:
    id_ = add_own_word(
        workspace, "  wijk\u00adteam  sociaal ", ("het team", " ", "Het  Team", "de buurtploeg")
    )
    assert listed(workspace) == {"wijkteam sociaal": ("het team", "de buurtploeg")}
    same = change_own_word(workspace, id_, "Wijkteam sociaal", ("het team",))
    assert same == id_
    assert listed(workspace) == {"Wijkteam sociaal": ("het team",)}
    moved = change_own_word(workspace, id_, "wijkploeg", ())
    assert moved != id_
    assert listed(workspace) == {"wijkploeg": ()}
    workspace.undo()
    assert listed(workspace) == {"Wijkteam sociaal": ("het team",)}
    workspace.redo()
    remove_own_word(workspace, moved)
    assert listed(workspace) == {}
    workspace.undo()
    assert listed(workspace) == {"wijkploeg": ()}
    assert workspace.verify()


def test_a_word_that_was_taken_away_can_come_back(workspace: Workspace) -> None:
    id_ = add_own_word(workspace, "intake", ("eerste gesprek",))
    remove_own_word(workspace, id_)
    assert add_own_word(workspace, "Intake", ("kennismaking",)) == id_
    assert listed(workspace) == {"Intake": ("kennismaking",)}


@pytest.mark.parametrize(
    ("hard", "easy", "field", "says"),
    [
        ("  ", ("iets",), "hard", "moeilijke woord"),
        ("'", ("iets",), "hard", "moeilijke woord"),
        ("?!", ("iets",), "hard", "geen woord"),
        ("a = b", ("iets",), "hard", "geen woord"),
        ("vast|stellen", ("bepalen",), "hard", "geen woord"),
        ("intake", ("gesprek (-)",), "easy", "geen woord"),
        ("x" * (LONGEST + 1), ("iets",), "hard", f"{LONGEST} letters"),
        ("intake", ("y" * (LONGEST + 1),), "easy", f"{LONGEST} letters"),
        ("intake", ("...",), "easy", "geen woord"),
        ("intake", ("gesprek", "INTAKE"), "easy", "hetzelfde woord"),
        ("intake", tuple("abcdefg"), "easy", f"hooguit {MOST_EASY}"),
        ("Traject", (), "hard", "staat al in de lijst"),
    ],
)
def test_what_is_wrong_is_told_with_its_field(
    workspace: Workspace, hard: str, easy: tuple[str, ...], field: str, says: str
) -> None:
    add_own_word(workspace, "traject", ("plan",))
    intake = add_own_word(workspace, "werkconsulent", ())
    before = workspace.rows()
    for act in (
        lambda: add_own_word(workspace, hard, easy),
        lambda: change_own_word(workspace, intake, hard, easy),
    ):
        with pytest.raises(RuleBroken, match=says) as broken:
            act()
        assert broken.value.where == (field,)
    assert workspace.rows() == before


def test_a_word_that_is_gone_is_told(workspace: Workspace) -> None:
    with pytest.raises(RuleBroken, match="niet meer"):
        change_own_word(workspace, "weg", "a", ())
    with pytest.raises(RuleBroken, match="niet meer"):
        remove_own_word(workspace, "weg")


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("realiseren = maken, regelen", ("realiseren", ("maken", "regelen"))),
        ("- realiseren=maken;regelen", ("realiseren", ("maken", "regelen"))),
        ("12. “realiseren” -> maken", ("realiseren", ("maken",))),
        ("realiseren\tmaken\tregelen", ("realiseren", ("maken", "regelen"))),
        ("in het kader van → voor", ("in het kader van", ("voor",))),
        ("conform =", ("conform", ())),
    ],
)
def test_lists_are_pasted_from_anywhere(line: str, word: tuple[str, tuple[str, ...]]) -> None:
    assert line_of(line) == word


def test_a_list_is_taken_in_one_change_and_tells_what_it_did_not_understand(workspace: Workspace) -> None:
    add_own_word(workspace, "traject", ("plan",))
    lines = ["Onze woorden", "", "traject = weg, Plan", "intake = gesprek", "Intake = praten", " = niets "]
    found = import_own_words(workspace, lines)
    assert (found.added, found.changed) == (1, 1)
    assert [(line.number, line.line) for line in found.refused] == [(1, "Onze woorden"), (6, "= niets")]
    assert found.refused[0].why == "Zet een = tussen het moeilijke en het makkelijke woord."
    assert listed(workspace) == {"intake": ("gesprek", "praten"), "traject": ("plan", "weg")}
    before = workspace.rows()
    assert import_own_words(workspace, ["intake = gesprek"]) == PastedWords(0, 0, ())
    assert workspace.rows() == before
    workspace.undo()
    assert listed(workspace) == {"traject": ("plan",)}


def test_a_list_may_be_long_but_not_endless(workspace: Workspace) -> None:
    found = import_own_words(workspace, [f"moeilijk{nr} = makkelijk" for nr in range(MOST_WORDS + 5)])
    assert (found.added, len(found.refused)) == (MOST_WORDS, 5)
    assert found.refused[0].why == "De lijst is vol. Haal eerst een woord weg."
    with pytest.raises(RuleBroken, match="vol"):
        add_own_word(workspace, "nog een", ())


_ODD = st.text(st.characters(), max_size=30)
_LINES = st.lists(
    st.one_of(
        _ODD, st.builds("{} = {}, {}".format, _ODD, _ODD, _ODD), st.builds("{}\t{}".format, _ODD, _ODD)
    ),
    max_size=8,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_LINES)
@example(
    ["\ud800 = a", "é = e", "e\u0301 = x", "😀 = lach", "مرحبا = hallo", "<b>x</b> = y", "İ = i", "\x00 = b"]
)
def test_no_line_is_lost_and_none_breaks_the_file(workspace: Workspace, lines: list[str]) -> None:
    before = listed(workspace)
    told = len(workspace.rows())
    found = import_own_words(workspace, lines)
    after = listed(workspace)
    assert len(after) == len(before) + found.added
    assert all(0 < len(word) <= LONGEST for word in after)
    kept = sum(bool(line.strip()) for line in lines) - len(found.refused)
    assert kept >= found.added + found.changed
    if len(workspace.rows()) > told:
        workspace.undo()
        assert listed(workspace) == before
    else:
        assert after == before


def test_two_laptops_that_add_the_same_word_have_one(workspace: Workspace, other: Workspace) -> None:
    add_own_word(workspace, "Intake", ("gesprek",))
    add_own_word(other, "intake", ("kennismaking",))
    add_own_word(other, "traject", ("plan",))
    workspace.merge(other.rows())
    other.merge(workspace.rows())
    assert listed(workspace) == listed(other)
    assert [word.lower() for word in listed(workspace)] == ["intake", "traject"]
    assert workspace.verify()


_WORDS = st.sampled_from(("intake", "Intake", "traject", "zorgplan"))
_EASY = st.lists(st.sampled_from(("gesprek", "plan", "afspraak")), max_size=2)
_ACTS = st.lists(st.tuples(st.sampled_from(("add", "change", "remove")), _WORDS, _WORDS, _EASY), max_size=6)


def act(workspace: Workspace, what: str, word: str, other: str, easy: list[str]) -> None:
    """Do this as far as it can be done, as people on a laptop of their own do."""
    known = {view.hard.lower(): view.id for view in own_words(workspace)}
    id_ = known.get(word.lower())
    try:
        if what == "add":
            add_own_word(workspace, word, easy)
        elif what == "change" and id_ is not None:
            change_own_word(workspace, id_, other, easy)
        elif what == "remove" and id_ is not None:
            remove_own_word(workspace, id_)
    except RuleBroken:
        pass


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_ACTS, _ACTS)
def test_whatever_two_laptops_do_they_end_with_one_list(
    workspace: Workspace,
    other: Workspace,
    here: list[tuple[str, str, str, list[str]]],
    there: list[tuple[str, str, str, list[str]]],
) -> None:
    for laptop, acts in ((workspace, here), (other, there)):
        for one in acts:
            act(laptop, *one)
    workspace.merge(other.rows())
    other.merge(workspace.rows())
    assert listed(workspace) == listed(other)
    assert len({word.lower() for word in listed(workspace)}) == len(own_words(workspace))
    assert workspace.verify()
    before = listed(workspace)
    add_own_word(workspace, "nieuw", ("x",))
    workspace.undo()
    assert listed(workspace) == before


def test_a_word_changed_here_and_taken_away_there(workspace: Workspace, other: Workspace) -> None:
    id_ = add_own_word(workspace, "intake", ("gesprek",))
    other.merge(workspace.rows())
    change_own_word(workspace, id_, "aanmelding", ("opgave",))
    remove_own_word(other, id_)
    workspace.merge(other.rows())
    other.merge(workspace.rows())
    assert listed(workspace) == listed(other) == {"aanmelding": ("opgave",)}


def test_what_is_fine_is_kept_per_place_until_it_is_asked_again(workspace: Workspace) -> None:
    keep_as_is(workspace, PLACE, HintKind.HARD_WORD, "Realiseren")
    rows = workspace.rows()
    keep_as_is(workspace, PLACE, "hard_word", "realiseren")
    assert workspace.rows() == rows
    keep_as_is(workspace, PLACE, HintKind.PASSIVE, "wordt\n gedaan")
    keep_as_is(workspace, "quote-2.text", HintKind.PASSIVE, "wordt gedaan")
    kept = {("hard_word", "realiseren"), ("passive", "wordt gedaan")}
    assert fine_places(workspace, PLACE) == kept
    assert fine_mark(HintKind.PASSIVE, "Wordt gedaan") in kept
    ask_again(workspace, PLACE)
    assert fine_places(workspace, PLACE) == frozenset()
    assert len(fine_places(workspace, "quote-2.text")) == 1
    workspace.undo()
    assert fine_places(workspace, PLACE) == kept


def test_two_laptops_that_keep_the_same_words(workspace: Workspace, other: Workspace) -> None:
    for laptop in (workspace, other):
        keep_as_is(laptop, PLACE, HintKind.HARD_WORD, "realiseren")
    workspace.merge(other.rows())
    assert fine_places(workspace, PLACE) == {("hard_word", "realiseren")}
    ask_again(workspace, PLACE)
    assert fine_places(workspace, PLACE) == frozenset()


def test_a_forgotten_name_is_in_no_word_and_in_no_mark(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wijksessie.store.engine.unlock", lambda connection, key: None)
    name = "Étiennette"
    with create_project(tmp_path / "wijken", "Wijk", "Gemeente", now) as workspace:
        person = save_contact(workspace, None, PERSON.__class__(**{**PERSON.__dict__, "display": name}))
        add_own_word(workspace, f"lijst van {name}", (f"wat {name} zegt",))
        gone = add_own_word(workspace, name, ())
        remove_own_word(workspace, gone)
        keep_as_is(workspace, PLACE, HintKind.PERSON, name)
        ask_again(workspace, PLACE)
        keep_as_is(workspace, PLACE, HintKind.PERSON, f"mevrouw {name}")
        keep_as_is(workspace, PLACE, HintKind.HARD_WORD, "intake")
        delete_contact(workspace, person)
        clean(workspace)
        assert listed(workspace) == {"lijst van sleutelpersoon": ("wat sleutelpersoon zegt",)}
        assert fine_places(workspace, PLACE) == {("hard_word", "intake")}
        with pytest.raises(RuleBroken, match="voorgoed gewist"):
            add_own_word(workspace, name, ())
        assert import_own_words(workspace, [f"{name} = x", "traject = plan"]).added == 1
        assert workspace.verify()
        remove_own_word(workspace, next(word.id for word in own_words(workspace) if word.hard == "traject"))
    data = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(said.encode() in content for content in data for said in (name, name.lower()))


def test_the_row_of_a_forgotten_word_is_used_again(workspace: Workspace) -> None:
    id_ = add_own_word(workspace, "Geheimpje", ("x",))
    with workspace.change("test.forget") as db:
        row = db.get(OwnWord, id_)
        assert row is not None
        row.hard = "sleutelpersoon"
    change_own_word(workspace, id_, "geheimpje", ("y",))
    assert listed(workspace) == {"geheimpje": ("y",)}
