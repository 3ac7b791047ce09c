"""`wijksessie assess`: what was found with its place, in words and as JSON; Dutch when there is no text."""

import io
import json
import re
import sys
from pathlib import Path

import pytest

from tests.cli.test_words import is_dutch, run
from tests.clock import now
from wijksessie import cli_assess
from wijksessie.cli import main
from wijksessie.commands.projects import create_project
from wijksessie.commands.writing import add_own_word
from wijksessie.plain_language import Assessment, Better, Edit, Hint, HintKind, Mark, applied
from wijksessie.plain_language.writing import ELSEWHERE, LEAFLET

LETTER = (
    "Geachte heer,\r\n\r\nIndien u van mening bent dat het besluit onjuist is, dan kunt u bezwaar indienen. "
    "Het traject wordt door ons gerealiseerd. 😀\n"
)


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["assess", *arguments]) == 0
    caught = capsys.readouterr()
    assert caught.err == ""
    return caught.out


def written(tmp_path: Path, content: str | bytes, name: str = "brief.txt") -> str:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def test_places_are_lines_and_columns_of_the_file() -> None:
    text = "Een\r\ntwee drie\rvier\n" + "vijf " * 40
    found = Assessment(
        difficulty=51.6,
        margin=7.4,
        hints=(
            Hint(
                10,
                14,
                HintKind.HARD_WORD,
                "Dit woord is moeilijk.",
                (Better("3", (Edit(10, 14, "3"),)), Better("", (Edit(9, 14, ""),))),
                also=((5, 9),),
            ),
            Hint(20, 219, HintKind.LONG_SENTENCE, "Maak er twee zinnen van."),
        ),
        words=1,
        sentences=4,
    )
    lines = cli_assess.as_text(text, found).splitlines()
    assert lines[:3] == [
        "kan makkelijker: 52 van 100, op 7 na",
        "1 woord, 4 zinnen",
        "2:6  “twee ... drie”: Dit woord is moeilijk. Liever: 3 | weglaten",
    ]
    assert lines[3].startswith("4:1  “vijf vijf")
    assert lines[3].endswith("...”: Maak er twee zinnen van.")
    assert len(lines[3]) < 110
    assert lines[-1] == "Laat de tekst ook lezen door een bewoner. Dat zegt meer dan een getal."
    plain = json.loads(cli_assess.as_json(text, found))
    assert plain["hints"][0] == {
        "start": 10,
        "end": 14,
        "text": "drie",
        "kind": "hard_word",
        "why": "Dit woord is moeilijk.",
        "better": [
            {"say": "3", "edits": [{"start": 10, "end": 14, "text": "3"}]},
            {"say": "", "edits": [{"start": 9, "end": 14, "text": ""}]},
        ],
        "also": [{"start": 5, "end": 9}],
    }


def test_the_limits_are_those_of_the_helper() -> None:
    assert cli_assess.LIMITS == (LEAFLET, ELSEWHERE)


def test_a_letter_as_json_tells_what_can_be_put_in_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = json.loads(told(capsys, written(tmp_path, LETTER), "--json"))
    assert set(found) == {"difficulty", "margin", "mark", "words", "sentences", "hints"}
    assert 0 <= found["difficulty"] <= 100
    assert found["margin"] > 0
    assert found["mark"] in set(Mark)
    assert found["hints"]
    for hint in found["hints"]:
        assert LETTER[hint["start"] : hint["end"]] == hint["text"] != ""
        assert hint["kind"] in set(HintKind)
        assert hint["why"]
    better = next(better for hint in found["hints"] for better in hint["better"])
    edits = tuple(Edit(edit["start"], edit["end"], edit["text"]) for edit in better["edits"])
    assert applied(LETTER, Better(better["say"], edits)) != LETTER


def test_a_letter_in_words_shows_every_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = written(tmp_path, LETTER)
    count = len(json.loads(told(capsys, name, "--json"))["hints"])
    lines = told(capsys, name).splitlines()
    assert lines[0].split(":")[0] in set(Mark)
    assert sum(re.match(r"\d+:\d+  “", line) is not None for line in lines) == count
    assert any(line.startswith("3:1  “Indien") for line in lines)
    assert is_dutch("\n".join(lines))


