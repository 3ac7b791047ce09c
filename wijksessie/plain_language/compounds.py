"""Takes long words apart: "bewonersonderzoek" is bewoners + onderzoek.

Half of the long words in a municipal letter are in no word list, because Dutch makes them on the spot. A
word is taken apart where common words meet, with a linking s, en or e between them. Fewer and more common
parts win.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from wijksessie.plain_language.lexicon import zipf

SHORTEST = 7
"""Letters of the shortest word that is taken apart: "busreis"."""

LONGEST = 60
"""Letters of the longest; longer ones are web addresses and noise."""

_MOST_PARTS = 4
_COMMON = {3: 4.2, 4: 3.5, 5: 3.0, 6: 2.7}
"""How common a part must be, by its letters: a short one turns up by chance everywhere. On the Zipf scale."""
_COMMON_LONG = 2.3
_JOIN = 6.0
"""What a further part costs, in Zipf points: so high that fewer parts win from more common ones."""
_LINK = 0.6

_LITTLE = (
    "aan achter af als ander andere ben bij bijna binnen boven buiten dan dat der des deze die dit doe doen "
    "door dus een eer ene enen eens elk elkaar eren ers ert est eten even ging gen gene ges geven gezet had "
    "heb hem hen her het hier hij hoe hun iets ies ing ist kan komen komst kon los maar mee mij naar na net "
    "niet nog nemen non nou ons onder ook ooit over pre reeds samen sten ste ster tegen ten ter terug tien "
    "toch toe tot tussen uit van via voor vond vooruit want was wat weer weg wel wie wij wil zal zeer zelf "
    "zich zijn zit zou alle alles bent been bin con den dies doet eed era ere ero heid ine ion per sie tel "
    "tie tor uur vas vele vind zag zet zei zien zoals iteit atie schap baar loos lijk rijk zaam achtig "
    "matig dom nis kunde waarts lijke lijks ings igheid ingen heden elijk ige eel iek isch ische isme iste "
    "sen les len ken ler nen ner tig tige ders dere ven ver ment tal mis"
)
_NO_PART = frozenset(_LITTLE.split())
"""Little words and word endings: where one of these stands, a word is no compound but built with it."""


@lru_cache(maxsize=20_000)
def parts(word: str) -> tuple[str, ...]:
    """The parts of a word in small letters, together the word again; only itself when it is no compound.

    A linking letter stays with the part before it: ("bewoners", "onderzoek"). Parts of a word with hyphens or
    slashes are taken apart on their own: "GGZ-wachttijden" is ggz, wacht and tijden, without the hyphen.
    """
    lower = word.lower()
    if "-" in lower or "/" in lower:
        pieces = [piece for piece in lower.replace("/", "-").split("-") if piece]
        if len(pieces) > 1:
            return tuple(part for piece in pieces[:8] for part in parts(piece))
    if not SHORTEST <= len(lower) <= LONGEST or not lower.isalpha():
        return (lower,)
    found = _cheapest(lower)
    return found or (lower,)


def _cheapest(word: str) -> tuple[str, ...]:
    """The best way to cut a word in two or more; empty when there is none."""
    best: dict[int, tuple[float, tuple[str, ...]]] = {0: (0.0, ())}
    # From front to back: the best up to a place only asks for the best up to each place before it.
    for begin in range(len(word) - 2):
        if begin not in best or len(best[begin][1]) == _MOST_PARTS:
            continue
        cost, before = best[begin]
        for end, price in _from(word, begin):
            total = cost + price
            if end not in best or total < best[end][0]:
                best[end] = (total, (*before, word[begin:end]))
    return best[len(word)][1] if len(word) in best else ()


def _from(word: str, begin: int) -> Iterator[tuple[int, float]]:
    """Where a part that begins here may end, and what it costs."""
    for end in range(begin + 3, len(word) + 1):
        if (begin, end) == (0, len(word)) or 0 < len(word) - end < 3:
            continue
        price = _price(word[begin:end], last=end == len(word))
        if price is not None:
            yield end, price


@lru_cache(maxsize=20_000)
def _price(part: str, *, last: bool) -> float | None:
    """What a part costs, less for a common word; None when it is none."""
    prices = [_whole(part)]
    if not last:
        prices += [
            found + _LINK
            for link in ("s", "en", "e")
            if part.endswith(link) and (found := _whole(part[: -len(link)])) is not None
        ]
    return min((price for price in prices if price is not None), default=None)


def _whole(part: str) -> float | None:
    if len(part) < 3 or part in _NO_PART:
        return None
    common = zipf(part)
    if common < _COMMON.get(len(part), _COMMON_LONG):
        return None
    return _JOIN + 8 - common
