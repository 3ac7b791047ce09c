"""The pictograms and drawings of `resources/`, read once per process and drawn as paths."""

from __future__ import annotations

from functools import cache

import resources
from exports import svg


@cache
def pictogram(name: str) -> svg.Drawing:
    """A pictogram by name; the stand-in (an empty frame with a question mark) for a name we do not know."""
    return svg.read(resources.pictogram(name))


@cache
def cover() -> svg.Drawing:
    """The drawing on the front: neighbours around a table."""
    return svg.read(resources.path("drawings", "omslag.svg").read_text(encoding="utf-8"))