def test_an_easy_text_has_nothing_to_change(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, written(tmp_path, "We eten samen soep. Komt u ook?"))
    assert said.startswith("makkelijk: ")
    assert "Niets gevonden om te veranderen." in said


def test_the_limit_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = written(tmp_path, "We eten op maandag samen soep in het huis van de wijk met u.")
    kinds = [
        [hint["kind"] for hint in json.loads(told(capsys, name, "--json", *more))["hints"]]
        for more in ((), ("--limit", "15"))
    ]
    assert [HintKind.LONG_SENTENCE in found for found in kinds] == [True, False]


def test_words_of_a_project_are_seen_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "wijk.wijk"
    with create_project(tmp_path, "Wijk", "Gemeente", now) as workspace:
        add_own_word(workspace, "soepgroep", ("kookclub",))
        path = workspace.path
    name = written(tmp_path, "De soepgroep komt ook.")

    def said(*more: str) -> list[str]:
        hints = json.loads(told(capsys, name, "--json", *more))["hints"]
        return [better["say"] for hint in hints for better in hint["better"]]

    assert "kookclub" not in " ".join(said())
    assert "kookclub" in " ".join(said("--workspace", str(path)))
    assert main(["assess", name, "--workspace", str(tmp_path / "weg.wijk")]) == 1
    assert "weg.wijk is er niet" in capsys.readouterr().err


@pytest.mark.parametrize("content", [LETTER.encode(), LETTER.encode("utf-8-sig"), LETTER.encode("utf-16")])
def test_marks_at_the_front_of_a_file_are_no_text(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plain = told(capsys, written(tmp_path, LETTER, "gewoon.txt"), "--json")
    assert told(capsys, written(tmp_path, content), "--json") == plain


def test_a_text_of_windows_is_read_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = written(tmp_path, "Eén café, 5 € – kom langs.".encode("cp1252"))
    assert main(["assess", name]) == 0
    caught = capsys.readouterr()
    assert caught.err == "Let op: brief.txt is geen UTF-8. Gelezen als tekst van Windows.\n"
    assert "makkelijk" in caught.out


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "Er staat geen tekst in brief.txt."),
        (b" \n\t\r\n", "Er staat geen tekst in brief.txt."),
        (b"PK\x03\x04\x00\x00", "Dit is geen gewone tekst: brief.txt."),
        (b"x" * (cli_assess.MOST_BYTES + 1), "Dit is te lang: brief.txt."),
    ],
)
def test_what_is_no_text_is_told_in_dutch(
    content: bytes, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["assess", written(tmp_path, content)]) == 1
    caught = capsys.readouterr()
    assert caught.out == ""
    assert caught.err.startswith(says)


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", str(tmp_path / "weg.txt")]) == 1
    assert capsys.readouterr().err == "Dit lukt niet: weg.txt is er niet.\n"
    assert main(["assess", str(tmp_path)]) == 1
    assert "is een map" in capsys.readouterr().err


def test_a_text_can_be_piped_in(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in ([], ["-"]):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LETTER.encode())))
        assert "zinnen" in told(capsys, *arguments)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
    assert main(["assess"]) == 1
    assert capsys.readouterr().err == "Er staat geen tekst in de invoer.\n"


@pytest.mark.parametrize("arguments", [["--limit", "13"], ["--limit", "veel"], ["a", "b"], ["--json=ja"]])
def test_wrong_use_is_told_in_dutch(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["assess", *arguments])
    assert stopped.value.code == 2
    assert is_dutch(capsys.readouterr().err)


@pytest.mark.parametrize(
    "text", ["😀", "مرحبا بكم", "<p>Hallo <b>buren</b></p>", "ALLES IN HOOFDLETTERS", "geen punt " * 5000]
)
def test_odd_texts_are_looked_at_like_any_other(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = json.loads(told(capsys, written(tmp_path, text), "--json"))
    assert 0 <= found["difficulty"] <= 100
    assert all(0 <= hint["start"] < hint["end"] <= len(text) for hint in found["hints"])


def test_plain_text_needs_no_window_and_no_pdf(tmp_path: Path) -> None:
    done = run("assess", written(tmp_path, LETTER))
    assert done.returncode == 0, done.stderr
    assert "zinnen" in done.stdout.decode()
