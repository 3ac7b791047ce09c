"""A verb dressed as a noun: "het uitvoeren van", "de beoordeling van", "ter bevordering van"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from wijksessie.plain_language import lexicon
from wijksessie.plain_language.hints import Better, Edit, Hint, HintKind
from wijksessie.plain_language.little_words import DETERMINER, PREPOSITION, words
from wijksessie.plain_language.participles import SEPARABLE
from wijksessie.plain_language.text import Sentence
from wijksessie.plain_language.writing import Writing

_WHY = "Maak er een werkwoord van."
_EVERYDAY = words(
    "aanbieding aandoening aanleiding afbeelding afdeling aflevering afmeting afspiegeling afwijking "
    "bediening bedoeling bedreiging begeleiding begroting behuizing bekleding belasting beleving "
    "bemanning bestemming betrekking bevolking beweging dekking ding doelstelling ervaring handeling "
    "haring herinnering houding huisvesting inrichting instelling kleding kring lading leerling leiding "
    "leuning lezing ligging mededeling mening nederzetting oefening omgeving omleiding onderneming "
    "ontdekking ontmoeting ontspanning opening opleiding opvoeding overtuiging redding regeling regering "
    "rekening richting rijging ring rondleiding samenleving samenvatting scheiding schilding spanning "
    "spiegeling steiging stelling stemming stichting tegemoetkoming tekening teleurstelling "
    "tentoonstelling toelichting uitkering uitnodiging uitrusting uitvinding uitzending verbinding "
    "verdieping vereniging vergadering vergissing vergunning verhouding verkiezing verordening verpakking "
    "verrassing verwachting verwarming verzameling verzekering verzorging vestiging voeding voorstelling "
    "voorziening vorming waarneming waarschuwing wandeling werking woning zitting"
)
"""Things, places, groups and events by now, no longer something that somebody does."""
_EVERYDAY_VERBS = words(
    "leven optreden eten weten vermogen bestaan verleden geweten water midden verlangen wezen oordeel "
    "vertrouwen ontstaan streven einde inkomen drinken aanzien wapen teken leger"
)
"""Whole verbs that are nouns as well: "het leven van"."""
_AMBIGUOUS_PARTS = frozenset(
    ("voor", "over", "onder", "door", "om", "vol", "weer", "achter", "mis", "aan", "her")
)
_WANTS_VOOR = words(
    "dank danken zorg zorgen kiezen keuze excuses excuus sorry boete straf waardering applaus respect "
    "reclame angst aandacht begrip belangstelling interesse oog verantwoordelijkheid vergoeding prijs "
    "tarief rekening factuur"
)
"""Words that "om te" cannot follow: "dank voor het invullen van"."""
_MOST_WORDS = 3


def find(sentence: Sentence, writing: Writing) -> Iterator[Hint]:
    """A hint until "van"; "om ... te" instead of "voor het ... van" where that closes a clause."""
    words = sentence.words
    for van in range(1, len(words)):
        if words[van].lower != "van":
            continue
        noun = van - 1
        first = _first_of(sentence, noun)
        if first is None or _breaks(sentence, first, van):
            continue
        better = _as_verb(sentence, first, van)
        yield Hint(
            words[first].start, words[van].end, HintKind.VERB_AS_NOUN, _WHY, (better,) if better else ()
        )


def _first_of(sentence: Sentence, noun: int) -> int | None:
    """The first word of "het uitvoeren", "de snelle uitvoering" or "ter beoordeling", or None."""
    words = [word.lower for word in sentence.words[max(0, noun - 2) : noun + 1]]
    word, before = words[-1], words[-2] if len(words) > 1 else ""
    if before == "het" and lexicon.is_infinitive(word) and word not in _EVERYDAY_VERBS:
        return noun - 1
    if not _from_verb(word):
        return None
    if before in DETERMINER or before == "ter":
        return noun - 1
    if len(words) > 2 and words[0] in DETERMINER and before.endswith("e"):
        return noun - 2
    return noun if not before or before in PREPOSITION else None


@lru_cache(maxsize=10_000)
def _from_verb(noun: str) -> bool:
    """Whether a noun on -ing says that somebody does something: "beoordeling" is "beoordelen"."""
    if not noun.endswith("ing") or len(noun) < 7 or noun in _EVERYDAY or noun.endswith(_HEADS):
        return False
    return lexicon.is_infinitive(noun[:-3] + "en")


_HEADS = tuple(word for word in _EVERYDAY if len(word) > 6)
"""A compound is as everyday as what it ends in: "huurwoning"."""


def _breaks(sentence: Sentence, first: int, last: int) -> bool:
    text = sentence.text[sentence.words[first].start : sentence.words[last].end]
    return any(mark in text for mark in ",:;()")


def _as_verb(sentence: Sentence, first: int, van: int) -> Better | None:
    """As in "Een formulier voor het aanvragen van zorg" is "een formulier om zorg aan te vragen"."""
    words = sentence.words
    if van - first != 2 or first < 2 or words[first - 1].lower != "voor":
        return None
    before = words[first - 2].lower
    if not (lexicon.is_noun(before) or before == "nodig") or before in _WANTS_VOOR:
        return None
    end = _end_of_group(sentence, van)
    infinitive = _with_te(words[first + 1].lower)
    if end is None or infinitive is None or _breaks(sentence, first - 2, van):
        return None
    edits = (
        Edit(words[first - 1].start, words[van].end, "om"),
        Edit(words[end].end, words[end].end, f" {infinitive}"),
    )
    return Better(f"om ... {infinitive}", edits)


def _end_of_group(sentence: Sentence, van: int) -> int | None:
    """The noun that closes the clause: article, adjective, noun and then a mark or the end."""
    words = sentence.words
    for at in range(van + 1, min(van + 1 + _MOST_WORDS, len(words))):
        after = sentence.text[words[at].end :].lstrip("\"'”’")[:1]
        if not after or after in ".!?,;:)":
            is_noun = lexicon.is_noun(words[at].lower) or words[at - 1].lower in DETERMINER
            return at if is_noun and not _breaks(sentence, van, at) else None
        word = words[at].lower
        if word not in DETERMINER and not (word.endswith("e") and lexicon.is_adjective(word)):
            return None
    return None


def _with_te(infinitive: str) -> str | None:
    """As in "Aan te vragen", "te betalen"; None when it could be both ("voorkomen")."""
    if infinitive.startswith("aan") and lexicon.is_infinitive(infinitive[3:]):
        return f"aan te {infinitive[3:]}" if infinitive not in ("aanvaarden", "aanbidden") else None
    for part in sorted(SEPARABLE, key=len, reverse=True):
        rest = infinitive[len(part) :]
        if infinitive.startswith(part) and len(rest) > 3 and lexicon.is_infinitive(rest):
            return None if part in _AMBIGUOUS_PARTS else f"{part} te {rest}"
    return f"te {infinitive}"
