"""The short list that stops a text of our own is part of what the helper knows."""

import tomllib

import pytest

import resources
from wijksessie.plain_language import assess

FILE = tomllib.loads(resources.path("words", "avoid.toml").read_text(encoding="utf-8"))
WHOLE = {"kwetsba*": "kwetsbare", "terugkoppel*": "terugkoppeling", "psychisch*": "psychische"}
"""A word for a beginning that is none by itself."""


@pytest.mark.parametrize("avoided", [word for line in FILE["word"] for word in line["avoid"]])
def test_the_helper_points_at_every_word_we_never_use(avoided: str) -> None:
    word = WHOLE.get(avoided, avoided.removesuffix("*"))
    before = "Dit gaat over "
    text = f"{before}{word} in de wijk."
    start, end = len(before), len(before) + len(word)
    assert [hint for hint in assess(text).hints if hint.start < end and hint.end > start], word
