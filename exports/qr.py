"""A QR code as vector squares, and the practical data of a meeting small enough to scan from paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

import qrcode  # type: ignore[import-untyped]
from qrcode.constants import ERROR_CORRECT_M  # type: ignore[import-untyped]

import resources
from exports.sheet import MM
from exports.svg import Drawing, colour
from exports.svg_path import number
from wijksessie.queries.invitation import Event

SIDE = 25 * MM
"""The code itself on paper, in pt: a telephone reads it from a hand away."""
QUIET = 4
"""White modules a code needs around it."""
MOST_MODULES = 49
"""On a side, so that one is at least half a millimetre (version 8)."""

_ESCAPE = re.compile(r"([\\;,])")


def event_code(event: Event) -> Drawing:
    """The meeting as a code that a telephone puts into its calendar.

    What does not fit is left out in this order: the telephone number, which stands on the paper, the rest of
    the place, the place. No word is ever cut.
    """
    for words in _shorter(event):
        drawing = code(words)
        if drawing.width <= MOST_MODULES + 2 * QUIET:
            return drawing
    return code(_words(event, "", ""))


@lru_cache(maxsize=16)
def code(words: str) -> Drawing:
    """These words as a code, in modules, with the white around it."""
    made = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    made.add_data(words.encode())
    made.make(fit=True)
    rows = made.get_matrix()
    squares = " ".join(_runs(rows))
    ink = colour(resources.tokens()["color"]["inkt"])
    side = len(rows) + 2 * QUIET
    return Drawing(side, side, f"{ink} rg {squares} f")


def printed_width(drawing: Drawing) -> float:
    """How wide to draw it, in pt, so that the code inside the white is 25 mm."""
    return SIDE * drawing.width / (drawing.width - 2 * QUIET)


def _runs(rows: list[list[bool]]) -> Iterator[str]:
    """One rectangle for each run of dark modules: no hairlines between squares."""
    for y, row in enumerate(rows):
        x = 0
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                yield f"{number(x + QUIET)} {number(y + QUIET)} {length} 1 re"
            x += length


def _shorter(event: Event) -> Iterator[str]:
    places = [event.place]
    while "," in places[-1]:
        places.append(places[-1].rpartition(",")[0].strip())
    yield _words(event, event.place, event.phone)
    for place in places:
        yield _words(event, place, "")
    yield _words(event, "", event.phone)


def _words(event: Event, place: str, phone: str) -> str:
    """The meeting as a VEVENT (RFC 5545), in local time: a telephone takes the clock of where it is."""
    lines = ["BEGIN:VEVENT", f"SUMMARY:{_escaped(event.summary)}", f"DTSTART:{event.start:%Y%m%dT%H%M%S}"]
    lines += [f"DTEND:{event.end:%Y%m%dT%H%M%S}"] if event.end else []
    lines += [f"LOCATION:{_escaped(place)}"] if place else []
    lines += [f"DESCRIPTION:{_escaped(phone)}"] if phone else []
    return "\n".join([*lines, "END:VEVENT"])


def _escaped(text: str) -> str:
    return _ESCAPE.sub(r"\\\1", " ".join(text.split()))
