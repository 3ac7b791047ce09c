"""A text cut into sentences and words, each with its place; no character is ever moved."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

from wijksessie.plain_language.shortened import keeps_its_dot

LONGEST = 200
"""Words in a sentence; a text without full stops is cut there, so that no rule ever walks through a book."""

_LAST = r"[^\s<>.,;:!?)\"'”’]"
_ADDRESS = (
    rf"(?:https?://|www\.)[^\s<>]{{0,300}}{_LAST}|[\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,8}}"
    rf"|[a-z0-9-]{{2,63}}\.(?:nl|com|org|eu|info)\b(?:/[^\s<>]{{0,300}}{_LAST})?"
)
_TOKEN = re.compile(
    rf"(?P<address>{_ADDRESS})"
    r"|(?P<shortened>(?:[^\W\d_]{1,6}\.){2,6}(?![^\W\d_]))"
    r"|(?P<number>[€$]?\d+(?:[.,:]\d+)*(?![^\W\d_])%?)"
    r"|(?P<word>['’](?=[st]\b)\w|[\w\u0300-\u036f]+(?:[-'’/][\w\u0300-\u036f]+)*[-'’]?)",
    re.IGNORECASE,
)
_IS_ADDRESS = re.compile(_ADDRESS, re.IGNORECASE)
_TAG = re.compile(r"<(?:/?[a-zA-Z][^<>]{0,2000}|!--[^<>]{0,2000}--)>|&(?:[a-zA-Z]{2,8}|#\d{1,6});")
_BLOCK = re.compile(r"</?(?:p|div|br|li|ul|ol|h[1-6]|tr|td|table|section|article)\b", re.IGNORECASE)
_END = re.compile(
    r"[.!?…]+[)\"'”’»]*(?=\s|$)|[.!?…](?=[A-ZÀ-Þ][a-zà-ÿ])|\n+|\r+|[;•|](?=\s)|(?<=\s)[–—](?=\s)(?=.{80})"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word, number or address: `text[start:end]` of its sentence; `lower` is it in small letters, NFC."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def is_number(self) -> bool:
        """Whether it is written with digits."""
        return any(letter.isdigit() for letter in self.text)

    @property
    def is_address(self) -> bool:
        """Whether it is a web or mail address: nobody reads that as words."""
        return ("." in self.text or "/" in self.text) and _IS_ADDRESS.fullmatch(self.text) is not None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or a line that stands alone; places in it count from its own first character.

    `closed` says whether it ends in a mark: a heading or a list item does not.
    """

    text: str
    words: tuple[Word, ...]
    closed: bool

    def __len__(self) -> int:
        """How many words it has; numbers and addresses count as one."""
        return len(self.words)


@dataclass(frozen=True, slots=True)
class Placed:
    """A sentence and where in the whole text it begins."""

    start: int
    sentence: Sentence


def sentences_in(text: str) -> tuple[Placed, ...]:
    """The sentences of a text from front to back; empty ones are left out.

    Tags of a pasted web page count as blank space, tags that begin a block also as an end. A line end is an
    end: facilitators write lists. Places are characters of Python, so that an emoji counts as one.
    """
    plain = _without_tags(text)
    found: list[Placed] = []
    begin = 0
    for match in _END.finditer(plain):
        if match.group() == "." and keeps_its_dot(plain, begin, match.start()):
            continue
        found += _placed(plain, begin, match.end())
        begin = match.end()
    found += _placed(plain, begin, len(plain))
    return tuple(found)


def _without_tags(text: str) -> str:
    if "<" not in text and "&" not in text:
        return text
    return _TAG.sub(lambda tag: ("\n" if _BLOCK.match(tag.group()) else " ") * len(tag.group()), text)


def _placed(text: str, begin: int, end: int) -> list[Placed]:
    piece = text[begin:end]
    start = begin + len(piece) - len(piece.lstrip())
    said = piece.strip()
    if not said:
        return []
    whole = read(said)
    if not whole.words:
        return []
    if len(whole.words) <= LONGEST:
        return [Placed(start, whole)]
    placed = []
    for at in range(0, len(whole.words), LONGEST):
        words = whole.words[at : at + LONGEST]
        placed.append(Placed(start + words[0].start, read(said[words[0].start : words[-1].end])))
    return placed


@lru_cache(maxsize=2_000)
def read(sentence: str) -> Sentence:
    """One sentence with its words; kept, because a key changes one sentence of many."""
    words = tuple(
        Word(match.start(), match.end(), match.group(), _lower(match.group()))
        for match in _TOKEN.finditer(sentence)
        if match.group()[0].isalnum() or any(map(str.isalnum, match.group()))
    )
    return Sentence(sentence, words, sentence.rstrip("\"')”’» ")[-1:] in tuple(".!?…"))


def _lower(word: str) -> str:
    return word.lower() if word.isascii() else normalize("NFC", word).lower()
