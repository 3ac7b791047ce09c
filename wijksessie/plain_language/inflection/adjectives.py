"""Dutch adjectives with and without "-e", and compared."""

from __future__ import annotations

from functools import cache

from wijksessie.plain_language.inflection.spelling import VOWELS, closed, opened, syllables
from wijksessie.plain_language.word_set import word_set

_FIXED = word_set(
    "gratis extra prima oké kwijt anders online offline beter meer minder genoeg dichtbij nabij voorbij "
    "samen alleen eigen open"
)
_E_FORMS = {"grof": "grove", "precies": "precieze", "vers": "verse", "los": "losse", "intens": "intense"}
_COMPARED = {"goed": "beter", "veel": "meer", "weinig": "minder", "graag": "liever"}
_BASES = {form: base for base, form in _E_FORMS.items()}


@cache
def with_e(adjective: str) -> str:
    """The form before most nouns: "groot" gives "grote", "open" stays; of several words the last changes."""
    before, _, word = adjective.rpartition(" ")
    return f"{before} {_with_e(word)}" if before else _with_e(word)


@cache
def without_e(form: str) -> str:
    """The form after "een" before a het-noun: "grote" gives "groot", "lieve" "lief", "open" stays."""
    if form in _BASES:
        return _BASES[form]
    if not form.endswith("e") or len(form) < 4 or form.endswith(("ee", "ie", "oe")):
        return form
    if form.endswith("ële"):
        return form[:-3] + "eel"
    stem = form[:-1]
    if stem.endswith(("lijk", "ig", "isch", "end", "baar", "loos", "zaam")):
        return stem
    if stem[-2:] in ("el", "er", "en") and syllables(stem) > 1 and not stem.endswith(("eel", "een")):
        # "simpele" and "betere" carry no stress there, "formele" does.
        return closed(stem) if stem.endswith(("iel", "nel", "mel", "uel", "ceel", "rel")) else stem
    return closed(stem)


@cache
def compared(adjective: str) -> str:
    """More: "makkelijker", "groter", "duurder", "beter"; empty when it cannot be compared in one word."""
    if " " in adjective or adjective in _FIXED:
        return ""
    if adjective in _COMPARED:
        return _COMPARED[adjective]
    if adjective.endswith("r"):
        return adjective + "der"
    form = with_e(adjective)
    return form + "r" if form.endswith("e") and form != adjective else ""


@cache
def most(adjective: str) -> str:
    """Most: "makkelijkst", "grootst"; empty when one word cannot say it."""
    if not compared(adjective) or adjective in _COMPARED:
        return {"goed": "best", "veel": "meest", "weinig": "minst", "graag": "liefst"}.get(adjective, "")
    return adjective + ("t" if adjective.endswith(("s", "isch")) else "st")


def _with_e(word: str) -> str:
    if word in _FIXED or len(word) < 2 or word[-1] in VOWELS:
        return word
    if word.endswith(("en", "ën")) and syllables(word) > 1 and not word.endswith("een"):
        return word
    if word.endswith("ieel"):
        return word[:-3] + "ële"
    if word in _E_FORMS:
        return _E_FORMS[word]
    unstressed = word.endswith(("ig", "lijk", "el", "er", "end", "isch", "erd")) and syllables(word) > 1
    if word.endswith(("iel", "eel", "aal")):
        unstressed = False
    return opened(word, stressed=not unstressed, softens=not word.endswith(("rs", "ns", "nees"))) + "e"
