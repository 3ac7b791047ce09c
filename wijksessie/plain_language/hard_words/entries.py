"""The word list: each hard word or phrase with easy ones, as the files of `resources/words/hard` have them.

    [verb]        "vast|stellen" = ["bepalen", "af|spreken"]       | behind a part that may stand apart
                  "faciliteren" = ["mogelijk |maken"]              blank before |: never written joined
                  "beschikken over" = ["hebben"]                   words behind the verb belong to it
                  "in aanmerking komen voor" = ["recht hebben op"] so do words before it
    [noun]        "de voorziening" = ["de hulp (-)", "de plek"]    (-) no plural, (plekken) an unusual plural
    [adjective]   "woonachtig" = ["wonend!"]                       ! never before a noun
    [phrase]      "met betrekking tot" = ["over"]                  words that never change

An empty list: no easy word fits by itself.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import resources
from wijksessie.plain_language.inflection.adjectives import with_e
from wijksessie.plain_language.inflection.nouns import plurals
from wijksessie.plain_language.inflection.verbs import Conjugation, conjugated, is_infinitive_form
from wijksessie.plain_language.word_set import word_set

PREPOSITIONS = word_set(
    "aan achter af beneden bij binnen boven buiten door in langs met na naar naast om onder op over per "
    "rond sinds te tegen tijdens tot tussen uit van vanaf via voor voorbij zonder"
)

_BEHIND_A_HEAD = PREPOSITIONS | word_set("die dat en waar waarin waarop hoe of als thuis")
_PLURAL = re.compile(r"\s*\(([^)]*)\)\s*$")


@dataclass(frozen=True, slots=True)
class VerbEntry:
    """A verb: `parts` stand apart in a main clause, the last one is written joined elsewhere if `joined`.

    `behind` are the words behind it, mostly a preposition; `reflexive` says that "zich" belongs to it.
    """

    root: str
    parts: tuple[str, ...] = ()
    joined: bool = False
    behind: tuple[str, ...] = ()
    reflexive: bool = False

    @property
    def forms(self) -> Conjugation:
        """The verb in every form, without its parts."""
        return conjugated(self.root, self.parts[-1] if self.joined else "")

    @property
    def apart(self) -> str:
        """The parts as they stand in a main clause: "vast", "mogelijk"."""
        return " ".join(self.parts)

    def together(self, form: str) -> str:
        """The parts with a form behind them: "vaststelt", "mogelijk maakt"."""
        if not self.parts:
            return form
        return self.apart + ("" if self.joined else " ") + form

    @property
    def name(self) -> str:
        """The verb as a dictionary has it."""
        return " ".join(
            filter(None, ("zich" if self.reflexive else "", self.together(self.root), *self.behind))
        )


@dataclass(frozen=True, slots=True)
class NounEntry:
    """A noun, with `article` "de", "het" or none, and its plurals, the usual one first."""

    article: str
    one: str
    many: tuple[str, ...]
    only_many: bool = False
    """Whether the word as it stands is a plural: "de kosten"."""


@dataclass(frozen=True, slots=True)
class AdjectiveEntry:
    """An adjective without "-e"; `alone` means that it never stands before a noun."""

    word: str
    alone: bool = False


Entry = VerbEntry | NounEntry | AdjectiveEntry | str
"""A plain string is a phrase that never changes."""


@dataclass(frozen=True, slots=True)
class Hard:
    """A hard word and what to say instead, best first."""

    entry: Entry
    easy: tuple[Entry, ...]


def listed(folder: Path | None = None) -> Iterator[Hard]:
    """Every word of our own list, or of the files in another folder."""
    where = folder or resources.path("words", "hard")
    for file in sorted(where.glob("*.toml")):
        data = tomllib.loads(file.read_text(encoding="utf-8"))
        for kind, read in _READERS.items():
            for hard, easy in data.get(kind, {}).items():
                yield Hard(read(hard), tuple(read(each) for each in easy))


@cache
def verb(text: str) -> VerbEntry:
    """Reads "vast|stellen", "mogelijk |maken", "zich wenden tot", "in aanmerking komen voor"."""
    words = text.split()
    reflexive = words[0] == "zich"
    words = words[1:] if reflexive else words
    if "|" in text:
        at = max(at for at, word in enumerate(words) if "|" in word)
        *joined, root = words[at].split("|")
        parts = " ".join(words[:at]).replace("|", " ").split() + [part for part in joined if part]
        return VerbEntry(root, tuple(parts), bool(joined[-1]), tuple(words[at + 1 :]), reflexive)
    at = _verb_in(words)
    return VerbEntry(words[at], tuple(words[:at]), False, tuple(words[at + 1 :]), reflexive)


@cache
def noun(text: str) -> NounEntry:
    """Reads "de hulp (-)", "de plek (plekken)", "geld"."""
    given = _PLURAL.search(text)
    words = _PLURAL.sub("", text).split()
    article = words.pop(0) if words[0] in ("de", "het") and len(words) > 1 else ""
    one = " ".join(words)
    if given is None:
        return NounEntry(article, one, _plurals(words))
    if given.group(1) == "-":
        head = words[_head(words)]
        # A plural never has the article "het"; "de koffie" and "de kosten" differ by their ends.
        only_many = (
            article == "de" and head.endswith(("en", "ën", "gegevens", "'s")) and head not in ("leven",)
        )
        return NounEntry(article, one, (), only_many)
    many = tuple(each.strip() for each in given.group(1).split(","))
    return NounEntry(article, one, tuple(each if " " in each else _with_head(words, each) for each in many))


@cache
def adjective(text: str) -> AdjectiveEntry:
    """Reads "makkelijk", "wonend!"."""
    return AdjectiveEntry(text.rstrip("!").strip(), text.endswith("!"))


def _phrase(text: str) -> str:
    return " ".join(text.split())


_READERS: dict[str, Callable[[str], Entry]] = {
    "verb": verb,
    "noun": noun,
    "adjective": adjective,
    "phrase": _phrase,
}


def _verb_in(words: list[str]) -> int:
    shaped = [at for at, word in enumerate(words) if is_infinitive_form(word)]
    if not shaped:
        return len(words) - 1
    return shaped[-1] if shaped[-1] == len(words) - 1 else shaped[0]


def _plurals(words: list[str]) -> tuple[str, ...]:
    return tuple(_with_head(words, many) for many in plurals(words[_head(words)]))


def _with_head(words: list[str], many: str) -> str:
    at = _head(words)
    # "een besteedbaar inkomen", but "besteedbare inkomens".
    before = [with_e(word) if word.endswith(("aar", "aal", "lijk", "ig")) else word for word in words[:at]]
    return " ".join([*before, many, *words[at + 1 :]])


def _head(words: list[str]) -> int:
    # "de afspraak over betalen" has its noun in front of "over", "de hogere huur" at the end.
    for at, word in enumerate(words[1:]):
        if word in _BEHIND_A_HEAD or words[at].endswith(","):
            return at
    return len(words) - 1
