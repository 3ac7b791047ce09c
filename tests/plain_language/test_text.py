from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wijksessie.plain_language.text import LONGEST, read, sentences_in


def said(text: str) -> list[str]:
    return [placed.sentence.text for placed in sentences_in(text)]


def words(text: str) -> list[str]:
    return [word.text for word in read(text).words]


def test_a_sentence_ends_at_a_mark_and_not_at_a_shortened_word() -> None:
    assert said("Dit is nr. 3 van o.a. de lijst. Bel t.a.v. J. Jansen!") == [
        "Dit is nr. 3 van o.a. de lijst.",
        "Bel t.a.v. J. Jansen!",
    ]


def test_a_line_is_a_sentence_of_its_own() -> None:
    assert said("Koffie en thee\n- elke week\n\nKom u ook?") == [
        "Koffie en thee",
        "- elke week",
        "Kom u ook?",
    ]
    assert [placed.sentence.closed for placed in sentences_in("Koffie en thee\nKom u ook?")] == [False, True]


def test_a_pasted_web_page_is_read_without_its_tags() -> None:
    text = "<p>Kom <b>binnen</b>.</p><div>Er is koffie&nbsp;met koek</div>"
    assert [[word.text for word in placed.sentence.words] for placed in sentences_in(text)] == [
        ["Kom", "binnen"],
        ["Er", "is", "koffie", "met", "koek"],
    ]
    placed = sentences_in(text)[1]
    word = placed.sentence.words[-1]
    assert text[placed.start + word.start : placed.start + word.end] == "koek"


def test_words_numbers_and_addresses() -> None:
    assert words("'s Avonds foto's in Zuid-Holland, 12.30 uur, € 1.200,50 en 10%.") == [
        "'s", "Avonds", "foto's", "in", "Zuid-Holland", "12.30", "uur", "1.200,50", "en", "10%",
    ]  # fmt: skip
    sentence = read("Kijk op www.rietkwartier.nl/inloop, mail inloop@wijk.nl of typ wijk.nl.")
    assert [word.text for word in sentence.words if word.is_address] == [
        "www.rietkwartier.nl/inloop",
        "inloop@wijk.nl",
        "wijk.nl",
    ]
    assert not [word for word in read("o.a. om 12.30 uur en/of 3/4").words if word.is_address]


def test_a_book_without_full_stops_is_cut() -> None:
    placed = sentences_in("woord " * 1000)
    assert [len(one.sentence) for one in placed] == [LONGEST] * 5
    assert placed[1].start == LONGEST * len("woord ")


@given(st.text(alphabet=st.sampled_from("aB é.!?\n<>&;,-'’😀ش12€@/"), max_size=200) | st.text(max_size=100))
def test_every_word_is_where_it_says(text: str) -> None:
    end = 0
    for placed in sentences_in(text):
        assert placed.start >= end
        for word in placed.sentence.words:
            assert placed.sentence.text[word.start : word.end] == word.text
            assert "<" in text or "&" in text or text[placed.start + word.start :].startswith(word.text)
        end = placed.start + len(placed.sentence.text)
        assert end <= len(text)
