"""The gestures of the hand. Each is a plain value, so that paper, screen and phone show the same thing.

Each says in which shape its work stands in the data of an entry, so that a technique which uses a gesture we
have needs no line in a surface. `part` names the part of the data that is the gesture's own, for techniques
with more gestures than one; empty is the whole. "option" is one of `Setup.options`.
"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class PutDots:
    """Put at most `at_most` dots on a card, `budget` dots a person. Data: {option: dots}."""

    budget: int = 3
    at_most: int = 1


@dataclass(frozen=True)
class ShareBeans:
    """Share exactly `beans` beans over the mats. Data: {option: beans}."""

    beans: int = 10


@dataclass(frozen=True)
class LayInOrder:
    """Lay cards from first to later; side by side is allowed when `ties`. Data: {option: rank}.

    The first is 1; cards side by side share the mean of their places; a card that was not laid is absent.
    """

    ties: bool = True


@dataclass(frozen=True)
class SortOnMats:
    """Lay every card on one mat; between two mats is allowed when `doubt`.

    Data: {option: mat}, or {option: [mat, mat]}.
    """

    doubt: bool = True


class ChoiceForm(StrEnum):
    """In which shape choices of one step of a scale are kept."""

    COUNTS = "counts"
    """{step: people}."""

    STATEMENTS = "statements"
    """{"questions": [{"text": option, step: people, ...}], "tips": [text]}."""

    MARKS = "marks"
    """[step, ...] as whole numbers, in any order: no mark belongs to anybody."""

    VERDICTS = "verdicts"
    """[{"solution": option, "criterion": theme, "verdict": step, "why": text}]."""


@dataclass(frozen=True)
class ChooseOne:
    """Choose one step of a scale; `may_pass` adds "wil ik niet zeggen". The shape of the data is `form`."""

    steps: tuple[str, ...]
    may_pass: bool = False
    form: ChoiceForm = ChoiceForm.COUNTS
    part: str = ""


@dataclass(frozen=True)
class ThisOrThat:
    """Choose one of two cards held up; equal is allowed when `ties`.

    Data: [{"a", "b", "winner"}]; of equal cards "winner" is None.
    """

    ties: bool = True


@dataclass(frozen=True)
class PlaceOnZones:
    """Put stickers of these kinds on zones of a sheet. Data: [{"zone": option, "type": kind, "count": n}]."""

    kinds: tuple[str, ...]


@dataclass(frozen=True)
class FillCells:
    """Put 0 to `most` stones or beans in every cell of a grid of options by `columns`.

    Data: {option: {column: n}}; without columns the months of a year: {option: [n, ...]}, twelve of them.
    """

    most: int
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class CollectCards:
    """Add cards in own words, with a picture or a drawing. Data: {card key: times said}."""


@dataclass(frozen=True)
class WriteInColumns:
    """Write short lines in columns.

    Data: {column: [text, ...]}, or {option: {column: [text, ...]}} when `per_option`. A text that stands
    there twice was said twice.
    """

    columns: tuple[str, ...]
    per_option: bool = False


@dataclass(frozen=True)
class LayAlongRope:
    """Lay what happened along a rope of years.

    Data: [{"when": "2015" or words, "label": text, "mood": -1, 0 or 1}].
    """


@dataclass(frozen=True)
class ChooseCards:
    """Keep some of the cards that lie there, and add own ones.

    Data: {"chosen": [option], "added": [text]}.
    """


class Shape(StrEnum):
    """What people arrange."""

    RINGS = "rings"
    """{option: {"importance": 1-3, "distance": 1-3}}."""

    TREE = "tree"
    """{"nodes": [{"id", "parent", "side", "label", "pictogram", "can_change"}], "wishes": [text]}."""

    WEB = "web"
    """{option: ring}, 1 in the middle to 5 outside."""


@dataclass(frozen=True)
class Arrange:
    """Arrange cards in rings, a tree or a web."""

    shape: Shape


@dataclass(frozen=True)
class Promise:
    """Say what, who and when.

    Data: [{"what", "solution", "kind", "owner", "confirmed", "when", "first_step"}]: `kind` is a value of
    `terms.WhoCan`, `confirmed` whether somebody with a mandate said yes, `when` a date as "2026-12-01" or "".
    """
