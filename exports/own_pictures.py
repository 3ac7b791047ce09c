"""Photos of the residents' own in the place of a pictogram, as a PDF draws them.

What draws a document says once which pictures go with it; the pieces inside find them by name.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from exports.layout import Piece
from exports.pen import Pen, PhotoImage, read_photo
from wijksessie.queries.leaflet import OwnPicture

P = ParamSpec("P")
Made = TypeVar("Made")


class Illustrated(Protocol):
    """A document with pictures of its own."""

    @property
    def pictures(self) -> Mapping[str, OwnPicture]:
        """What a pictogram stands for whose name begins with "eigen:"."""


Document = TypeVar("Document", bound=Illustrated)

_SHOWN: ContextVar[Mapping[str, OwnPicture]] = ContextVar("own pictures", default={})  # noqa: B039 (never changed)


@contextmanager
def showing(pictures: Mapping[str, OwnPicture]) -> Iterator[None]:
    """What is drawn inside finds these pictures."""
    before = _SHOWN.set(pictures)
    try:
        yield
    finally:
        _SHOWN.reset(before)


def illustrated(
    make: Callable[Concatenate[Document, P], Made],
) -> Callable[Concatenate[Document, P], Made]:
    """Let a function that draws a document find the pictures of it."""

    @wraps(make)
    def made(document: Document, /, *args: P.args, **kwargs: P.kwargs) -> Made:
        with showing(document.pictures):
            return make(document, *args, **kwargs)

    return made


def own_photo(name: str) -> PhotoImage | None:
    """The photo with this name; None for a pictogram, and for a photo that is not there or damaged."""
    shown = _SHOWN.get().get(name)
    return None if shown is None else read_photo(base64.b64decode(shown.data), shown.alt)


def photo_square(photo: PhotoImage, side: float) -> Piece:
    """A photo whole in the square of a pictogram, in its middle."""
    wide, high = fitted(photo, side)

    def draw(pen: Pen, x: float, top: float) -> None:
        pen.photo(photo, x + (side - wide) / 2, top - (side - high) / 2, wide)

    return Piece(side, draw)


def fitted(photo: PhotoImage, side: float) -> tuple[float, float]:
    """How wide and high a photo is, in pt, when it fits in a square."""
    scale = side / max(photo.width, photo.height)
    return photo.width * scale, photo.height * scale
