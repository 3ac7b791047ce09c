"""Hard words of ordinary letters are found, most with an easy word that fits (counted on our own letters)."""

from __future__ import annotations

from collections.abc import Iterable

from tests.plain_language.letters import HERE, NAMES, WRITING, Letter, accepted, letters
from wijksessie.plain_language import HintKind, assess
from wijksessie.plain_language.text import sentences_in
from wijksessie.plain_language.word_set import word_set

WORD_KINDS = {
    HintKind.HARD_WORD,
    HintKind.LONG_WORD,
    HintKind.ABBREVIATION,
    HintKind.ENGLISH,
    HintKind.FIGURATIVE,
    HintKind.LABEL,
    HintKind.STRESS,
    HintKind.VERB_AS_NOUN,
}
FUNCTION_WORDS = word_set(
    "de het een en of maar want dus in op aan bij voor van met uit over door naar tot na om te er "
    "die dat dit deze ik u uw je jouw wij we ons onze hij zij ze zijn haar hun het is bent was waren "
    "wordt worden werd heb hebt heeft hebben had kan kunt kunnen kon moet moeten mag mogen wil wilt "
    "willen zal zult zullen zou gaat gaan als dan niet geen ook nog al wel niets iets alle alles "
    "elke ieder zich waar wie wat hoe daar hier zo "
)


def touches(place: tuple[int, int], places: Iterable[tuple[int, int]]) -> bool:
    return any(start < place[1] and place[0] < end for start, end in places)


def offered(letter: Letter, kinds: Iterable[HintKind], *, with_better: bool) -> list[tuple[int, int]]:
    """The places of the hints of these kinds; `with_better` leaves out hints that have no wording."""
    return [
        place
        for hint in assess(letter.text, WRITING).hints
        if hint.kind in kinds and (hint.better or not with_better)
        for place in ((hint.start, hint.end), *hint.also)
    ]


def covered(name: str) -> tuple[int, int]:
    """How many of the marked places have a hint with a better wording, and how many there are."""
    found = total = 0
    for letter in letters(name):
        places = offered(letter, WORD_KINDS, with_better=True)
        total += len(letter.hard)
        found += sum(touches(place, places) for place in letter.hard)
    return found, total


def flagged(name: str, *, unmarked_only: bool) -> tuple[int, int]:
    """How many content words have a hint about a word, and how many there are."""
    found = total = 0
    for letter in letters(name):
        places = offered(letter, WORD_KINDS, with_better=False)
        for placed in sentences_in(letter.text):
            for word in placed.sentence.words:
                if word.lower in FUNCTION_WORDS or word.is_number or word.is_address:
                    continue
                at = (placed.start + word.start, placed.start + word.end)
                if unmarked_only and touches(at, letter.hard):
                    continue
                total += 1
                found += touches(at, places)
    return found, total


def test_most_hard_words_have_an_easy_one() -> None:
    found, total = covered("letters")
    assert total > 400
    assert found / total >= 0.65, f"{found} of {total}"


def test_hard_words_of_letters_that_nobody_made_the_list_for() -> None:
    """The blind letters: marked before the list was read; many marks have no easy word ("dakkapel")."""
    found, total = covered("letters_blind")
    assert total > 200
    assert found / total >= 0.50, f"{found} of {total}"


def test_few_words_of_ordinary_letters_are_flagged() -> None:
    """The blind letters have as many hard words as letters have: at most three in ten words get a hint."""
    found, total = flagged("letters_blind", unmarked_only=False)
    assert found / total <= 0.30, f"{found} of {total}"


def test_most_words_are_left_alone() -> None:
    """The fifty letters are full of hard words on purpose (four in ten are marked): only the others count."""
    found, total = flagged("letters", unmarked_only=True)
    assert found / total <= 0.20, f"{found} of {total}"


def test_easy_sentences_get_no_hint_about_a_word() -> None:
    lines = (HERE / "false_alarms.txt").read_text(encoding="utf-8").splitlines()
    easy = [line for line in lines if line and not line.startswith("#")]
    assert len(easy) >= 80
    kinds = WORD_KINDS | {HintKind.PASSIVE, HintKind.FAR_APART, HintKind.TWO_MESSAGES}
    barked = [(line, hint) for line in easy for hint in assess(line, WRITING).hints if hint.kind in kinds]
    assert barked == []


def test_every_first_wording_gives_what_was_read() -> None:
    """letters_accepted.txt was read by a person; whoever changes a rule or a list reads it again."""
    read = (HERE / "letters_accepted.txt").read_text(encoding="utf-8").strip().split("\n-----\n")
    assert [accepted(letter.text) for name in NAMES for letter in letters(name)] == read
