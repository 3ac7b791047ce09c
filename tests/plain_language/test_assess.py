"""A whole text looked at: the points, the mark, and the hints with their places."""

import math
import tomllib
from datetime import date
from pathlib import Path

import pytest

from wijksessie.plain_language import Edit, Hint, HintKind, Mark, OwnWord, Writing, applied, assess
from wijksessie.plain_language.assessment import rows_of
from wijksessie.plain_language.features import NAMES, features
from wijksessie.plain_language.hints import Better
from wijksessie.plain_language.overlap import without_overlap
from wijksessie.plain_language.score import weights
from wijksessie.plain_language.syllables import syllables

PARAGRAPHS = tomllib.loads(
    Path(__file__).with_name("paragraph_pairs.toml").read_text(encoding="utf-8"),
)["pair"]

HARD = (
    "Naar aanleiding van de door omwonenden ingediende zienswijzen is de besluitvorming omtrent de "
    "herinrichting van het plantsoen, die aanvankelijk in het voorjaar geagendeerd was, aangehouden "
    "teneinde de financiële consequenties nader te inventariseren."
)
EASY = "Buren willen iets anders met het park. Daarom wachten we nog. We kijken eerst wat het kost."


def test_there_are_enough_features_each_with_its_own_name() -> None:
    assert len(NAMES) >= 35
    assert len(set(NAMES)) == len(NAMES) == len(weights().each)


@pytest.mark.parametrize("pair", PARAGRAPHS, ids=lambda pair: pair["subject"])
def test_an_easy_paragraph_is_never_called_hard(pair: dict[str, str]) -> None:
    assert assess(pair["easy"]).mark is not Mark.HARD


def test_easy_paragraphs_of_an_encyclopaedia_win() -> None:
    won = [assess(pair["easy"]).difficulty < assess(pair["normal"]).difficulty for pair in PARAGRAPHS]
    assert len(won) >= 15
    assert sum(won) >= 13


def test_a_letter_of_an_office_is_hard_and_its_twin_is_easy() -> None:
    hard, easy = assess(HARD), assess(EASY)
    assert (hard.mark, easy.mark) == (Mark.HARD, Mark.EASY)
    assert hard.difficulty > easy.difficulty + hard.margin + easy.margin
    assert {HintKind.PASSIVE} <= {hint.kind for hint in hard.hints}


@pytest.mark.parametrize(
    ("hard", "easy"),
    [
        ("Het plan wordt door de wethouder gemaakt.", "De wethouder maakt het plan."),
        ("Wij verstrekken een tegemoetkoming.", "Wij geven geld."),
        (
            "Kom langs als je vragen hebt over het park, want wij zijn er elke dag en helpen je graag.",
            "Heb je vragen over het park? Kom langs. Wij zijn er elke dag. Wij helpen je graag.",
        ),
        ("De aanvraag (zie ook bijlage 3, onder b) is klaar.", "De aanvraag is klaar."),
        ("De bewoners dienen ter plaatse aanwezig te zijn.", "De bewoners moeten er zijn."),
        ("De inkomensondersteuningsregeling stopt.", "De hulp met geld stopt."),
        (
            "De kat, die al jaren bij de buren woont, slaapt.",
            "De kat slaapt. Ze woont al jaren bij de buren.",
        ),
        (
            "Teneinde geluidhinder te beperken, sluit de poort.",
            "De poort gaat dicht. Dan is er minder lawaai.",
        ),
    ],
)
def test_what_makes_one_sentence_easier_than_another(hard: str, easy: str) -> None:
    assert assess(easy).difficulty < assess(hard).difficulty


def test_another_day_does_not_make_a_sentence_be_read_again() -> None:
    text = "De buren praten over het park."
    assert assess(text, Writing(today=date(2026, 1, 1))) == assess(text, Writing(today=date(2026, 2, 1)))


def test_nothing_to_read_is_easy_and_has_no_margin() -> None:
    found = assess("")
    assert (found.difficulty, found.margin, found.mark, found.hints) == (0, 0, Mark.EASY, ())
    assert (found.words, found.sentences) == (0, 0)


