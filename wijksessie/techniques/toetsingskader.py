"""Toetsingskader (PH-08): whether a solution is affordable, understandable, available and fitting."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wijksessie.techniques import rules
from wijksessie.techniques.base import Entry, RuleBroken, Setup, Technique
from wijksessie.techniques.gestures import ChoiceForm, ChooseOne
from wijksessie.terms import CHECK_FRAMEWORK, TechniqueId, Verdict

_WORST_FIRST = (Verdict.NO, Verdict.PARTLY, Verdict.UNKNOWN, Verdict.YES)


@dataclass(frozen=True)
class Judgement:
    """The answer to one question about one solution, and why."""

    verdict: Verdict
    why: str


@dataclass(frozen=True)
class Blocker:
    """A question that was answered with no: solve this first."""

    solution: str
    criterion: str
    why: str


@dataclass(frozen=True)
class CheckFrameworkOutcome:
    """What was found; questions nobody answered are absent."""

    by_solution: Mapping[str, Mapping[str, Judgement]]
    """Solution -> criterion -> judgement. Of several answers the least favourable counts."""

    blockers: tuple[Blocker, ...]


class CheckFramework(Technique[CheckFrameworkOutcome]):
    """Data: [{"solution": option, "criterion": theme, "verdict": verdict, "why": text}, ...].

    `verdict` is a value of `terms.Verdict`; `why` may be absent or empty.
    """

    id = TechniqueId.CHECK_FRAMEWORK
    gestures = (ChooseOne(steps=tuple(Verdict), form=ChoiceForm.VERDICTS),)

    def check(self, setup: Setup, entry: Entry) -> None:
        """Refuse a question that is not asked, or that was answered twice."""
        rules.seat(setup, entry)
        answered: set[tuple[str, str]] = set()
        for nr, given in enumerate(rules.rows(entry.data)):
            row = str(nr)
            answer = rules.mapping(given, (row,))
            solution = rules.known(answer.get("solution"), setup.options, (row, "solution"))
            criterion = rules.known(answer.get("criterion"), CHECK_FRAMEWORK, (row, "criterion"))
            rules.known(answer.get("verdict"), tuple(Verdict), (row, "verdict"))
            if not isinstance(answer.get("why", ""), str):
                raise RuleBroken("Schrijf de reden in woorden op, of laat het vak leeg.", (row, "why"))
            if (solution, criterion) in answered:
                raise RuleBroken("Deze vraag is al beantwoord. Haal een van de twee antwoorden weg.", (row,))
            answered.add((solution, criterion))

    def tally(self, setup: Setup, entries: Sequence[Entry]) -> CheckFrameworkOutcome:
        """Lay the answers out by solution, in the order of the options and of the four questions."""
        answers = sorted(
            (answer for entry in entries for answer in entry.data if answer.get("verdict")),
            key=lambda answer: (
                _WORST_FIRST.index(answer["verdict"]),
                *_first_reason(answer.get("why") or ""),
            ),
        )
        found: dict[tuple[str | None, str | None], Judgement] = {}
        for answer in answers:
            judgement = Judgement(Verdict(answer["verdict"]), answer.get("why") or "")
            found.setdefault((answer.get("solution"), answer.get("criterion")), judgement)
        by_solution = {
            solution: {
                criterion.value: found[solution, criterion]
                for criterion in CHECK_FRAMEWORK
                if (solution, criterion) in found
            }
            for solution in setup.options
        }
        return CheckFrameworkOutcome(
            by_solution={solution: row for solution, row in by_solution.items() if row},
            blockers=tuple(
                Blocker(solution, criterion, judgement.why)
                for solution, row in by_solution.items()
                for criterion, judgement in row.items()
                if judgement.verdict is Verdict.NO
            ),
        )


def _first_reason(why: str) -> tuple[bool, str]:
    # Of equal answers one with a reason, and never the one of a table that happens to come first.
    return not why, why
