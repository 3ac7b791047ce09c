"""Whatever is pasted: an answer, places inside the text, and no crash."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijksessie.plain_language import Assessment, Mark, applied, assess

LETTER = (
    "Geachte heer, mevrouw, naar aanleiding van uw verzoek d.d. 3 maart 2026 delen wij u mede dat de "
    "aanvraag in behandeling is genomen. Indien u in aanmerking komt voor een tegemoetkoming van € 1.250,- "
    "ontvangt u binnen 6 weken een beschikking, waarin wordt aangegeven hoe u deze kunt verzilveren."
)

PASTED = {
    "nothing": "",
    "blank": " \n\t\r\n \u00a0",
    "one emoji": "😀",
    "emoji": "👨‍👩‍👧‍👦 Feest! 🎉🎉 Kom je ook? 👍🏽",
    "arabic": "مرحبا بكم في الحي. نحن نتحدث معا عن السكن والصحة، وكل الجيران مدعوون.",
    "chinese": "欢迎来到我们的社区。",
    "html": '<div id="a"><p>Geachte <b>heer</b>,</p><ul><li>Indien u</li></ul>&nbsp;<br/></div><u>x</u>',
    "broken html": "<p <div< <<<>>> &amp &#; <a href='" + "x" * 3000,
    "capitals": LETTER.upper(),
    "no full stops": LETTER.replace(".", "").replace(",", ""),
    "one long word": "zorg" * 5000,
    "only marks": "...!!!???,,,;;;---((((" * 50,
    "only numbers": "1 22 333 € 4.444,- 12-05-2026 06-12345678 " * 20,
    "combining": "e\u0301e\u0301n z\u0308in" * 30,
    "null": "a\0b\ufffe\u202e c",
    "lone surrogate": "a \ud800 b.",
    "windows lines": LETTER.replace(". ", ".\r\n"),
}


def sound(text: str, found: Assessment) -> None:
    """Everything an answer promises about its places."""
    assert 0 <= found.difficulty <= 100
    assert 0 <= found.margin <= 50
    assert isinstance(found.mark, Mark)
    assert [hint.start for hint in found.hints] == sorted(hint.start for hint in found.hints)
    for hint in found.hints:
        assert hint.why
        for start, end in ((hint.start, hint.end), *hint.also):
            assert 0 <= start < end <= len(text)
        for better in hint.better:
            ends = [place for edit in better.edits for place in (edit.start, edit.end)]
            assert better.edits
            assert ends == sorted(ends)
            assert 0 <= ends[0] <= ends[-1] <= len(text)
            assert applied(text, better) != text


@pytest.mark.parametrize("text", PASTED.values(), ids=PASTED)
def test_whatever_is_pasted_gives_an_answer(text: str) -> None:
    sound(text, assess(text))


@given(st.text(max_size=400))
def test_any_text_gives_an_answer(text: str) -> None:
    sound(text, assess(text))


WORDS = st.sampled_from(
    (*LETTER.split(), "worden", "niet", "on", "u", "je", "geen", "20%", "€ 5,-", "bijv.", "(", ")", "\n", "-",
     "<p>", "“", "”", "12:00", "geïmplementeerd", "schuldhulptraject", "stelt", "vast", "is", "A@B.nl")
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(WORDS, max_size=60), st.sampled_from([" ", "  ", "\n", "", "\u00a0"]))
def test_any_mix_of_words_gives_an_answer(words: list[str], between: str) -> None:
    text = between.join(words)
    sound(text, assess(text))


@given(st.lists(WORDS, min_size=1, max_size=30))
def test_the_same_text_always_gives_the_same_answer(words: list[str]) -> None:
    text = " ".join(words)
    assert assess(text) == assess(text)


@pytest.mark.parametrize(
    "letters", [LETTER + " ", "woord ", "x", "<p>", "(.", "wordt gedaan, die ", "10 % "], ids=repr
)
def test_a_megabyte_is_read(letters: str) -> None:
    text = (letters * (1_000_000 // len(letters) + 1))[:1_000_000]
    # What grows with the square of the text would not end before the runner gives up.
    found = assess(text)
    assert 0 <= found.difficulty <= 100
    assert all(0 <= hint.start < hint.end <= len(text) for hint in found.hints)


@pytest.mark.parametrize("name", ["capitals", "no full stops", "html", "windows lines"])
def test_a_letter_stays_a_letter_in_any_dress(name: str) -> None:
    """Pasting must not make a hard letter an easy one."""
    if name == "html":
        assert assess(f"<div><p>{LETTER}</p></div>").mark is assess(LETTER).mark
    else:
        assert assess(PASTED[name]).difficulty > 50
