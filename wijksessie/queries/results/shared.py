"""Beans, stones, faces, colours and marks in words: never a share in percent and never an average."""

from __future__ import annotations

from wijksessie.queries.results.heard import Heard, Told
from wijksessie.queries.results.wording import capital, closed, half, listed, named, people
from wijksessie.queries.sentences import MONTHS
from wijksessie.techniques.h_form import HFormOutcome
from wijksessie.techniques.matrix import MatrixOutcome
from wijksessie.techniques.mood import MoodOutcome
from wijksessie.techniques.season import SeasonOutcome
from wijksessie.techniques.speed_evaluation import SpeedEvaluationOutcome
from wijksessie.techniques.ten_beans import TenBeansOutcome
from wijksessie.techniques.toetsingskader import CheckFrameworkOutcome
from wijksessie.terms import Verdict


def beans(heard: Heard) -> Told:
    """On which mat most beans lie, and where the tables lie far apart (domain.md 3.7)."""
    outcome: TenBeansOutcome = heard.outcome
    most = max(outcome.totals.values(), default=0)
    if not most:
        return Told("Er zijn nog geen bonen gelegd.")
    first = [mat for mat, laid in outcome.totals.items() if laid == most]
    lines = []
    if outcome.tables_differ and len(heard.tables) > 1:
        for mat in outcome.tables_differ:
            low, high = outcome.range[mat]
            lines.append(f"De tafels verschillen bij {heard.label(mat)}: van {low} tot {high} bonen.")
    elif len(heard.tables) > 1:
        lines.append("De tafels legden hun bonen ongeveer hetzelfde.")
    none = [mat for mat, laid in outcome.totals.items() if not laid]
    if none:
        lines.append(f"Geen bonen: {closed(named(heard.labels(none)))}")
    return Told(f"De meeste bonen liggen bij {closed(listed(heard.labels(first)))}", tuple(lines))


def matrix(heard: Heard) -> Told:
    """What blocks a solution comes first; no sums, for beans are no measurements."""
    outcome: MatrixOutcome = heard.outcome
    filled = {
        option: {key: beans for key, beans in row.items() if beans is not None}
        for option, row in outcome.median.items()
    }
    if not any(filled.values()):
        return Told("Er zijn nog geen bonen gelegd.")
    weak = []
    for option, row in filled.items():
        if row and min(row.values()) < max(row.values()):
            least = [heard.column(key) for key, beans in row.items() if beans == min(row.values())]
            weak.append(f"{heard.label(option)}: de minste bonen bij {closed(listed(least))}")
    if outcome.blockers:
        blocked = [f"{heard.label(cell.option)}: geen boon bij {heard.column(cell.criterion)}."
                   for cell in outcome.blockers]  # fmt: skip
        return Told("Dit moet eerst beter: een tafel legde daar geen boon.", (*blocked, *weak))
    return Told("Geen tafel legde ergens nul bonen. Kijk waar de minste liggen.", tuple(weak))


def check_framework(heard: Heard) -> Told:
    """Every no first, then what is only partly good (PH-08)."""
    outcome: CheckFrameworkOutcome = heard.outcome
    if not outcome.by_solution:
        return Told("De vier vragen zijn nog niet beantwoord.")
    lines = [
        f"{heard.label(found.solution)}: nee bij {_because(heard.column(found.criterion), found.why)}"
        for found in outcome.blockers
    ]
    partly = 0
    for solution, row in outcome.by_solution.items():
        for criterion, answer in row.items():
            if answer.verdict in (Verdict.PARTLY, Verdict.UNKNOWN):
                partly += 1
                word = "een beetje" if answer.verdict is Verdict.PARTLY else "nog niet bekend"
                lines.append(f"{heard.label(solution)}: {word} bij "
                             f"{_because(heard.column(criterion), answer.why)}")  # fmt: skip
    if outcome.blockers:
        first = tuple(dict.fromkeys(found.solution for found in outcome.blockers))
        return Told(f"Eerst oplossen: {closed(named(heard.labels(first)))}", tuple(lines))
    if partly:
        return Told("Nergens staat nee. Niet alles is al goed.", tuple(lines))
    return Told("Op alle vragen is het antwoord ja.", tuple(lines))


