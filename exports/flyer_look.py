"""How a flyer looks: its sizes in pt, and how far they may give way before something goes to the back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from exports import fonts
from exports.leaflet_look import ink
from exports.sheet import A5
from exports.text import Style

MARGIN = 28.0
TOP, BOTTOM = 27.0, 22.0
"""White around an A5 page, in pt."""

SMALLEST = 12.0

_BODIES = (14.0, 13.5, 13.0, 12.5, 12.0)
_WHITES = (1.3, 1.0, 0.75, 0.5)


@dataclass(frozen=True)
class FlyerLook:
    """The measure of one page: its size in pt, its text `body`, its white as a factor, and its pictures.

    `drawing` when the neighbours around their table stand beside the title, `columns` how many pictures with
    a short sentence stand beside each other. The title and what is big are so many `times` the body.
    """

    width: float = A5[0]
    height: float = A5[1]
    margin: float = MARGIN
    top: float = TOP
    bottom: float = BOTTOM
    body: float = _BODIES[0]
    white: float = 1.0
    drawing: bool = True
    columns: int = 1
    smallest: float = SMALLEST
    title_times: float = 1.9
    big_times: float = 1.55

    @property
    def column(self) -> float:
        """The width of the text, in pt."""
        return self.width - 2 * self.margin

    @property
    def room(self) -> float:
        """The height of the text, in pt."""
        return self.height - self.top - self.bottom

    @cached_property
    def text(self) -> Style:
        """Sentences."""
        return Style(self.body, 1.3, ink("inkt"))

    @cached_property
    def small(self) -> Style:
        """Words below something large."""
        return Style(max(self.smallest, self.body * 0.92), 1.25, ink("inkt"))

    @cached_property
    def strong(self) -> Style:
        """A heading."""
        return Style(self.body * 1.15, 1.2, ink("inkt"), fonts.HEAVY)

    @cached_property
    def title(self) -> Style:
        """What it is about."""
        return Style(self.body * self.title_times, 1.08, ink("inkt"), fonts.HEAVY)

    @cached_property
    def big(self) -> Style:
        """The day, the time and the place: white in their box."""
        return Style(self.body * self.big_times, 1.15, ink("op_accent"), fonts.HEAVY)

    @cached_property
    def below_big(self) -> Style:
        """What stands below those."""
        return Style(max(self.smallest, self.body * 0.95), 1.25, ink("op_accent"))

    @cached_property
    def phone(self) -> Style:
        """The number to call."""
        return Style(self.body * 1.9, 1.1, ink("inkt"), fonts.HEAVY)

    @property
    def picture(self) -> float:
        """The side of a pictogram beside a sentence, in pt."""
        return self.body * 2.1

    def gap(self, height: float) -> float:
        """White of `height` pt as it gives way here."""
        return height * self.white


def looks() -> Iterator[FlyerLook]:
    """From generous to tight: first less white, then two columns, no drawing, and at last smaller text."""
    for body in _BODIES:
        for drawing in (True, False):
            for columns in (1, 2):
                for white in _WHITES:
                    yield FlyerLook(body=body, white=white, drawing=drawing, columns=columns)


def back_looks() -> Iterator[FlyerLook]:
    """The same for a back, which has more room: the neighbours around their table stand at its top."""
    for body in (20.0, 19.0, 18.0, 17.0, 16.0, 15.0, *_BODIES):
        for drawing in (True, False):
            for white in (2.0, *_WHITES):
                yield FlyerLook(body=body, white=white, drawing=drawing)
