"""What is shown: fonts, pictograms, theme, texts. Data for every part, read with the standard library."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

UNKNOWN = "ui_onbekend"
"""The pictogram that stands in for one we do not have: an empty frame with a question mark."""

_HERE = Path(__file__).parent
_NAME = re.compile(r"[A-Za-z0-9_]+")


def path(*parts: str) -> Path:
    """Where a resource lies, as in `path("fonts", "OFL.txt")`."""
    return _HERE.joinpath(*parts)


@cache
def tokens() -> dict[str, Any]:
    """The design tokens of `theme/tokens.toml`. Read once and shared: look, never change."""
    return tomllib.loads(path("theme", "tokens.toml").read_text(encoding="utf-8"))


@cache
def pictogram(name: str) -> str:
    """The SVG text of a pictogram, on a grid of 96 x 96; the stand-in for a name we do not know."""
    # A name comes from a project file: only plain names, so that it can never lead out of this folder.
    file = path("pictograms", f"{name}.svg")
    if not _NAME.fullmatch(name) or not file.is_file():
        file = path("pictograms", f"{UNKNOWN}.svg")
    return file.read_text(encoding="utf-8")


@cache
def pictogram_alt(name: str) -> str:
    """What a pictogram shows, in plain Dutch: its description, else its title."""
    svg = pictogram(name)
    return _inside("desc", svg) or _inside("title", svg)


def _inside(tag: str, svg: str) -> str:
    found = re.search(rf"<{tag}\b[^>]*>(.*?)</{tag}>", svg, re.DOTALL)
    return found.group(1).strip() if found else ""
