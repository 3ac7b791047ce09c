"""Five faces from very low to very good, chosen in secret (T18 and the KPI questions, domain.md 3.8)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wijksessie.tally import middle

FACES = ("1", "2", "3", "4", "5")
HAPPY = ("4", "5")

CLEARLY_MORE = 3
"""So many more people must choose 4 or 5 before "meer mensen kozen een blij gezicht" is said."""

Faces = Mapping[str, int]
"""Face "1" to "5" -> how many people chose it; an absent or empty face was not chosen."""


def totals(tables: Iterable[Faces]) -> dict[str, int]:
    """People per face over all boxes, all five faces always there."""
    boxes = tuple(tables)
    return {face: sum(box.get(face) or 0 for box in boxes) for face in FACES}


def median(counts: Faces) -> float | None:
    """Middle face, or halfway two faces; `None` when nobody chose."""
    return middle.median(int(face) for face in FACES for _ in range(counts.get(face, 0)))


def agree(counts: Faces) -> int:
    """How many people chose 4 or 5; for a KPI question: how many agree."""
    return sum(counts.get(face, 0) for face in HAPPY)


@dataclass(frozen=True)
class Shift:
    """Faces at the start beside faces at the end. Unpaired: never "zoveel mensen gingen vooruit"."""

    happy_start: int
    happy_end: int

    @property
    def more_chose_happy(self) -> bool:
        """Whether "meer mensen kozen een blij gezicht aan het eind" may be said."""
        return self.happy_end - self.happy_start >= CLEARLY_MORE


def shift(start: Faces, end: Faces) -> Shift:
    """How many people chose 4 or 5 at both moments; the two groups need not be the same size."""
    return Shift(agree(start), agree(end))