def test_words_and_sentences_are_counted() -> None:
    found = assess("Kom langs!\n- koffie\n- thee\n\nBel 06 12345678. Of mail naar a@b.nl.")
    assert found.sentences == 5
    assert found.words == 11


def test_a_longer_text_is_not_harder_but_surer() -> None:
    once, often = assess(EASY), assess(" ".join([EASY] * 20))
    assert math.isclose(once.difficulty, often.difficulty, abs_tol=6)
    assert often.margin < once.margin


def test_hints_of_a_sentence_move_with_it() -> None:
    alone = assess("Het besluit wordt genomen.").hints
    behind = assess("Dag buren! Het besluit wordt genomen.").hints
    assert alone
    assert [hint.moved(len("Dag buren! ")) for hint in alone] == list(behind)


def test_an_own_word_is_found_only_for_who_added_it() -> None:
    own = Writing(own_words=(OwnWord("wijkschouw", ("rondje",)),))
    text = "Kom naar de wijkschouw."
    found = [hint for hint in assess(text, own).hints if hint.kind is HintKind.OWN_WORD]
    assert [text[hint.start : hint.end] for hint in found] == ["wijkschouw"]
    assert "rondje" in applied(text, found[0].better[0])
    assert not any(hint.kind is HintKind.HARD_WORD for hint in assess(text).hints)


def test_features_of_sentences_together_do_not_grow_with_their_number() -> None:
    rows = rows_of(EASY)
    many = features(rows * 50)
    assert max(many) < 60
    assert min(many) >= 0


def test_syllables_are_counted_by_groups_of_vowels() -> None:
    words = {
        "idee": 2,
        "huis": 1,
        "beïnvloeden": 4,
        "mooie": 2,
        "nieuwe": 2,
        "gemeente": 3,
        "kwaliteit": 3,
        "x": 1,
    }
    assert {word: syllables(word) for word in words} == words


def hint(start: int, end: int, kind: HintKind, *, better: bool = False) -> Hint:
    return Hint(start, end, kind, "", (Better("x", (Edit(start, end, "x"),)),) if better else ())


def test_of_two_hints_about_the_same_words_one_stays() -> None:
    phrase = hint(0, 20, HintKind.HARD_WORD, better=True)
    inside = hint(10, 15, HintKind.HARD_WORD, better=True)
    long = hint(0, 20, HintKind.LONG_WORD)
    elsewhere = hint(30, 35, HintKind.ENGLISH)
    assert without_overlap([long, elsewhere, inside, phrase]) == [phrase, elsewhere]


def test_a_hint_about_the_sentence_stays_beside_one_about_a_word() -> None:
    sentence, word = hint(0, 80, HintKind.LONG_SENTENCE), hint(10, 15, HintKind.HARD_WORD, better=True)
    assert without_overlap([word, sentence]) == [sentence, word]


def test_another_wording_comes_before_none() -> None:
    with_better, without = hint(5, 10, HintKind.LONG_WORD, better=True), hint(0, 10, HintKind.FIGURATIVE)
    assert without_overlap([without, with_better]) == [with_better]


def test_a_word_of_the_organisation_goes_before_every_rule() -> None:
    own = Writing(
        own_words=(OwnWord("Wmo", ("hulp van de gemeente",)), OwnWord("intake", ("eerste gesprek",)))
    )
    text = "Vraag naar de Wmo. Na de intake hoort u meer."
    found = [
        (text[hint.start : hint.end], hint.better[0].say) for hint in assess(text, own).hints if hint.better
    ]
    assert found == [("Wmo", "hulp van de gemeente"), ("intake", "eerste gesprek")]
    assert {hint.kind for hint in assess(text, own).hints} == {HintKind.OWN_WORD}


def test_a_short_sentence_of_hard_words_is_not_called_easy() -> None:
    found = assess("De gemeente realiseert een laagdrempelige voorziening.")
    assert found.difficulty < weights().easy_below
    assert found.mark is Mark.COULD_BE_EASIER
    assert found.mark_with(()) is Mark.EASY
