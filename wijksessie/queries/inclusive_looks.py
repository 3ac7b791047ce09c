"""Whether the leaflet can be seen: dark enough letters, in grey too, and a picture for every thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import resources
from wijksessie.queries.leaflet import Leaflet, OwnPicture, TopThree
from wijksessie.queries.own_pictures import OWN

LEAST_CONTRAST = 7.0
"""Of letters on their ground, as WCAG counts it for who sees badly (domain.md 5.4)."""

LETTERS_ON = (
    ("inkt", "oppervlak"),
    ("inkt", "oppervlak_diep"),
    ("op_accent", "accent"),
    ("op_accent", "inkt"),
)
"""What the leaflet sets letters with, and on which ground: roles of the design tokens."""

DRAWN_ON = (("inkt", "papier"), ("stress", "papier"), ("helpt", "papier"))
"""The lines of the pictograms on white paper."""


def too_pale(colours: Mapping[str, str], drawn: Mapping[str, str]) -> Iterator[tuple[str, str, bool]]:
    """The pairs of ink and ground that are too much alike; the third says: only on a grey print."""
    pairs = [(colours, *pair) for pair in LETTERS_ON] + [(drawn, *pair) for pair in DRAWN_ON]
    for tones, ink, ground in pairs:
        if contrast(tones[ink], tones[ground]) < LEAST_CONTRAST:
            yield ink, ground, False
        elif contrast(grey(tones[ink]), grey(tones[ground])) < LEAST_CONTRAST:
            yield ink, ground, True


def contrast(one: str, other: str) -> float:
    """How much two colours differ in light, 1 to 21 (WCAG 2.2)."""
    high, low = sorted((_light(one), _light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def grey(value: str) -> str:
    """The grey that a printer without colours makes of it."""
    red, green, blue = bytes.fromhex(value.removeprefix("#"))
    return "#" + 3 * f"{round(0.299 * red + 0.587 * green + 0.114 * blue):02X}"


def _light(value: str) -> float:
    parts = [part / 255 for part in bytes.fromhex(value.removeprefix("#"))]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def without_picture(leaflet: Leaflet, pictures: Mapping[str, OwnPicture]) -> Iterator[tuple[int, str]]:
    """What has no picture, as the number of its block and its name."""
    for block, label, name in pictured(leaflet):
        known = name in pictures if name.startswith(OWN) else _is_drawn(name)
        if not known:
            yield block, label


def pictured_twice(leaflet: Leaflet, same: Mapping[str, str]) -> Iterator[tuple[int, str, str]]:
    """Pictures that stand for two different things: the block of the second, and both names.

    `same` gives the name of the thing that a title is about: an action is the same as its solution.
    """
    first: dict[str, str] = {}
    for block, label, name in pictured(leaflet):
        thing = same.get(label, label)
        if name and first.setdefault(name, thing) != thing:
            yield block, first[name], label


def pictured(leaflet: Leaflet) -> Iterator[tuple[int, str, str]]:
    """Block, words and picture of all that should have one, in reading order."""
    for block, part in ((3, leaflet.stress), (5, leaflet.helps)):
        if part is not None:
            shown = part.rows if isinstance(part, TopThree) else part.items
            yield from ((block, each.label, each.pictogram) for each in (*shown, *part.together))
    if leaflet.doing:
        yield from ((6, each.title, each.pictogram) for each in leaflet.doing.promises)
    if leaflet.refusal and leaflet.refusal.pictogram is not None:
        title = leaflet.refusal.lines[0] if leaflet.refusal.lines else leaflet.refusal.heading
        yield 7, title.rstrip("."), leaflet.refusal.pictogram
    if leaflet.respond and leaflet.respond.pictogram is not None:
        yield 8, leaflet.respond.heading, leaflet.respond.pictogram


def _is_drawn(name: str) -> bool:
    return bool(name) and resources.pictogram(name) != resources.pictogram(resources.UNKNOWN)
