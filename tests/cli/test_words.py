"""What the command line says: Dutch, whatever goes wrong, and never a traceback."""

import copy
import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import resources
from wijksessie import cli
from wijksessie.cli import main
from wijksessie.cli_parser import DutchParser
from wijksessie.commands.refusal import disk_sentence

EXAMPLE = resources.path("example", "rietkwartier.json")
ENGLISH = (
    "usage",
    "error",
    "argument",
    "invalid",
    "expected",
    "required",
    "options",
    "show",
    "traceback",
    "Errno",
)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    path = tmp_path / "wijk.wijk"
    assert main(["import", str(EXAMPLE), "--workspace", str(path)]) == 0
    return path


def run(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    plain = {name: os.environ[name] for name in ("PATH", "HOME", "WIJKSESSIE_HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-m", "wijksessie.cli", *arguments],
        capture_output=True,
        check=False,
        env=plain | environment,
    )


def is_dutch(text: str) -> bool:
    return not any(word.lower() in text.lower() for word in ENGLISH)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["folder"], "'folder' kan niet. Kies uit"),
        (["--folder"], "dit hoort er niet bij: --folder"),
        (["--workspace"], "--workspace: hier hoort iets achter"),
        (["leaflet"], "dit ontbreekt nog: --workspace, --out"),
        (["leaflet", "--workspace", "a", "--out"], "--out: hier hoort iets achter"),
        (["leaflet", "--workspace", "a", "--out", "b", "--form", "a3"], "'a3' kan niet"),
        (["leaflet", "--workspace", "a", "--out", "b", "--date", "morgen"], "niet te lezen als dag: morgen"),
        (["leaflet", "--workspace", "a", "--out", "b", "--date", "0001-01-01"], "niet te lezen als dag"),
        (["outcomes", "--workspace", "a", "--json=ja"], "--json: hier hoort niets achter"),
        (["import", "a", "--workspace", "b", "c"], "dit hoort er niet bij: c"),
    ],
)
def test_wrong_use_is_2_and_told_in_dutch(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    told = capsys.readouterr().err
    assert says in told
    assert told.startswith("gebruik: wijksessie")
    assert is_dutch(told)


def test_an_error_nobody_translated_is_not_told_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        DutchParser(prog="x").error("some new message")
    assert "zo werkt deze opdracht niet" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command", [[], ["demo"], ["import"], ["outcomes"], ["leaflet"], ["backup"], ["restore"], ["assess"]]
)
def test_help_is_dutch(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([*command, "--help"])
    assert stopped.value.code == 0
    told = capsys.readouterr().out
    assert told.startswith("gebruik: ")
    assert is_dutch(told)


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--version"])
    assert stopped.value.code == 0
    assert capsys.readouterr().out.startswith("Wijksessie 0.")


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (FileNotFoundError(errno.ENOENT, "No such file", "map/a.pdf"), "a.pdf is er niet."),
        (PermissionError(errno.EACCES, "Permission denied", "a.pdf"), "mag niet bij a.pdf."),
        (IsADirectoryError(errno.EISDIR, "Is a directory", "a"), "a is een map"),
        (NotADirectoryError(errno.ENOTDIR, "Not a directory", "a"), "a is een bestand en geen map."),
        (FileExistsError(errno.EEXIST, "File exists", "a"), "er is al iets dat a heet."),
        (OSError(errno.ENOSPC, "No space left on device"), "de schijf is vol."),
        (OSError(errno.ENAMETOOLONG, "File name too long", "a"), "te lang."),
        (OSError(errno.EIO, "Input/output error", "a.pdf"), "Dit lukt niet met a.pdf."),
        (OSError("something"), "Dit lukt niet met dit bestand."),
    ],
)
def test_what_a_disk_cannot_do_is_told_in_dutch(error: OSError, says: str) -> None:
    told = disk_sentence(error)
    assert says in told
    assert told.startswith("Dit lukt niet")
    assert is_dutch(told)


