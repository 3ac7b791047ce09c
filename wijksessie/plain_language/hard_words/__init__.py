"""Hard words in a sentence, and easy ones in the form that fits there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from wijksessie.plain_language.hard_words import adjective_fitting, noun_fitting, verb_fitting
from wijksessie.plain_language.hard_words.clauses import DETERMINERS, SUBORDINATORS, needs_te, touching
from wijksessie.plain_language.hard_words.entries import AdjectiveEntry, NounEntry, VerbEntry
from wijksessie.plain_language.hard_words.index import Found, Index
from wijksessie.plain_language.hard_words.pieces import Draft
from wijksessie.plain_language.hard_words.verb_places import VerbPlace, place
from wijksessie.plain_language.hints import Better
from wijksessie.plain_language.text import Sentence


@dataclass(frozen=True, slots=True)
class HardPlace:
    """A hard word at `spans` of a sentence, the main one first, and wordings that fit, best first."""

    found: Found
    spans: tuple[tuple[int, int], ...]
    better: tuple[Better, ...]


@dataclass(frozen=True, slots=True)
class _Match:
    found: Found
    first: int
    taken: frozenset[int]
    verb: VerbPlace | None


def places(sentence: Sentence, index: Index, *, names: bool = False) -> Iterator[HardPlace]:
    """The hard words of a sentence from front to back; of words that lie in each other the longest.

    With `names` a capital inside a sentence is no reason to leave a word alone: an organisation means "Wmo".
    """
    matches = list(_matches(sentence, index, names))
    if not matches:
        return
    matches.sort(key=_worth)
    used: set[int] = set()
    kept = []
    for match in matches:
        free = match if used.isdisjoint(match.taken) else _without_te(match, used)
        if free:
            used |= free.taken
            kept.append(free)
    for match in sorted(kept, key=lambda match: match.first):
        yield HardPlace(match.found, tuple(_spans(sentence, match)), _better(sentence, match))


def _without_te(match: _Match, used: set[int]) -> _Match | None:
    """The verb behind a "te" that belongs to another one: "dient te realiseren"."""
    verb = match.verb
    if verb is None or not verb.with_te or verb.first != verb.at - 1:
        return None
    taken = match.taken - {verb.first}
    if not used.isdisjoint(taken):
        return None
    return _Match(match.found, verb.at, taken, replace(verb, first=verb.at, with_te=False, te_is_taken=True))


def _worth(match: _Match) -> tuple[int, int, int]:
    # "indien" is a fixed word before it is a form of "indienen"; a sure verb goes before a noun.
    fixed = isinstance(match.found.hard.entry, str | AdjectiveEntry)
    kind = 0 if fixed else 1 if match.verb else 2
    return -len(match.taken), kind, match.first


def _matches(sentence: Sentence, index: Index, names: bool) -> Iterator[_Match]:
    lower = [word.lower for word in sentence.words]
    there = set(lower)
    for at, word in enumerate(lower):
        found_here = list(index.single.get(word, ()))
        if at + 1 < len(lower):
            rows = index.rows.get((word, lower[at + 1]), ())
            found_here += [found for found in rows if _is_row(sentence, found.words, at)]
        apart = [found for found in index.apart.get(word, ()) if _parts_of(found)[0] in there]
        if not (found_here or apart) or (not names and _is_name(sentence, at)):
            continue
        matches = [
            _match(sentence, found, at) for found in found_here if not _in_company(index, found, there)
        ]
        matches += [
            _verb(sentence, found, at, True) for found in apart if not _in_company(index, found, there)
        ]
        yield from filter(None, matches)


def _verb(sentence: Sentence, found: Found, at: int, apart: bool) -> _Match | None:
    verb = place(sentence, found, at, apart)
    return _Match(found, verb.first, frozenset(verb.taken), verb) if verb else None


def _in_company(index: Index, found: Found, there: set[str]) -> bool:
    # "neemt contact met u op" has nothing to do with "opnemen".
    entry = found.hard.entry
    if not isinstance(entry, VerbEntry) or len(entry.parts) != 1:
        return False
    return not there.isdisjoint(index.company.get((entry.root, entry.parts[0]), ()))


def _parts_of(found: Found) -> tuple[str, ...]:
    entry = found.hard.entry
    assert isinstance(entry, VerbEntry)
    return entry.parts


def _match(sentence: Sentence, found: Found, at: int) -> _Match | None:
    entry = found.hard.entry
    if isinstance(entry, VerbEntry):
        return _verb(sentence, found, at, False)
    if isinstance(entry, NounEntry) and not noun_fitting.is_noun_here(sentence, found, at):
        return None
    if isinstance(entry, AdjectiveEntry) and not adjective_fitting.is_adjective_here(sentence, found, at):
        return None
    return _Match(found, at, frozenset(range(at, at + len(found.words))), None)


def _is_row(sentence: Sentence, row: tuple[str, ...], at: int) -> bool:
    words = sentence.words
    if at + len(row) > len(words):
        return False
    for near, part in enumerate(row):
        if words[at + near].lower != part or (near and not touching(sentence, at + near - 1)):
            return False
    return True


def _is_name(sentence: Sentence, at: int) -> bool:
    """Whether a capital inside a sentence makes it a name: "Stichting Voorziening"."""
    text = sentence.words[at].text
    if at == 0 or not text[:1].isupper() or text.isupper():
        return False
    before = sentence.words[at - 1]
    between = sentence.text[before.end : sentence.words[at].start]
    return not (before.is_number and at == 1) and not between.strip()


def _spans(sentence: Sentence, match: _Match) -> Iterator[tuple[int, int]]:
    words = sentence.words
    verb = match.verb
    if verb is None:
        taken = sorted(match.taken)
        yield words[taken[0]].start, words[taken[-1]].end
        return
    last = verb.last
    extra = []
    for span in (verb.apart, verb.behind):
        if span is None:
            continue
        if span[0] == last + 1:
            last = span[1]
        else:
            extra.append((words[span[0]].start, words[span[1]].end))
    yield words[verb.first].start, words[last].end
    yield from sorted(extra)


def _better(sentence: Sentence, match: _Match) -> tuple[Better, ...]:
    found = match.found
    fitting: list[Better] = []
    for easy in found.hard.easy:
        made: Better | None = None
        if match.verb is not None and isinstance(easy, VerbEntry):
            made = verb_fitting.fitted(sentence, match.verb, easy)
        elif isinstance(easy, NounEntry):
            made = noun_fitting.fitted(sentence, found, match.first, easy)
        elif isinstance(easy, AdjectiveEntry):
            made = adjective_fitting.fitted(sentence, found, match.first, easy)
        elif isinstance(easy, str):
            made = _phrase(sentence, found, match.first, easy)
        if made and made not in fitting:
            fitting.append(made)
    return tuple(fitting)


def _phrase(sentence: Sentence, found: Found, at: int, easy: str) -> Better | None:
    # "de onderstaande" cannot become "de deze".
    if at and sentence.words[at - 1].lower in ("de", "het", "een") and easy.split()[0] in DETERMINERS:
        return None
    if easy in SUBORDINATORS and needs_te(sentence, at + len(found.words) - 1):
        return None
    draft = Draft(sentence, say=easy)
    draft.put(at, at + len(found.words) - 1, easy)
    return draft.done()
