"""What this laptop remembers for its user: the text size and the neighbourhood that was open last."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from ui.desktop.theme import TEXT_SIZES

if TYPE_CHECKING:
    from pathlib import Path

_FILE = "scherm.json"


@dataclass(frozen=True)
class Settings:
    """Nothing in here is about residents."""

    text_size: int = 100
    last_project: str = ""


def read_settings(home: Path) -> Settings:
    """Read what is remembered; a missing or damaged file gives the usual."""
    try:
        found = json.loads((home / _FILE).read_text(encoding="utf-8"))
        settings = Settings(int(found["text_size"]), str(found["last_project"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Settings()
    return settings if settings.text_size in TEXT_SIZES else Settings(last_project=settings.last_project)


def write_settings(home: Path, settings: Settings) -> None:
    """Remember, whole or not at all."""
    home.mkdir(parents=True, exist_ok=True)
    draft = home / f"{_FILE}.nieuw"
    draft.write_text(json.dumps(asdict(settings)), encoding="utf-8")
    draft.replace(home / _FILE)
