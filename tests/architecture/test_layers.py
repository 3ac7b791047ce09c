"""The layers of docs/architecture.md, kept. An import that breaks them fails here."""

import shutil
from collections.abc import Mapping, Set
from pathlib import Path

import pytest
from pytest_archon.collect import collect_imports_from_path, walk

ROOT = Path(__file__).parents[2]

ROOMS = {
    "terms": "wijksessie.terms",
    "tally": "wijksessie.tally",
    "techniques": "wijksessie.techniques",
    "plain_language": "wijksessie.plain_language",
    "store": "wijksessie.store",
    "model": "wijksessie.model",
    "queries": "wijksessie.queries",
    "commands": "wijksessie.commands",
    "cli": "wijksessie.cli",
    "exports": "exports",
    "desktop": "ui.desktop",
    "phone": "ui.phone",
    "paper": "ui.paper",
}

MAY_IMPORT = {
    "terms": set(),
    "tally": set(),
    "techniques": {"tally"},
    "plain_language": set(),
    "store": set(),
    "model": {"store"},
    "queries": {"store", "model", "techniques", "tally", "plain_language"},
    "commands": {"queries", "store", "model", "techniques", "plain_language"},
    "exports": {"queries", "techniques", "plain_language"},
    "phone": {"commands", "queries", "techniques"},
    "paper": {"commands", "queries", "techniques"},
    "desktop": {"phone", "paper", "exports", "commands", "queries", "techniques", "plain_language"},
}
"""What each room may import of ours, apart from `terms` and `resources`, which are for everybody."""

KEPT_TO = {
    "PySide6": {"desktop"},
    "reportlab": {"exports"},
    "pypdfium2": {"desktop", "exports"},
    "openpyxl": {"commands", "exports"},
    "vobject": {"commands", "exports"},
    "phonenumbers": {"commands"},
    "icalendar": {"exports"},
    "docx": {"exports"},
    "qrcode": {"exports"},
    "aiohttp": {"phone"},
    "cv2": {"paper"},
    "sqlalchemy": {"model", "store", "commands", "queries"},
    "sqlcipher3": {"store"},
    "pydantic": {"commands", "queries"},
    "marisa_trie": {"plain_language"},
}
"""Libraries that only some rooms may know."""


def room_of(module: str) -> str | None:
    """The room a module is in."""
    return next(
        (room for room, name in ROOMS.items() if module == name or module.startswith(f"{name}.")), None
    )


def imports_in(folder: Path, package: str) -> dict[str, set[str]]:
    """What every module of a package imports itself, inside functions too."""
    return dict(collect_imports_from_path(folder / package, package, walk))


def broken(imports: Mapping[str, Set[str]]) -> list[str]:
    """The imports that break a rule, a sentence each; `imports` tells what every module imports itself."""
    found = []
    for module, imported in sorted(imports.items()):
        room = room_of(module)
        if room is None or room == "cli":
            continue
        neighbours = MAY_IMPORT[room] | {room, "terms"}
        for other in sorted(imported):
            target = room_of(other)
            if target is not None and target not in neighbours:
                found.append(f"{module} imports {other}: {room} may import {sorted(MAY_IMPORT[room])}")
            homes = KEPT_TO.get(other.partition(".")[0])
            if homes is not None and room not in homes:
                found.append(f"{module} imports {other}: only {sorted(homes)} may")
    return found


@pytest.mark.parametrize("package", ["wijksessie", "ui", "exports", "resources"])
def test_the_rooms_keep_to_their_neighbours(package: str) -> None:
    imports = imports_in(ROOT, package)
    assert imports
    assert broken(imports) == []


def test_every_room_has_its_rule() -> None:
    packages = {path.parent.name for path in (ROOT / "wijksessie").glob("*/__init__.py")}
    assert packages <= set(ROOMS)


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("wijksessie/tally/dots.py", "from wijksessie.store import Base"),
        ("wijksessie/store/log.py", "import wijksessie.model"),
        ("wijksessie/queries/people.py", "from PySide6.QtCore import QObject"),
        ("wijksessie/commands/steps.py", "def late():\n    from exports.leaflet import leaflet_pdf"),
        ("wijksessie/techniques/mood.py", "import sqlalchemy.orm"),
    ],
)
def test_a_broken_layer_is_found(module: str, line: str, tmp_path: Path) -> None:
    """The proof that this file can fail: break one import in a copy, and it is named."""
    shutil.copytree(
        ROOT / "wijksessie", tmp_path / "wijksessie", ignore=shutil.ignore_patterns("__pycache__")
    )
    with (tmp_path / module).open("a", encoding="utf-8") as source:
        source.write(f"\n\n{line}\n")
    (sentence,) = broken(imports_in(tmp_path, "wijksessie"))
    assert module.removesuffix(".py").replace("/", ".") in sentence
