"""Languages by their code, as a team names them. What is not in the list is kept as it was written."""

from __future__ import annotations

import re
from collections.abc import Iterable

LANGUAGES = {
    "nl": "Nederlands",
    "ar": "Arabisch",
    "ti": "Tigrinya",
    "tr": "Turks",
    "pl": "Pools",
    "uk": "Oekraïens",
    "en": "Engels",
    "fa": "Farsi",
    "so": "Somalisch",
    "am": "Amhaars",
    "ber": "Berbers",
    "bg": "Bulgaars",
    "de": "Duits",
    "es": "Spaans",
    "fr": "Frans",
    "ku": "Koerdisch",
    "pap": "Papiaments",
    "ps": "Pasjtoe",
    "prs": "Dari",
    "pt": "Portugees",
    "ro": "Roemeens",
    "ru": "Russisch",
    "srn": "Sranan",
    "ur": "Urdu",
    "vi": "Vietnamees",
    "zh": "Chinees",
}

_CODES = {name.casefold(): code for code, name in LANGUAGES.items()}
_BETWEEN = re.compile(r"\s*(?:[,;/+&|\n]|\ben\b)\s*")


def language_names(codes: Iterable[str]) -> str:
    """The languages as words: "Arabisch, Nederlands"."""
    return ", ".join(LANGUAGES.get(code, code) for code in codes)


def language_codes(text: str) -> tuple[str, ...]:
    """The codes of languages that were typed or listed, each once, in that order."""
    words = [word.strip() for word in _BETWEEN.split(text) if word.strip()]
    codes = [
        word.casefold() if word.casefold() in LANGUAGES else _CODES.get(word.casefold(), word)
        for word in words
    ]
    return tuple(dict.fromkeys(codes))
