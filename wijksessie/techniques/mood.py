"""Gezichtjes (T18): how do you come in, how do you go out; chosen in secret, "wil ik niet zeggen" allowed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wijksessie.tally import faces
from wijksessie.techniques import rules
from wijksessie.techniques.base import Entry, RuleBroken, Setup, Technique
from wijksessie.techniques.gestures import ChooseOne
from wijksessie.terms import TechniqueId


@dataclass(frozen=True)
class MoodOutcome:
    """The faces of one moment."""

    counts: Mapping[str, int]
    """Face "1" (very low) to "5" (very good) -> people."""

    n: int
    """People who chose a face."""

    passed: int
    median: float | None


class Mood(Technique[MoodOutcome]):
    """Data: {"1": people, ..., "5": people}; a face nobody chose may be absent.

    Params: `moment`, a value of `terms.Moment`.
    """

    id = TechniqueId.MOOD
    gestures = (ChooseOne(steps=faces.FACES, may_pass=True),)

    def check(self, setup: Setup, entry: Entry) -> None:
        """Refuse when faces and passes together are not everybody."""
        group = rules.seat(setup, entry)
        chosen = sum(rules.counts(entry.data, faces.FACES).values())
        if chosen + entry.passed != entry.taking_part:
            raise RuleBroken(
                f"{group}: {chosen} gezichtjes en {entry.passed} keer 'wil ik niet zeggen' "
                f"is samen {chosen + entry.passed}. "
                f"Deze ronde is met {rules.residents(entry.taking_part)}. Tel opnieuw."
            )

    def tally(self, setup: Setup, entries: Sequence[Entry]) -> MoodOutcome:
        """Count the faces."""
        counts = faces.totals(entry.data for entry in entries)
        return MoodOutcome(
            counts=counts,
            n=sum(counts.values()),
            passed=sum(entry.passed for entry in entries),
            median=faces.median(counts),
        )


def shift(start: MoodOutcome, end: MoodOutcome) -> faces.Shift:
    """Lay two moments side by side, to know whether "meer mensen kozen een blij gezicht" may be said."""
    return faces.shift(start.counts, end.counts)
