"""H-blad (T17): a mark on a line, why not higher, why not lower, and what would make it better."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wijksessie.tally.middle import median
from wijksessie.techniques import rules
from wijksessie.techniques.base import Entry, RuleBroken, Setup, Technique
from wijksessie.techniques.gestures import ChoiceForm, ChooseOne, WriteInColumns
from wijksessie.terms import TechniqueId

HIGHEST = 10
REASONS = ("why_not_higher", "why_not_lower", "improve")


@dataclass(frozen=True)
class HFormOutcome:
    """The marks, to be shown as stickers and never as an average, and what was said."""

    median: float | None
    n: int
    scores_sorted: tuple[int, ...]
    """Sorted, so that the order of coming in points at nobody."""

    why_not_higher: tuple[str, ...]
    why_not_lower: tuple[str, ...]
    improve: tuple[str, ...]


class HForm(Technique[HFormOutcome]):
    """Data: {"scores": [mark, ...], "why_not_higher": [text, ...], "why_not_lower": [...], "improve": [...]}.

    Every part may be absent. Params: `highest` (10); marks run from 0.
    """

    id = TechniqueId.H_FORM
    gestures = (
        ChooseOne(
            steps=tuple(map(str, range(HIGHEST + 1))), may_pass=True, form=ChoiceForm.MARKS, part="scores"
        ),
        WriteInColumns(columns=REASONS),
    )

    def agreed(self, setup: Setup) -> tuple[ChooseOne, WriteInColumns]:
        """Give the marks on the line."""
        line, reasons = self.gestures
        return replace(line, steps=tuple(map(str, range(_highest(setup) + 1)))), reasons

    def check(self, setup: Setup, entry: Entry) -> None:
        """Refuse marks beside the line and more marks than people."""
        group = rules.seat(setup, entry)
        parts = rules.mapping(entry.data)
        for part in parts:
            rules.known(part, ("scores", *REASONS), (part,))
        scores = rules.rows(parts.get("scores", ()), ("scores",))
        for nr, score in enumerate(scores):
            rules.count(score, ("scores", str(nr)), most=_highest(setup))
        if len(scores) > entry.voters:
            raise RuleBroken(
                f"{group}: er zijn {len(scores)} stickers voor {rules.residents(entry.voters)}. "
                "Iedereen plakt één sticker. Tel opnieuw.",
                ("scores",),
            )
        for part in REASONS:
            rules.texts(parts.get(part, ()), (part,))

    def tally(self, setup: Setup, entries: Sequence[Entry]) -> HFormOutcome:
        """Sort the marks and lay the reasons beside them."""
        scores = tuple(
            sorted(
                score for entry in entries for score in entry.data.get("scores") or () if score is not None
            )
        )
        higher, lower, improve = (
            tuple(reason for entry in entries for reason in entry.data.get(part) or ()) for part in REASONS
        )
        return HFormOutcome(
            median=median(scores),
            n=len(scores),
            scores_sorted=scores,
            why_not_higher=higher,
            why_not_lower=lower,
            improve=improve,
        )


def _highest(setup: Setup) -> int:
    highest: int = setup.params.get("highest", HIGHEST)
    return highest
