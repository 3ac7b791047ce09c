"""The program without a window: exit codes, Dutch messages, and files that are what they say."""

import json
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

import resources
from wijksessie.cli import main

EXAMPLE = resources.path("example", "rietkwartier.json")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    path = tmp_path / "wijk.wijk"
    assert main(["import", str(EXAMPLE), "--workspace", str(path)]) == 0
    return path


def test_outcomes_are_printed_as_json(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["outcomes", "--workspace", str(workspace), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    expected = json.loads(EXAMPLE.read_text(encoding="utf-8"))["activities"]
    for key in ("totals", "rank", "order", "top3", "leave_one_table_out_top3", "cast_dots", "expected_dots"):
        assert found["dot_vote"][key] == expected["dot_vote"][key]
    assert found["direct_ranking"]["kendall_w"] == expected["direct_ranking"]["kendall_w"]
    assert (found["mood"]["median_start"], found["mood"]["median_end"]) == (3, 4)
    assert found["mood"]["paired"] is False
    assert found["kpi"]["n"] == 23
    assert found["kpi"]["agree_4_or_5"] == {"veerkracht": 6, "betekenis": 10, "onderlinge_steun": 6}


@pytest.mark.parametrize(("form", "pages"), [("a5", 4), ("a4", 2)])
def test_the_leaflet_is_a_pdf_of_its_form(workspace: Path, tmp_path: Path, form: str, pages: int) -> None:
    out = tmp_path / "folder.pdf"
    assert main(["leaflet", "--workspace", str(workspace), "--out", str(out), "--form", form]) == 0
    with pikepdf.open(out) as pdf:
        assert len(pdf.pages) == pages


def test_a_problem_is_told_in_dutch(
    workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "slecht.json"
    bad.write_text('{"session": {}}', encoding="utf-8")
    assert main(["import", str(bad), "--workspace", str(tmp_path / "nieuw.wijk")]) == 1
    assert "session.id: Dit ontbreekt." in capsys.readouterr().err
    assert not (tmp_path / "nieuw.wijk").exists()
    assert main(["outcomes", "--workspace", str(tmp_path / "weg.wijk"), "--json"]) == 1
    assert (
        capsys.readouterr().err == "Het bestand weg.wijk is er niet. Kijk of het is verplaatst of hernoemd.\n"
    )
    assert main(["leaflet", "--workspace", str(workspace), "--out", str(tmp_path / "weg" / "f.pdf")]) == 1
    assert capsys.readouterr().err.endswith(f"De map {tmp_path / 'weg'} is er niet.\n")


def test_a_backup_can_be_put_back_beside_what_is_there(
    workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["backup", "--workspace", str(workspace), "--to", str(tmp_path / "kopie")]) == 0
    copy = capsys.readouterr().out.strip()
    assert main(["restore", copy, "--to", str(tmp_path / "terug.wijk")]) == 0
    capsys.readouterr()
    assert main(["outcomes", "--workspace", str(tmp_path / "terug.wijk"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["dot_vote"]["cast_dots"] == 71
    assert main(["restore", copy, "--to", str(workspace)]) == 1


def test_the_program_runs_as_itself(workspace: Path) -> None:
    """The entry point, in a process of its own, without Qt or a PDF library for plain figures."""
    code = (
        "import sys; from wijksessie.cli import main; "
        f"main(['outcomes', '--workspace', {str(workspace)!r}, '--json']); "
        "assert not {'PySide6', 'reportlab', 'pikepdf', 'pydantic'} & set(sys.modules), 'too much loaded'"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