@pytest.mark.parametrize(
    "arguments",
    [
        ["import", str(EXAMPLE), "--workspace", "MAP"],
        ["import", str(EXAMPLE), "--workspace", "MAP.wijk"],
        ["import", "MAP", "--workspace", "nieuw.wijk"],
        ["outcomes", "--json", "--workspace", "MAP.wijk"],
        ["leaflet", "--workspace", "MAP.wijk", "--out", "a.pdf"],
        ["leaflet", "--workspace", "WIJK", "--out", "MAP"],
        ["backup", "--workspace", "WIJK", "--to", "WIJK"],
        ["restore", "MAP.wijk", "--to", "terug.wijk"],
        ["restore", "WIJK", "--to", "terug.key"],
        ["restore", "WIJK", "--to", "MAP.wijk"],
    ],
)
def test_a_folder_or_another_wrong_place_is_told_in_dutch(
    arguments: list[str],
    workspace: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "MAP").mkdir()
    (tmp_path / "MAP.wijk").mkdir()
    before = sorted(tmp_path.rglob("*"))
    capsys.readouterr()
    assert main([str(workspace) if word == "WIJK" else word for word in arguments]) == 1
    told = capsys.readouterr().err
    assert told.strip()
    assert is_dutch(told)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("name", ["wijk.wijk", "wijk.key", "ander.WIJK"])
def test_a_leaflet_is_never_written_over_a_project(
    name: str, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_bytes() for path in workspace.parent.glob("wijk.*")}
    assert main(["leaflet", "--workspace", str(workspace), "--out", str(workspace.with_name(name))]) == 1
    assert "wijkbestand of een sleutel" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in workspace.parent.glob("wijk.*")} == before


def test_a_leaflet_that_could_not_be_written_leaves_the_old_one(
    workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "folder.pdf"
    out.write_bytes(b"de vorige")

    def full(path: Path, content: bytes) -> None:
        path.touch()
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr(Path, "write_bytes", full)
    assert main(["leaflet", "--workspace", str(workspace), "--out", str(out)]) == 1
    assert "de schijf is vol" in capsys.readouterr().err
    assert out.read_bytes() == b"de vorige"
    assert not list(tmp_path.glob(".folder*"))


def test_characters_that_cannot_be_printed_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = copy.deepcopy(json.loads(EXAMPLE.read_text(encoding="utf-8")))
    content["stress_items"][0]["label"] = "Высокий счёт"
    source, path = tmp_path / "in.json", tmp_path / "cyrillisch.wijk"
    source.write_text(json.dumps(content), encoding="utf-8")
    assert main(["import", str(source), "--workspace", str(path)]) == 0
    assert main(["leaflet", "--workspace", str(path), "--out", str(tmp_path / "f.pdf")]) == 0
    told = capsys.readouterr().err
    assert "Let op: deze tekens staan niet goed in de folder" in told
    assert "ы" in told


def test_a_console_without_letters_gets_them_all_the_same(workspace: Path, tmp_path: Path) -> None:
    source = tmp_path / "حي.json"
    source.write_text("{}", encoding="utf-8")
    done = run("import", str(source), "--workspace", str(tmp_path / "n.wijk"), PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    assert is_dutch(done.stderr.decode())
    done = run("outcomes", "--json", "--workspace", str(workspace), PYTHONIOENCODING="cp1252")
    assert json.loads(done.stdout.decode("utf-8"))["dot_vote"]["cast_dots"] == 71


@pytest.mark.skipif(os.name != "posix", reason="pipes break otherwise there")
def test_a_reader_who_has_seen_enough_is_no_problem(workspace: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "wijksessie.cli", "outcomes", "--json", "--workspace", str(workspace)],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert done.stderr == b""
    assert done.returncode == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
@pytest.mark.parametrize("arguments", [[], ["--practice"]])
def test_without_a_screen_the_window_says_so(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 1
    assert "geen scherm" in done.stderr.decode()
    assert "wijksessie demo" in done.stderr.decode()


def test_with_a_screen_the_window_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    from ui.desktop import app

    opened: list[list[str]] = []
    monkeypatch.setattr(app, "main", lambda arguments: opened.append(arguments) or 0)
    assert cli.main(["--workspace", "a.wijk"]) == 0
    assert cli.main([]) == 0
    assert opened == [["--workspace", "a.wijk"], []]
