"""Several forms of the leaflet at once in a folder; what is there already is never written over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.desktop.feedback.saving import tidy_name, write_whole

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from wijksessie.queries.leaflet import Leaflet

_LONGEST = 80
"""Letters of the name of the session in a file name: the form behind it must stay readable."""


@dataclass(frozen=True)
class Saved:
    """What was written, and what stopped it: the problem, and the file that could not be written."""

    paths: tuple[Path, ...]
    problem: OSError | None = None
    stopped: Path | None = None


def save_forms(leaflet: Leaflet, keys: Collection[str], folder: Path) -> Saved:
    """Write these forms of the leaflet in this folder. Runs on a worker's thread."""
    from exports.editions import EDITIONS, make

    written: list[Path] = []
    for kind in EDITIONS:
        if kind.key not in keys:
            continue
        path = folder / tidy_name(f"{_session_name(leaflet)} - {kind.folder_name}", kind.suffix)
        try:
            path = free_place(path)
            write_whole(path, make(kind.key, leaflet))
        except OSError as problem:
            return Saved(tuple(written), problem, path)
        written.append(path)
    return Saved(tuple(written))


def free_place(path: Path) -> Path:
    """The same place, or the first one with a number behind it where nothing is yet."""
    found, nr = path, 1
    while found.exists():
        nr += 1
        found = path.with_name(f"{path.stem} ({nr}){path.suffix}")
    return found


def _session_name(leaflet: Leaflet) -> str:
    return f"Folder {leaflet.subtitle.replace(',', '')}"[:_LONGEST].strip()
