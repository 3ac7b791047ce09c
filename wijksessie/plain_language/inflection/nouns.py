"""The plural of Dutch nouns."""

from __future__ import annotations

from functools import cache

from wijksessie.plain_language.inflection.spelling import TWO_LETTERS, opened, syllables

_IRREGULAR = {
    "stad": "steden",
    "lid": "leden",
    "schip": "schepen",
    "kind": "kinderen",
    "ei": "eieren",
    "blad": "bladen",
    "lied": "liederen",
    "goed": "goederen",
    "gemoed": "gemoederen",
    "rund": "runderen",
    "dag": "dagen",
    "weg": "wegen",
    "bad": "baden",
    "dak": "daken",
    "dal": "dalen",
    "gat": "gaten",
    "glas": "glazen",
    "graf": "graven",
    "hof": "hoven",
    "hol": "holen",
    "lot": "loten",
    "oorlog": "oorlogen",
    "pad": "paden",
    "slag": "slagen",
    "slot": "sloten",
    "spel": "spelen",
    "vat": "vaten",
    "verdrag": "verdragen",
    "bedrag": "bedragen",
    "gebed": "gebeden",
    "gebod": "geboden",
    "verbod": "verboden",
    "gebrek": "gebreken",
    "bevel": "bevelen",
    "god": "goden",
    "koe": "koeien",
    "museum": "musea",
    "centrum": "centra",
    "criterium": "criteria",
    "medium": "media",
    "datum": "data",
    "politicus": "politici",
    "medicus": "medici",
    "academicus": "academici",
    "zee": "zeeën",
    "idee": "ideeën",
    "knie": "knieën",
    "industrie": "industrieën",
    "categorie": "categorieën",
    "theorie": "theorieën",
    "strategie": "strategieën",
    "methode": "methoden",
    "oom": "ooms",
    "zoon": "zonen",
    "kok": "koks",
    "plan": "plannen",
    "brief": "brieven",
    "les": "lessen",
    "dans": "dansen",
    "kans": "kansen",
    "mens": "mensen",
    "wens": "wensen",
    "eis": "eisen",
    "kruis": "kruisen",
    "dienst": "diensten",
    "prijs": "prijzen",
    "lens": "lenzen",
    "grens": "grenzen",
    "gids": "gidsen",
    "foto": "foto's",
    "café": "cafés",
    "tarief": "tarieven",
    "bureau": "bureaus",
    "niveau": "niveaus",
    "team": "teams",
    "film": "films",
    "probleem": "problemen",
    "systeem": "systemen",
    "man": "mannen",
    "vrouw": "vrouwen",
    "bedrijf": "bedrijven",
    "motief": "motieven",
    "zorg": "zorgen",
    "tram": "trams",
    "club": "clubs",
    "website": "websites",
    "trein": "treinen",
    "formulier": "formulieren",
    "manier": "manieren",
    "papier": "papieren",
    "beheer": "beheren",
    "keer": "keren",
    "meer": "meren",
    "heer": "heren",
    "uur": "uren",
    "telefoon": "telefoons",
    "programma": "programma's",
    "professional": "professionals",
    "middel": "middelen",
    "artikel": "artikelen",
    "ambtenaar": "ambtenaren",
    "leraar": "leraren",
    "waarde": "waarden",
    "bijdrage": "bijdragen",
    "dossier": "dossiers",
}
_WHOLE = frozenset(
    ("ei", "zee", "weg", "dag", "bad", "pad", "hol", "lot", "god", "koe", "les", "man", "meer", "goed")
)
"""Too short to be looked for at the end of another word: "overleg", "beslag", "besluit"."""

_FOREIGN = ("a", "i", "o", "u", "y")


@cache
def plurals(noun: str) -> tuple[str, ...]:
    """The plurals a noun may have, the usual one first: "gemeente" gives "gemeentes" and "gemeenten"."""
    irregular = _irregular(noun)
    if irregular:
        return (irregular, noun + "s") if irregular.endswith(("a", "n")) else (irregular,)
    if noun.endswith("heid"):
        return (noun[:-4] + "heden",)
    if noun.endswith(("é", "eau", "ee", "oe", "tie")):
        return (noun + "s",)
    if noun.endswith(_FOREIGN):
        return (noun + "'s", noun + "s", noun + "en")
    if noun.endswith("ie"):
        return noun + "s", noun + "ën"
    if noun.endswith("e"):
        return noun + "s", noun + "n"
    if noun.endswith(("tor", "sor")):
        return noun + "en", noun + "s"
    if noun.endswith(("naar", "laar", "eur")):
        return noun + "s", _with_en(noun)
    if _unstressed(noun):
        return noun + "s", noun + "en"
    if noun.endswith("um"):
        return noun + "s", noun[:-2] + "a"
    return _with_en(noun), noun + "s"


def _irregular(noun: str) -> str:
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    for at in range(1, len(noun) - 2):
        tail = noun[at:]
        if tail in _IRREGULAR and (
            tail not in _WHOLE or noun[:at].endswith(("werk", "om", "straf", "zon", "feest"))
        ):
            return noun[:at] + _IRREGULAR[tail]
    return ""


def _unstressed(noun: str) -> bool:
    return (
        noun.endswith(("el", "em", "en", "er", "erd"))
        and syllables(noun) > 1
        and noun[-3:-1] not in TWO_LETTERS
    )


def _with_en(noun: str) -> str:
    if noun.endswith(("us", "is", "as", "os", "nis")) and noun[-3:-2] not in tuple("aeiou"):
        return noun + "sen"
    if noun.endswith(("ns", "ls", "rs")):
        return noun + "en"
    stressed = not noun.endswith(("ig", "ik", "lijk", "ing")) or syllables(noun) == 1
    return opened(noun, stressed=stressed) + "en"
