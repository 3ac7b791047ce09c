"""What this laptop remembers: text size, the neighbourhood that was open last, the big screen, the table."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING

from ui.desktop.theme import TEXT_SIZES

if TYPE_CHECKING:
    from pathlib import Path

_FILE = "scherm.json"


@dataclass(frozen=True)
class Settings:
    """Nothing in here is about residents.

    `key_person` leaves only collecting and the table screen in reach; `table_at` is where the table screen
    was, by file: "<round id>/<table key>".
    """

    text_size: int = 100
    last_project: str = ""
    stage_screen: str = ""
    stage_motion: bool = True
    key_person: bool = False
    table_at: dict[str, str] = field(default_factory=dict)


def read_settings(home: Path) -> Settings:
    """Read what is remembered; a missing or damaged file gives the usual."""
    try:
        found = json.loads((home / _FILE).read_text(encoding="utf-8"))
        settings = Settings(
            int(found["text_size"]),
            str(found["last_project"]),
            str(found.get("stage_screen", "")),
            bool(found.get("stage_motion", True)),
            bool(found.get("key_person", False)),
            {str(path): str(at) for path, at in dict(found.get("table_at", {})).items()},
        )
    except (OSError, ValueError, KeyError, TypeError):
        return Settings()
    return settings if settings.text_size in TEXT_SIZES else replace(settings, text_size=100)


def write_settings(home: Path, settings: Settings) -> None:
    """Remember, whole or not at all."""
    home.mkdir(parents=True, exist_ok=True)
    draft = home / f"{_FILE}.nieuw"
    draft.write_text(json.dumps(asdict(settings)), encoding="utf-8")
    draft.replace(home / _FILE)
