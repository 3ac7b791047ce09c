"""What the helper says about a place in a text: a question to the writer, never a verdict."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class HintKind(StrEnum):
    """What a resident could stumble over; a file in `rules` for each."""

    OWN_WORD = "own_word"
    """A word the organisation itself does not want to use."""
    HARD_WORD = "hard_word"
    LONG_SENTENCE = "long_sentence"
    PASSIVE = "passive"
    FAR_APART = "far_apart"
    """Tangconstructie: what belongs together stands far apart."""
    VERB_AS_NOUN = "verb_as_noun"
    """Nominalisation: "het uitvoeren van", "de beoordeling van"."""
    LONG_WORD = "long_word"
    ABBREVIATION = "abbreviation"
    FIGURATIVE = "figurative"
    DOUBLE_NEGATION = "double_negation"
    NUMBER = "number"
    """Numbers, percentages, dates, times and amounts."""
    TWO_MESSAGES = "two_messages"
    ENGLISH = "english"
    """English and policy words."""
    STRESS = "stress"
    """"Mentale problemen" where residents say stress (domain.md 5.6)."""
    LABEL = "label"
    """A word that puts people in a box."""
    U_AND_JE = "u_and_je"
    OLD_NUMBER = "old_number"
    """A help number nobody checked for a year."""
    PERSON = "person"
    """A name or an address."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in the place of the characters from `start` until `end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Better:
    """Another wording that fits the sentence: `say` is what the button shows.

    The edits lie apart from each other and are in order; a separable verb needs two ("stelt ... vast").
    """

    say: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Hint:
    """A place from `start` until `end`, why it is hard in one short sentence, and what to say instead.

    `also` are further places that belong to it, such as the second half of a separable verb. `better` is
    empty when only the writer can know; the first one is the one a key accepts.
    """

    start: int
    end: int
    kind: HintKind
    why: str
    better: tuple[Better, ...] = ()
    also: tuple[tuple[int, int], ...] = ()

    def moved(self, by: int) -> Hint:
        """The same hint `by` characters further on."""
        if not by:
            return self
        return Hint(
            self.start + by,
            self.end + by,
            self.kind,
            self.why,
            tuple(
                Better(b.say, tuple(Edit(e.start + by, e.end + by, e.text) for e in b.edits))
                for b in self.better
            ),
            tuple((start + by, end + by) for start, end in self.also),
        )


def applied(text: str, better: Better) -> str:
    """The text with this wording put in."""
    for edit in reversed(better.edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
