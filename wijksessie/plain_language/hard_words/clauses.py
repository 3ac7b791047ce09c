"""Where a clause begins and ends and in what order its verb stands, as far as words and commas can tell."""

from __future__ import annotations

import re
from enum import Enum

from wijksessie.plain_language.lexicon import is_infinitive, is_noun, is_participle, is_verb
from wijksessie.plain_language.text import Sentence
from wijksessie.plain_language.word_set import word_set

SUBORDINATORS = word_set(
    "omdat dat als indien wanneer zodat terwijl hoewel nadat voordat zodra zolang totdat doordat tenzij "
    "mits aangezien sinds toen of die wie wat waar waarom hoe welke waarvan waarvoor waarop waarin "
    "waarmee waardoor waarbij waaraan waarover waaruit waarnaar waarmee opdat alsof naarmate"
)
_SURE = SUBORDINATORS - {"die", "dat", "of", "toen", "sinds", "welke", "wat", "wie", "waar", "hoe", "waarom"}
COORDINATORS = frozenset(("en", "of", "maar", "want", "dus", "dan"))
SUBJECTS = word_set("ik jij je u hij zij ze wij we jullie men iedereen niemand")
DETERMINERS = word_set(
    "de het een 't deze die dit dat mijn jouw uw zijn haar ons onze hun jullie geen elk elke ieder iedere "
    "alle welk welke dezelfde hetzelfde zulke enkele sommige veel weinig meer minder twee drie vier vijf "
    "meerdere verschillende andere nieuwe beide diverse zo'n"
)
HAVE = frozenset(["heb", "hebt", "heeft", "hebben", "had", "hadden"])
BE = frozenset(["ben", "bent", "is", "zijn", "was", "waren"])
BECOME = frozenset(["word", "wordt", "worden", "werd", "werden", "geworden"])
MODALS = word_set(
    "kan kun kunt kunnen kon konden moet moeten moest moesten wil wilt willen wilde wilden mag mogen "
    "mocht mochten zal zult zullen zou zouden ga gaat gaan ging gingen laat laten liet lieten hoeft "
    "hoeven help helpt helpen hielp blijf blijft blijven dient dienen komt komen kom"
)
_WALL = re.compile(r"[,;:()\[\]\"“”„–—|/]|\.{2,}|…")


class Order(Enum):
    """Where the finite verb of a clause stands."""

    MAIN = "main"
    """Second or first, so that separable parts go to the end of the clause."""
    SUB = "sub"
    """At the end, so that they stay joined to it."""
    UNSURE = "unsure"


def touching(sentence: Sentence, at: int) -> bool:
    """Whether only blank space stands between word `at` and the next one."""
    words = sentence.words
    return at + 1 < len(words) and not sentence.text[words[at].end : words[at + 1].start].strip()


def piece(sentence: Sentence, at: int) -> tuple[int, int]:
    """First and last word of the stretch without commas and the like around word `at`."""
    words, text = sentence.words, sentence.text
    first = last = at
    while first > 0 and not _WALL.search(text[words[first - 1].end : words[first].start]):
        first -= 1
    while last + 1 < len(words) and not _WALL.search(text[words[last].end : words[last + 1].start]):
        last += 1
    return first, last


def clause(sentence: Sentence, at: int) -> tuple[int, int]:
    """First and last word of the clause around word `at`: commas and subordinators cut."""
    first, last = piece(sentence, at)
    words = sentence.words
    for near in range(at, first - 1, -1):
        if near != at and words[near].lower in SUBORDINATORS and not _before_a_noun(sentence, near):
            first = near
            break
    for near in range(at + 1, last + 1):
        if words[near].lower in SUBORDINATORS and not _before_a_noun(sentence, near):
            last = near - 1
            break
    return first, last


