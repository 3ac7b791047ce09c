"""The PDF as a file: whole or not at all, where the user wants it, and words for when that does not work."""

from __future__ import annotations

import errno
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths

from ui.desktop.feedback.drawing import leaflet_bytes

if TYPE_CHECKING:
    from exports.sheet import Form
    from wijksessie.queries.leaflet import Leaflet

_MEMORY = "bewaarplek.json"
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


def save_leaflet(leaflet: Leaflet, form: Form, path: Path) -> Path:
    """Write the PDF of this leaflet; return where it is."""
    write_whole(path, leaflet_bytes(leaflet, form))
    return path


def write_whole(path: Path, data: bytes) -> None:
    """Write beside the place and move it there, so that no half file is ever seen."""
    draft = path.with_name(f"{path.name}.nieuw")
    try:
        draft.write_bytes(data)
        draft.replace(path)
    except OSError:
        _sweep(draft)
        raise


def _sweep(draft: Path) -> None:
    try:
        draft.unlink(missing_ok=True)
    except OSError:
        return


def file_name(leaflet: Leaflet) -> str:
    """Return a name that tells which session it is about, and that every disk takes."""
    return tidy_name(f"Folder {leaflet.subtitle.replace(',', '')}", ".pdf")


def tidy_name(words: str, suffix: str) -> str:
    """Return a file name that every disk takes."""
    return f"{' '.join(_FORBIDDEN.sub(' ', words).split())[:120].strip(' .')}{suffix}"


def with_suffix(chosen: str, suffix: str = ".pdf") -> Path:
    """Return the chosen place with the suffix behind it when it was not typed."""
    path = Path(chosen)
    return path if path.suffix.lower() == suffix else path.with_name(f"{path.name}{suffix}")


def last_folder(home: Path) -> Path:
    """Return where the last one was saved, or the documents of the user."""
    try:
        found = Path(str(json.loads((home / _MEMORY).read_text(encoding="utf-8"))["map"]))
    except (OSError, ValueError, KeyError, TypeError):
        found = Path()
    if found.is_absolute() and found.is_dir():
        return found
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def remember_folder(home: Path, folder: Path) -> None:
    """Remember where it was saved. It is no disaster when that does not work."""
    try:
        home.mkdir(parents=True, exist_ok=True)
        write_whole(home / _MEMORY, json.dumps({"map": str(folder)}).encode())
    except OSError:
        return


def explain_saving(problem: OSError, path: Path) -> str:
    """Say in plain words why saving did not work, and what to do."""
    tr = QCoreApplication.translate
    if problem.errno in (errno.ENOSPC, errno.EDQUOT):
        return tr("Saving", "De schijf is vol. Maak ruimte, of kies een andere plek.")
    if path.is_dir():
        return tr("Saving", "{0} is een map. Geef het bestand een andere naam.").format(path.name)
    if problem.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return tr(
            "Saving",
            "Hier mag Wijksessie niet schrijven. Staat dit bestand nog open in een ander programma? "
            "Sluit het dan, of kies een andere plek.",
        )
    return tr("Saving", "Deze plek is er niet, of doet het nu niet. Kies een andere plek.")