def _because(where: str, why: str) -> str:
    return f"{where}. {closed(why)}" if why.strip() else f"{where}."


def season(heard: Heard) -> Told:
    """In which months it is heavy; a month is what people laid, never smoothed."""
    outcome: SeasonOutcome = heard.outcome
    heavy = {item: months for item, months in outcome.peaks.items() if months}
    if not heavy:
        return Told("Er zijn nog geen stenen gelegd.")
    lines = tuple(f"{heard.label(item)}: zwaar in {_months(months)}." for item, months in heavy.items())
    always = [month for month in range(1, 13) if all(month in months for months in heavy.values())]
    if len(heavy) == 1:
        return Told(lines[0])
    if len(always) == 12:
        return Told("Het hele jaar is even zwaar.", lines)
    if always:
        verb = "is" if len(always) == 1 else "zijn"
        return Told(capital(f"{_months(always)} {verb} bij elk kaartje zwaar."), lines)
    return Told("Elk kaartje is in andere maanden zwaar.", lines)


def _months(months: tuple[int, ...] | list[int]) -> str:
    return "alle maanden" if len(months) == 12 else listed(MONTHS[month - 1] for month in months)


def h_form(heard: Heard) -> Told:
    """The mark in the middle, never an average, and what would make it better."""
    outcome: HFormOutcome = heard.outcome
    lines = []
    if outcome.scores_sorted and outcome.scores_sorted[0] < outcome.scores_sorted[-1]:
        lines.append(f"Het laagste cijfer is {outcome.scores_sorted[0]}, "
                     f"het hoogste {outcome.scores_sorted[-1]}.")  # fmt: skip
    better = tuple(dict.fromkeys(text.strip() for text in outcome.improve if text and text.strip()))
    if better:
        lines.append(f"Dit maakt het beter: {closed(named(better))}")
    if outcome.median is None:
        return Told("Er zijn nog geen cijfers geplakt.", tuple(lines))
    if len(set(outcome.scores_sorted)) == 1:
        return Told(f"Iedereen plakte een {outcome.scores_sorted[0]}.", tuple(lines))
    return Told(f"Het cijfer in het midden is {half(outcome.median)}.", tuple(lines))


def mood(heard: Heard) -> Told:
    """The face in the middle; one moment, never laid on another."""
    outcome: MoodOutcome = heard.outcome
    if outcome.median is None:
        return Told("Er zijn nog geen gezichten gekozen.")
    low, high = (heard.column(str(face)).lower() for face in (int(outcome.median), int(outcome.median + 0.5)))
    lines = []
    if outcome.passed:
        verb = "wilde" if outcome.passed == 1 else "wilden"
        lines.append(f"{capital(people(outcome.passed))} {verb} het niet zeggen.")
    if low == high:
        return Told(f"Het gezicht in het midden zegt: {low}.", tuple(lines))
    return Told(f"Het midden ligt tussen “{low}” en “{high}”.", tuple(lines))


def evaluation(heard: Heard) -> Told:
    """Where people were content and where not, statement by statement; no score."""
    outcome: SpeedEvaluationOutcome = heard.outcome
    asked = [found for found in outcome.questions if found.groen + found.oranje + found.rood]
    if not asked:
        return Told("Er zijn nog geen kleuren gekozen.")
    lines = []
    for found in asked:
        chosen = found.groen + found.oranje + found.rood
        red = "" if not found.rood else f", {found.rood} rood"
        lines.append(f"“{found.text}”: {found.groen} van de {chosen} mensen kozen groen{red}.")
    if outcome.tips:
        lines.append(f"Tips: {closed(named(tuple(dict.fromkeys(outcome.tips)), most=6))}")
    less = [found.text for found in asked if 2 * found.groen <= found.groen + found.oranje + found.rood]
    if less:
        head = f"Niet meer dan de helft koos groen bij: {closed(named([f'“{text}”' for text in less]))}"
        return Told(head, tuple(lines))
    return Told("Bij elke zin koos meer dan de helft groen.", tuple(lines))
