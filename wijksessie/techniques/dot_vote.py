"""Stippen (T19): everybody puts a few dots, in secret, on what weighs most."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from wijksessie.tally import dots, places, stability
from wijksessie.techniques import rules
from wijksessie.techniques.base import Entry, RuleBroken, Setup, Technique
from wijksessie.techniques.gestures import PutDots
from wijksessie.terms import TechniqueId


@dataclass(frozen=True)
class DotVoteOutcome:
    """What the dots say."""

    voters: int
    expected_dots: int
    """The dots that were handed out; a difference with `cast_dots` is information, not an error."""

    cast_dots: int
    totals: Mapping[str, int]
    rank: Mapping[str, int]
    """Competition places, 1-2-2-4."""

    order: tuple[str, ...]
    top3: tuple[str, ...]
    """All options on the first three places; one that nobody chose is never among them."""

    leave_one_table_out_top3: Mapping[str, tuple[str, ...]]
    """Table left out -> the top 3 of the others; empty when fewer than two tables put dots."""

    stability: Mapping[str, int]
    """Option -> in how many of those it stands."""

    minority: tuple[str, ...]
    """Options to tell about although one table lifts them; never say which table."""

    lifted_by: Mapping[str, tuple[str, ...]]
    """Which tables lift them; for the team only."""

    counts_are_people: bool
    """Whether a total is a number of people; otherwise say *stippen*, never *mensen*."""

    ties: tuple[tuple[str, ...], ...]
    """Options that share a place, highest place first."""


@dataclass(frozen=True)
class Progress:
    """How far counting the dots of one table is, for the screen on which they are entered."""

    given: int
    expected: int
    most_on_one: int
    """The most dots that can lie on one option."""

    over: tuple[str, ...]
    """Options with more dots than that."""

    @property
    def difference(self) -> int:
        """How many dots over (below zero) or too many (above zero)."""
        return self.given - self.expected

    @property
    def too_many(self) -> bool:
        """Whether there are more dots than were handed out."""
        return self.difference > 0


class DotVote(Technique[DotVoteOutcome]):
    """Data: {option: dots}; an option without dots may be absent.

    Params: `dots_per_person` (3) and `max_per_item` (1).
    """

    id = TechniqueId.DOT_VOTE
    gestures = (PutDots(budget=3, at_most=1),)

    def agreed(self, setup: Setup) -> tuple[PutDots]:
        """Give the dots a person and the most on one option."""
        default = self.gestures[0]
        return (
            PutDots(
                budget=setup.params.get("dots_per_person", default.budget),
                at_most=setup.params.get("max_per_item", default.at_most),
            ),
        )

    def check(self, setup: Setup, entry: Entry) -> None:
        """Refuse more dots than the people can have put; fewer is fine."""
        table = rules.seat(setup, entry)
        rules.counts(entry.data, setup.options)
        counted = progress(setup, entry)
        residents = rules.residents(entry.voters)
        if counted.over:
            raise RuleBroken(
                f"{table}: van {residents} liggen hier hoogstens {counted.most_on_one} stippen. "
                "Tel dit kaartje opnieuw.",
                counted.over[:1],
            )
        if counted.too_many:
            raise RuleBroken(
                f"{table} telt {counted.given} stippen, {counted.difference} te veel. "
                f"Voor {residents} zijn er {counted.expected}. Tel opnieuw."
            )

    def tally(self, setup: Setup, entries: Sequence[Entry]) -> DotVoteOutcome:
        """Add up the dots and ask whether the top 3 rests on one table."""
        (gesture,) = self.agreed(setup)
        voters = sum(entry.voters for entry in entries)
        totals = dots.totals(setup.options, [entry.data for entry in entries])
        # A table that put nothing says nothing about the others when it is left out.
        put = {entry.table: entry.data for entry in entries if any(entry.data.values())}
        rests = stability.leave_one_table_out(setup.options, put, partial(dots.top, setup.options))
        return DotVoteOutcome(
            voters=voters,
            expected_dots=voters * gesture.budget,
            cast_dots=sum(totals.values()),
            totals=totals,
            rank=places.competition_ranks(totals),
            order=places.in_order(totals),
            top3=places.top(dots.chosen(totals)),
            leave_one_table_out_top3=rests.tops,
            stability=rests.holds,
            minority=rests.minority,
            lifted_by=rests.lifted_by,
            counts_are_people=gesture.at_most == 1,
            ties=places.shared_places(dots.chosen(totals)),
        )


def progress(setup: Setup, entry: Entry) -> Progress:
    """Tell how far an unfinished entry is; an empty cell counts as no dots yet."""
    (gesture,) = DotVote().agreed(setup)
    put = {option: entry.data.get(option) or 0 for option in setup.options}
    most = entry.voters * gesture.at_most
    return Progress(
        given=sum(put.values()),
        expected=entry.voters * gesture.budget,
        most_on_one=most,
        over=tuple(option for option in setup.options if put[option] > most),
    )
