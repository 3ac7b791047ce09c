"""Long compounds: two short words read easier than one long one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from wijksessie.plain_language.compounds import parts
from wijksessie.plain_language.hints import Hint, HintKind
from wijksessie.plain_language.lexicon import is_noun, is_participle, is_verb, zipf
from wijksessie.plain_language.text import Sentence
from wijksessie.plain_language.word_set import word_set
from wijksessie.plain_language.wording import put
from wijksessie.plain_language.writing import Writing

WHY = "Dit is een lang woord. Maak er twee woorden van."

LONG = 15
"""Letters from which a compound is long."""

RATHER_LONG = 13
"""Letters from which a compound is long when it is rare."""

RARE = 2.7
"""Zipf frequency under which a word is rare: less than once in two million words."""

USUAL = 3.3
"""Zipf frequency from which a long compound is only named when there is a shorter way: "energierekening"."""

EVERYDAY = 4.0
"""Zipf frequency from which a long compound is known to all: "burgemeester", "ziekenhuis"."""

_VAN = {
    "bewoners": "bewoners",
    "buurtbewoners": "buurtbewoners",
    "wijkbewoners": "wijkbewoners",
    "inwoners": "inwoners",
    "ouders": "ouders",
    "ouder": "ouders",
    "vrijwilligers": "vrijwilligers",
    "deelnemers": "deelnemers",
    "jongeren": "jongeren",
    "kinder": "kinderen",
    "leerlingen": "leerlingen",
    "gemeente": "de gemeente",
    "buurt": "de buurt",
    "wijk": "de wijk",
    "cliënten": "bewoners",
    "huurders": "huurders",
    "mantelzorgers": "mantelzorgers",
    "medewerkers": "medewerkers",
}
"""Who it comes from: "bewonersonderzoek" is "onderzoek van bewoners"."""

_FROM = word_set(
    "initiatief initiatieven idee ideeën plan plannen voorstel voorstellen vraag vragen wens wensen mening "
    "meningen groep groepen raad klacht klachten huis huizen belang belangen organisatie organisaties"
)
_FOR = word_set(
    "activiteit activiteiten bijeenkomst bijeenkomsten avond avonden middag middagen brief brieven cursus "
    "cursussen training trainingen folder folders feest feesten hulp ondersteuning begeleiding opvang "
    "informatie ruimte plek plekken vergoeding vergoedingen werk"
)
_ABOUT = {
    "energie": "energie",
    "gezondheids": "gezondheid",
    "klimaat": "het klimaat",
    "veiligheids": "veiligheid",
    "opvoed": "opvoeden",
    "opvoedings": "opvoeden",
    "privacy": "privacy",
    "schulden": "schulden",
    "verkeers": "het verkeer",
    "wijkveiligheids": "veiligheid in de wijk",
}
_TOPIC = word_set(
    "probleem problemen vraag vragen informatie advies adviezen cursus cursussen plan plannen gesprek "
    "gesprekken"
)
_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def find(sentence: Sentence, writing: Writing) -> Iterator[Hint]:
    """Compounds that are long, with a rewording where one is certain."""
    for word in sentence.words:
        if len(word.lower) < RATHER_LONG or word.is_address or not _LETTERS.fullmatch(word.lower):
            continue
        if word.text.isupper() or (word.start and word.text[0].isupper()):
            continue  # a name
        if _is_long(word.lower):
            better = tuple(put(sentence.text, word.start, word.end, say) for say in _apart(word.lower))
            yield Hint(word.start, word.end, HintKind.LONG_WORD, WHY, better)


@lru_cache(maxsize=8_000)
def _is_long(word: str) -> bool:
    often = zipf(word)
    letters = len(word.replace("-", ""))
    if often >= EVERYDAY or (letters < LONG and often >= RARE):
        return False
    if often >= USUAL and not _apart(word):
        return False
    if is_participle(word) or (is_verb(word) and not is_noun(word)):
        return False  # "kwijtgescholden": a verb with its part cannot be cut
    return len(parts(word)) > 1


@lru_cache(maxsize=8_000)
def _apart(word: str) -> tuple[str, ...]:
    """The compound as words of their own, when the first part says whose, for whom or about what it is."""
    cut = parts(word.replace("-", ""))
    if len(cut) < 2:
        return ()
    for at in range(1, len(cut)):
        first, last = "".join(cut[:at]), "".join(cut[at:])
        if first in _ABOUT and last in _TOPIC:
            return (f"{last} {'met' if last.startswith('probl') else 'over'} {_ABOUT[first]}",)
        if first in _VAN and last in _FROM:
            return (f"{last} van {_VAN[first]}",)
        if first in _VAN and last in _FOR:
            return (f"{last} voor {_VAN[first]}",)
    return ()
