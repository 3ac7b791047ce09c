"""How a Dutch stem is spelled when an ending comes or goes: open and closed syllables, v/f and z/s."""

from __future__ import annotations

VOWELS = frozenset("aeiouyàáâäèéêëìíîïòóôöùúûü")
TWO_LETTERS = frozenset(("aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "ij", "au", "ou", "ai", "oi"))
"""Vowels written with two letters; other pairs ("ue", "ea") are two syllables."""

_DOUBLED = frozenset("aeou")


def closed(stem: str) -> str:
    """A stem without "-en" as the end of a word has it: "mak" gives "maak", "zett" gives "zet"."""
    if len(stem) < 2:
        return stem
    last, before = stem[-1], stem[-2]
    if last in VOWELS:
        return stem
    if last == before:
        return stem[:-1]
    lengthened = stem
    if before == "ë":
        lengthened = _with_diaeresis(stem)
    elif before in _DOUBLED and last not in "wx" and stem[-3:-1] not in TWO_LETTERS:
        lengthened = stem[:-1] + before + last
    return hardened(lengthened)


def hardened(stem: str) -> str:
    """The letters "v" and "z" at the end of a word are written "f" and "s"."""
    if stem.endswith("v"):
        return stem[:-1] + "f"
    return stem[:-1] + "s" if stem.endswith("z") else stem


def opened(word: str, *, stressed: bool = True, softens: bool = True) -> str:
    """A word as it is written before "-e" or "-en": "groot" gives "grot", "dik" gives "dikk", "lief" "liev".

    `stressed` says whether the last syllable is, for only then the consonant doubles; `softens` whether
    "f" and "s" may become "v" and "z" after a long vowel.
    """
    if len(word) < 2 or word[-1] in VOWELS:
        return word
    last, vowel = word[-1], word[-3:-1]
    if len(vowel) == 2 and vowel in TWO_LETTERS:
        stem = word[:-2] + last if vowel[0] == vowel[1] else word
        return softened(stem) if softens else stem
    if word[-2] in VOWELS:
        return word + last if stressed and last not in "wxhjy" else word
    if softens and word.endswith(("lf", "rf", "ns", "ls")) and not word.endswith(("ens", "wens", "kans")):
        return softened(word)
    return word


def softened(stem: str) -> str:
    """The letters "f" and "s" between vowels are written "v" and "z"."""
    if stem.endswith("f"):
        return stem[:-1] + "v"
    return stem[:-1] + "z" if stem.endswith("s") else stem


def syllables(word: str) -> int:
    """How many groups of vowels a word has; "ij" and "eu" count once, "ue" in "evalueren" twice."""
    count, at = 0, 0
    while at < len(word):
        if word[at] in VOWELS:
            count += 1
            at += 2 if word[at : at + 2] in TWO_LETTERS else 1
        else:
            at += 1
    return count


def _with_diaeresis(stem: str) -> str:
    # "kopiër" is "kopieer" once the syllable closes, "creër" stays "creëer".
    if stem[-3:-2] == "i":
        return f"{stem[:-2]}ee{stem[-1]}"
    return f"{stem[:-2]}ëe{stem[-1]}"
