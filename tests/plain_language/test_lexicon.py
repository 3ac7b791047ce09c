from __future__ import annotations

import pytest

from wijksessie.plain_language import lexicon


def test_everyday_words_are_used_more_than_rare_ones() -> None:
    assert (
        lexicon.zipf("de") > lexicon.zipf("huis") > lexicon.zipf("vergunning") > lexicon.zipf("laagdrempelig")
    )
    assert lexicon.zipf("laagdrempelig") > lexicon.zipf("qwxrtz") == 0.0
    assert lexicon.zipf("") == 0.0


@pytest.mark.parametrize(
    "word", ["vastgesteld", "aangevraagd", "betaald", "uitgenodigd", "besloten", "gekomen"]
)
def test_participles(word: str) -> None:
    assert lexicon.is_participle(word)
    assert lexicon.is_verb(word)


@pytest.mark.parametrize("word", ["betaalt", "bekend", "tevreden", "gezond", "huis", "gemeente", "gebied"])
def test_what_only_looks_like_a_participle(word: str) -> None:
    assert not lexicon.is_participle(word)


def test_kinds() -> None:
    assert lexicon.is_infinitive("vaststellen")
    assert not lexicon.is_infinitive("begonnen")
    assert lexicon.is_noun("woningen")
    assert lexicon.is_noun("woning")
    assert not lexicon.is_noun("betalen")
    assert lexicon.is_adjective("laagdrempelig")
    assert not lexicon.is_word("qwxrtz")
