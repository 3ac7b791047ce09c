"""The gestures of the hand. Each is a plain value, so that paper, screen and phone show the same thing."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PutDots:
    """Put at most `at_most` dots on a card, `budget` dots a person."""

    budget: int = 3
    at_most: int = 1


@dataclass(frozen=True)
class ShareBeans:
    """Share exactly `beans` beans over the mats."""

    beans: int = 10


@dataclass(frozen=True)
class LayInOrder:
    """Lay cards from first to later; side by side is allowed when `ties`."""

    ties: bool = True


@dataclass(frozen=True)
class SortOnMats:
    """Lay every card on one mat; between two mats is allowed when `doubt`."""

    doubt: bool = True


@dataclass(frozen=True)
class ChooseOne:
    """Choose one step of a scale; `may_pass` adds "wil ik niet zeggen"."""

    steps: tuple[str, ...]
    may_pass: bool = False


@dataclass(frozen=True)
class ThisOrThat:
    """Choose one of two cards held up; equal is allowed when `ties`."""

    ties: bool = True


@dataclass(frozen=True)
class PlaceOnZones:
    """Put stickers of these kinds on zones or rings of a sheet."""

    kinds: tuple[str, ...]


@dataclass(frozen=True)
class FillCells:
    """Put 0 to `most` stones or beans in every cell of a grid."""

    most: int


@dataclass(frozen=True)
class CollectCards:
    """Add cards in own words, with a picture or a drawing."""


@dataclass(frozen=True)
class Arrange:
    """Arrange cards in rings, a tree or a web."""

    shape: str