def order(sentence: Sentence, at: int) -> Order:
    """In which order the clause of the finite verb `at` stands; UNSURE when words alone do not tell."""
    words = sentence.words
    first, last = piece(sentence, at)
    opening = next(
        (near for near in range(at - 1, first - 1, -1) if words[near].lower in SUBORDINATORS), None
    )
    if opening is None:
        before = words[at - 1].lower if at > first else ""
        if at == first or before in SUBJECTS or at - first <= 3 or first == 0:
            return Order.MAIN
        return Order.UNSURE
    between = [word.lower for word in words[opening + 1 : at]]
    if not between or any(word in MODALS | HAVE | BECOME | {"is", "was", "bent"} for word in between):
        return Order.UNSURE
    closes = at == last or words[at + 1].lower in SUBORDINATORS | COORDINATORS
    if words[opening].lower in _SURE or opening > 0:
        return Order.SUB if closes else Order.UNSURE
    return Order.UNSURE


def end_of_main(sentence: Sentence, at: int) -> int | None:
    """The word behind which the part of the finite verb `at` goes; None when that is not certain."""
    words = sentence.words
    _, last = piece(sentence, at)
    for near in range(at + 1, last + 1):
        word = words[near].lower
        if word in SUBORDINATORS and _before_a_noun(sentence, near):
            continue
        if (
            word in _SURE
            or word == "want"
            or (word in ("en", "maar") and _opens_a_clause(sentence, near + 1))
        ):
            return near - 1
        if word == "om" and any(each.lower == "te" for each in words[near : last + 1]):
            return near - 1
        if word in SUBORDINATORS or word in COORDINATORS or word in ("om", "door", "zoals", "te"):
            return None
    # What ends in a whole verb or participle has that at its end, not the part.
    ending = words[last].lower
    if last > at and (is_infinitive(ending) or is_participle(ending)):
        return None
    if last + 1 < len(words):
        return last if words[last + 1].lower in SUBORDINATORS or words[last + 1].lower == "want" else None
    return last if sentence.closed or last > at else None


def _opens_a_clause(sentence: Sentence, at: int) -> bool:
    words = sentence.words
    if at >= len(words):
        return False
    word = words[at].lower
    return word in SUBJECTS or word == "u" or (is_verb(word) and not is_noun(word))


def helpers(sentence: Sentence, at: int) -> tuple[bool, bool, bool, bool]:
    """Which helpers stand in the clause of word `at`: hebben, zijn, worden, one with a whole verb."""
    first, last = clause(sentence, at)
    lower = [word.lower for near, word in enumerate(sentence.words[first : last + 1], first) if near != at]
    near = set(lower)
    # "zijn huis" says whose house it is: only next to a subject or at an end "zijn" is a verb for certain.
    being = bool(near & (BE - {"zijn"})) or "zijn" in lower
    return bool(near & HAVE), being, bool(near & BECOME), bool(near & MODALS)


def needs_te(sentence: Sentence, at: int) -> bool:
    """Whether the clause behind word `at` has no subject: "alvorens een besluit te nemen"."""
    words = sentence.words
    _, last = piece(sentence, at)
    if at < last and (words[at + 1].lower in SUBJECTS or words[at + 1].lower == "u"):
        return False
    return any(
        words[near].lower == "te" and is_infinitive(words[near + 1].lower) for near in range(at + 1, last)
    )


def subject_is_you(sentence: Sentence, at: int) -> bool:
    """Whether "u", "je" or "jij" is what does the finite verb `at`."""
    words = sentence.words
    if at > 0 and words[at - 1].lower in ("u", "je", "jij"):
        return True
    if at + 1 < len(words) and words[at + 1].lower in ("u", "je", "jij"):
        return at == piece(sentence, at)[0] or at <= 2
    first, _ = clause(sentence, at)
    return (
        words[first].lower in SUBORDINATORS
        and first + 1 < at
        and words[first + 1].lower in ("u", "je", "jij")
    )


def _before_a_noun(sentence: Sentence, at: int) -> bool:
    # "dat plan" and "die regel" point at something; they open no clause. A subject behind it says it does.
    words = sentence.words
    if words[at].lower not in ("die", "dat", "welke") or at + 1 >= len(words):
        return False
    return at == 0 and words[at + 1].lower not in SUBJECTS
