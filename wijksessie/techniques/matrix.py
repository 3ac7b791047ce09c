"""Bonenmatrix (T12): beans in a grid, solutions against criteria; it shows the reasons, not a score."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wijksessie.tally import matrix
from wijksessie.techniques import rules
from wijksessie.techniques.base import Entry, Setup, Technique
from wijksessie.techniques.gestures import FillCells
from wijksessie.terms import CHECK_FRAMEWORK, TechniqueId


@dataclass(frozen=True)
class MatrixOutcome:
    """What the grids say together."""

    totals: Mapping[str, float | None]
    """The medians of a row added up, for professionals only; `None` while a cell of the row is empty."""

    median: Mapping[str, Mapping[str, float | None]]
    blockers: tuple[matrix.Cell, ...]
    """Cells in which some table put no bean; shown first."""


class Matrix(Technique[MatrixOutcome]):
    """Data: {option: {criterion: beans}}; a cell not filled is absent.

    Params: `criteria` (the four of the toetsingskader) and `most` (5) beans in a cell.
    """

    id = TechniqueId.MATRIX
    gestures = (FillCells(most=5, columns=tuple(map(str, CHECK_FRAMEWORK))),)

    def agreed(self, setup: Setup) -> tuple[FillCells]:
        """Give the most beans in a cell, and the criteria."""
        return (FillCells(most=setup.params.get("most", self.gestures[0].most), columns=_criteria(setup)),)

    def check(self, setup: Setup, entry: Entry) -> None:
        """Refuse a cell outside the grid or with too many beans."""
        rules.seat(setup, entry)
        (gesture,) = self.agreed(setup)
        for option, row in rules.mapping(entry.data).items():
            rules.known(option, setup.options, (option,))
            for criterion, beans in rules.mapping(row, (option,)).items():
                rules.known(criterion, _criteria(setup), (option, criterion))
                rules.count(beans, (option, criterion), most=gesture.most)

    def tally(self, setup: Setup, entries: Sequence[Entry]) -> MatrixOutcome:
        """Take the median of every cell and look for what blocks."""
        grids = [entry.data for entry in entries]
        medians = matrix.cell_medians(setup.options, _criteria(setup), grids)
        return MatrixOutcome(
            totals=matrix.row_sums(medians),
            median=medians,
            blockers=matrix.blockers(setup.options, _criteria(setup), grids),
        )


def _criteria(setup: Setup) -> tuple[str, ...]:
    return tuple(map(str, setup.params.get("criteria", CHECK_FRAMEWORK)))
