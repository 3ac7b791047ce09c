"""Which words are participles, and what "is" with one means: "is vastgesteld", "is gekomen"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import resources
from wijksessie.plain_language import lexicon
from wijksessie.plain_language.inflection.verbs import conjugated, strong_infinitives
from wijksessie.plain_language.little_words import words

SEPARABLE = words(
    "aan achter achterop achteruit af beet bekend beschikbaar bij bijeen binnen bloot boven buit buiten "
    "deel dicht dood door droog fijn gelijk gerust gevangen glad goed groot hard heel heen her hoog in "
    "ineen kapot kenbaar kennis klaar klem kwijt lam langs leeg los mede mee mis na naar neer om omhoog "
    "omlaag omver onder op opeen open opnieuw opzij over overeen plaats plat recht rond samen schadeloos "
    "scherp schoon sneeuwvrij stil stop stuk tegemoet tegen teleur teniet tentoon terecht terug teweeg "
    "tewerk thuis toe tussen uit uiteen vast veilig verder vol voor voorbij voort vooruit vrij waar weer "
    "weg wijs zeker ziek"
)
"""Parts that can stand apart from their verb: "stelt ... vast"; in its participle they stand before "ge"."""

_UNSTRESSED = tuple(sorted(words("be ver ont her er mis onder over voor door om vol weer achter")))
_PART = re.compile(
    f"(?:{'|'.join(sorted(SEPARABLE, key=len, reverse=True))})(?=(?:ge|be|ver|her)[a-zëïöü]|gë)"
)
_WEAK = re.compile(r"ge[a-zëïöü]{2,24}[td]")
_WEAK_PREFIXED = re.compile(rf"(?:{'|'.join(_UNSTRESSED)})[a-zëïöü]{{2,22}}[td]")
_NO_ENDING = ("heid", "dt", "raad", "stad", "dienst", "komst", "tijd")
_FINITE = frozenset(("geeft", "gebeurt", "gelooft", "geniet", "getuigt"))
_ODD = frozenset(("aanvaard", "aanbeden"))
"""Not made like the others, although weak or with a part: no "ge"."""
_HARDLY_USED = frozenset(
    ("geweest", "geworden", "gekund", "gemoeten", "gemogen", "gewild", "gezuld", "gehad")
)


@dataclass(frozen=True, slots=True)
class _Known:
    never: frozenset[str]
    by_itself: frozenset[str]
    by_itself_whole: frozenset[str]
    by_somebody: frozenset[str]
    states: frozenset[str]
    unless_door: frozenset[str]
    states_with: dict[str, tuple[str, ...]]
    strong: frozenset[str]


@cache
def _known() -> _Known:
    data = tomllib.loads(resources.path("words", "participles.toml").read_text(encoding="utf-8"))
    strong = {conjugated(verb).participle for verb in strong_infinitives()}
    return _Known(
        frozenset(data["never"]["words"].split()),
        frozenset(data["by_itself"]["with_any_part"].split()),
        frozenset(data["by_itself"]["whole"].split()),
        frozenset(data["by_itself"]["but_not"].split()),
        frozenset(data["state"]["words"].split()),
        frozenset(data["state"]["unless_door"].split()),
        {word: tuple(near) for word, near in data["state_with"].items()},
        frozenset((strong | _ODD) - _HARDLY_USED),
    )


@lru_cache(maxsize=20_000)
def is_participle(word: str) -> bool:
    """Whether a word in small letters can be a past participle: "behandeld", "aangevraagd", "genomen".

    By its shape and the list of strong verbs, because letters are full of verbs made on the
    spot ("bijgeplaatst"). "Besloten" and "verwacht" are finite forms too: the sentence must tell.
    """
    known = _known()
    if len(word) < 5 or word in known.never or word in _HARDLY_USED:
        return False
    if _is_base(word, word):
        return True
    part = _PART.match(word)
    if part is None or len(word) - part.end() < 5:
        return False
    base = word[part.end() :]
    return _is_base(base, word) and (base.startswith("ge") or base not in known.never)


def _is_base(base: str, word: str) -> bool:
    """Whether `base`, that is `word` without a separable part, has the shape of a participle."""
    strong = _known().strong
    if base in strong or any(
        base.startswith(prefix) and "ge" + base[len(prefix) :] in strong and len(base) > len(prefix) + 3
        for prefix in _UNSTRESSED
    ):
        return True
    if _WEAK.fullmatch(base) and not base.endswith(_NO_ENDING) and base not in _FINITE:
        return base != word or lexicon.is_participle(word) or not lexicon.is_noun(word)
    if not _WEAK_PREFIXED.fullmatch(base):
        return False
    # "Verwijderd" cannot be finite; "verwacht" and "verhuist" can, and only one of them is a participle too.
    for verb in filter(lexicon.is_infinitive, _weak_verbs(base)):
        participle = conjugated(verb).participle
        if participle == base or (base.endswith("d") and not participle.endswith("en")):
            return True
    return False


def _weak_verbs(participle: str) -> Iterator[str]:
    """What the verb may be: "vergroot" comes from "vergroten", "bezorgd" from "bezorgen"."""
    for stem in (participle[:-1], participle):
        yield stem + "en"
        yield stem + stem[-1] + "en"
        last = {"f": "v", "s": "z"}.get(stem[-1], stem[-1])
        yield stem[:-1] + last + "en"
        if stem[-3:-2] == stem[-2:-1]:
            yield stem[:-2] + last + "en"
            yield stem[:-2] + stem[-1] + "en"


@lru_cache(maxsize=20_000)
def came_by_itself(participle: str) -> bool:
    """Whether "is" with it is the perfect of a verb that nobody does to something: "is gestegen"."""
    known = _known()
    if participle in known.by_somebody:
        return False
    if participle in known.by_itself or participle in known.by_itself_whole:
        return True
    part = _PART.match(participle)
    return part is not None and participle[part.end() :] in known.by_itself


def is_state(participle: str, near: tuple[str, ...]) -> bool:
    """Whether "is" with it says how something is: "is gesloten", "zijn bezorgd over het verkeer".

    `near` are the words of the sentence in small letters.
    """
    known = _known()
    if participle in known.states_with:
        return any(word in known.states_with[participle] for word in near)
    return participle in known.states and not (participle in known.unless_door and "door" in near)
