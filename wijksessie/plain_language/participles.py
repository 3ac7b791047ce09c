"""Which words are participles, and what "is" with one means: "is vastgesteld", "is gekomen"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

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
_ODD = frozenset(("aanvaard", "aanbeden", "gedrukt", "onderschept"))
"""Not made like the others (no "ge"), or not known to the lexicon as a participle."""
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
_SINCE = words("sinds vanaf tot")
_LONG_AGO = words("gisteren eergisteren vanmorgen vanochtend vannacht destijds")
_LAST = words("vorig vorige afgelopen")
_HARDLY_USED = frozenset(
    ("geweest", "geworden", "gekund", "gemoeten", "gemogen", "gewild", "gezuld", "gehad")
)


@dataclass(frozen=True, slots=True)
class _Known:
    never: frozenset[str]
    by_itself: frozenset[str]
    by_itself_whole: frozenset[str]
    by_somebody: frozenset[str]
    unless_doer: frozenset[str]
    states: frozenset[str]
    unless_door: frozenset[str]
    states_with: dict[str, tuple[str, ...]]
    states_followed: dict[str, tuple[str, ...]]
    doers: frozenset[str]
    doer_endings: tuple[str, ...]
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
        frozenset(data["by_itself"]["unless_doer"].split()),
        frozenset(data["state"]["words"].split()),
        frozenset(data["state"]["unless_door"].split()),
        {word: tuple(near) for word, near in data["state_with"].items()},
        {word: tuple(after) for word, after in data["state_followed"].items()},
        frozenset(data["doer"]["words"].split()),
        tuple(data["doer"]["endings"].split()),
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


def also_done(participle: str) -> bool:
    """Whether what comes by itself can be done by somebody too: "is door de gemeente verbeterd"."""
    return participle in _known().unless_doer


def names_doer(near: tuple[str, ...]) -> bool:
    """Whether the words, in small letters, say who did it: "door de gemeente", but not "door de regen"."""
    known = _known()
    for place, word in enumerate(near):
        if word == "door":
            for after in near[place + 1 : place + 5]:
                if after in known.doers or after.endswith(known.doer_endings):
                    return True
    return False


def is_state(participle: str, near: tuple[str, ...]) -> bool:
    """Whether "is" with it says how something is: "is gesloten", "zijn bezorgd over het verkeer".

    `near` are the words of the sentence in small letters.
    """
    known = _known()
    if names_doer(near):
        return False
    if participle in known.states_with:
        return any(word in known.states_with[participle] for word in near)
    if participle in known.states_followed:
        after = near[near.index(participle) + 1 :][:1]
        return any(word in known.states_followed[participle] for word in after)
    if participle not in known.states:
        return False
    return not (participle in known.unless_door and ("door" in near or _tells_when(near)))


def _tells_when(near: tuple[str, ...]) -> bool:
    """Whether the words name a moment in the past: a state lasts, a deed has its moment."""
    if not (_LONG_AGO | _LAST).isdisjoint(near):
        return _SINCE.isdisjoint(near)
    return any(one == "in" and _YEAR.fullmatch(two) for one, two in pairwise(near))
