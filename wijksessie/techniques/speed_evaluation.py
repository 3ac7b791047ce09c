"""Snelle evaluatie (T06): a green, orange or red card for a few statements, and some tips. No score."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wijksessie.techniques import rules
from wijksessie.techniques.base import Entry, RuleBroken, Setup, Technique
from wijksessie.techniques.gestures import ChoiceForm, ChooseOne
from wijksessie.terms import TechniqueId

COLOURS = ("groen", "oranje", "rood")


@dataclass(frozen=True)
class Statement:
    """The cards for one statement."""

    text: str
    groen: int
    oranje: int
    rood: int


@dataclass(frozen=True)
class SpeedEvaluationOutcome:
    """What people thought of the session."""

    n: int
    """People who took part; some may have left a statement open."""

    questions: tuple[Statement, ...]
    tips: tuple[str, ...]


class SpeedEvaluation(Technique[SpeedEvaluationOutcome]):
    """Data: {"questions": [{"text", "groen", "oranje", "rood"}, ...], "tips": [text, ...]}.

    `options` are the texts of the statements; without options any text will do. `tips` may be absent.
    """

    id = TechniqueId.SPEED_EVALUATION
    gestures = (ChooseOne(steps=COLOURS, form=ChoiceForm.STATEMENTS),)

    def check(self, setup: Setup, entry: Entry) -> None:
        """Refuse more cards than people."""
        group = rules.seat(setup, entry)
        parts = rules.mapping(entry.data)
        asked: set[str] = set()
        for nr, given in enumerate(rules.rows(parts.get("questions", ()), ("questions",))):
            where = ("questions", str(nr))
            question = rules.mapping(given, where)
            text = rules.text(question.get("text"), (*where, "text"))
            rules.known(text, setup.options or (text,), (*where, "text"))
            if text in asked:
                raise RuleBroken("Deze zin staat er twee keer. Haal er een weg.", where)
            asked.add(text)
            cards = sum(rules.count(question.get(colour), (*where, colour)) for colour in COLOURS)
            if cards > entry.voters:
                people = rules.residents(entry.voters)
                raise RuleBroken(f"{group}: hier liggen {cards} kaartjes voor {people}. Tel opnieuw.", where)
        rules.texts(parts.get("tips", ()), ("tips",))

    def tally(self, setup: Setup, entries: Sequence[Entry]) -> SpeedEvaluationOutcome:
        """Count the colours, statement by statement."""
        given = [
            question
            for entry in entries
            for question in entry.data.get("questions") or ()
            if question.get("text")
        ]
        # Statements keep the order in which they were asked; a dict drops the doubles of a second box.
        texts = dict.fromkeys((*setup.options, *(question["text"] for question in given)))
        return SpeedEvaluationOutcome(
            n=sum(entry.voters for entry in entries),
            questions=tuple(_statement(text, given) for text in texts),
            tips=tuple(tip for entry in entries for tip in entry.data.get("tips") or ()),
        )


def _statement(text: str, given: Sequence[Mapping[str, Any]]) -> Statement:
    answers = [question for question in given if question["text"] == text]
    groen, oranje, rood = (sum(answer.get(colour) or 0 for answer in answers) for colour in COLOURS)
    return Statement(text, groen, oranje, rood)
