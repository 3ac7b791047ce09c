"""The word list as it stands in the files: enough words, each once, and no easy word that is hard itself."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator

import pytest

import resources
from wijksessie.plain_language import lexicon
from wijksessie.plain_language.hard_words.entries import verb

_TOPICS = ("welfare", "health", "municipality", "money", "housing_work", "law")
_KINDS = {"verb", "noun", "adjective", "phrase"}
_PLURAL = re.compile(r"\s*\([^)]*\)$")

Row = tuple[str, str, str, list[str]]
"""File, kind, hard word as written, easy words as written."""


def _rows() -> Iterator[Row]:
    for file in sorted(resources.path("words", "hard").glob("*.toml")):
        for kind, words in tomllib.loads(file.read_text(encoding="utf-8")).items():
            for hard, easy in words.items():
                yield file.stem, kind, hard, easy


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return list(_rows())


def _plain(word: str) -> str:
    """The word as a reader sees it: "vast|stellen" is "vaststellen", "de plek (plekken)" is "de plek"."""
    word = _PLURAL.sub("", word).replace(" |", " ").replace("|", "").rstrip("!")
    return " ".join(word.split())


def test_there_are_enough_words(rows: list[Row]) -> None:
    with_easy = [row for row in rows if row[3]]
    assert len(with_easy) >= 1_000
    assert sum(row[0] in _TOPICS for row in with_easy) >= 250
    assert {row[0] for row in rows} >= set(_TOPICS)


@pytest.mark.parametrize("topic", ["welfare", "health", "municipality", "money"])
def test_each_topic_has_enough_words(rows: list[Row], topic: str) -> None:
    assert sum(row[0] == topic for row in rows) >= 100


def test_only_kinds_that_are_read(rows: list[Row]) -> None:
    assert {row[1] for row in rows} <= _KINDS


def test_every_word_stands_there_once(rows: list[Row]) -> None:
    times = Counter((kind, _plain(hard)) for _, kind, hard, _ in rows)
    assert [word for word, count in times.items() if count > 1] == []


def test_no_easy_word_is_hard_itself(rows: list[Row]) -> None:
    hard_words = {(kind, _plain(hard)) for _, kind, hard, _ in rows}
    found = [
        (hard, easy)
        for _, kind, hard, all_easy in rows
        for easy in all_easy
        if (kind, _plain(easy)) in hard_words
    ]
    assert found == []


def test_an_easy_word_stands_there_once_and_says_something(rows: list[Row]) -> None:
    for _, _, hard, easy in rows:
        assert len(set(easy)) == len(easy), hard
        assert all(_plain(each) for each in easy), hard


def test_nouns_have_an_article(rows: list[Row]) -> None:
    without = [hard for _, kind, hard, _ in rows if kind == "noun" and not hard.startswith(("de ", "het "))]
    assert without == []


@pytest.mark.parametrize(
    ("ending", "article"), [("ing", "de"), ("igheid", "de"), ("tie", "de"), ("teit", "de"), ("isme", "het")]
)
def test_the_article_follows_the_ending(rows: list[Row], ending: str, article: str) -> None:
    for _, kind, hard, easy in rows:
        for word in (hard, *easy) if kind == "noun" else ():
            one = _plain(word).split()
            if len(one) == 2 and one[1].endswith(ending) and one[1] not in ("ding", "geding"):
                assert one[0] == article, word


def test_verbs_are_infinitives(rows: list[Row]) -> None:
    for _, kind, hard, easy in rows:
        for word in (hard, *easy) if kind == "verb" else ():
            root = verb(word).root
            assert root.endswith("n"), word
            assert lexicon.is_verb(root) or len(root) > 8, word


def test_words_are_small_letters_in_one_form(rows: list[Row]) -> None:
    for _, _, hard, easy in rows:
        for word in (hard, *easy):
            assert unicodedata.normalize("NFC", word) == word
            assert word == word.strip()
        assert hard == hard.lower()
