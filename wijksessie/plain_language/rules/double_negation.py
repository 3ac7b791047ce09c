"""Two times no: "niet onmogelijk", "niet zonder", "geen plan dat niet"; a reader must turn it around."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wijksessie.plain_language.hints import Better, Edit, Hint, HintKind
from wijksessie.plain_language.text import Sentence
from wijksessie.plain_language.writing import Writing

_TURNED = {
    "onmogelijk": "mogelijk",
    "ondenkbaar": "mogelijk",
    "ongebruikelijk": "gewoon",
    "ongewoon": "gewoon",
    "onbelangrijk": "belangrijk",
    "onverstandig": "verstandig",
    "onaardig": "aardig",
    "onterecht": "terecht",
    "onbekend": "bekend",
    "onwaarschijnlijk": "waarschijnlijk",
    "onaannemelijk": "waarschijnlijk",
    "ontevreden": "tevreden",
    "onredelijk": "redelijk",
    "onlogisch": "logisch",
    "ongevaarlijk": "gevaarlijk",
    "onprettig": "prettig",
    "onaangenaam": "prettig",
    "onnodig": "nodig",
    "onbegrijpelijk": "begrijpelijk",
    "ongunstig": "gunstig",
    "onverwacht": "verwacht",
    "onvriendelijk": "vriendelijk",
    "onbelast": "belast",
    "onbeperkt": "beperkt",
    "uitgesloten": "mogelijk",
    "zelden": "vaak",
}
"""What "niet" with this word means. "Niet onveilig" is left out: people do mean something between."""
_INFLECTED = {
    "onmogelijke": "mogelijke",
    "ongebruikelijke": "gewone",
    "ongewone": "gewone",
    "onbelangrijke": "belangrijke",
    "onbekende": "bekende",
    "onaardige": "aardige",
    "onverstandige": "verstandige",
    "ongevaarlijke": "gevaarlijke",
    "onaangename": "prettige",
    "onlogische": "logische",
}
_ALL = _TURNED | _INFLECTED
_NOT_UN = re.compile(rf"\bniet (?P<word>{'|'.join(sorted(_ALL, key=len, reverse=True))})\b", re.IGNORECASE)
_OTHERS = (
    re.compile(r"(?<!\bkan )(?<!\bkunt )(?<!\bkunnen )(?<!\bkon )\bniet zonder\b", re.IGNORECASE),
    re.compile(r"\b(?:nooit|niemand|nergens|niets|geen) niet\b", re.IGNORECASE),
    re.compile(
        r"\bgeen(?: [\w-]{1,40}){1,2},? (?:die|dat|waar\w{0,6})\b(?: [\w-]{1,40}){0,5}? (?:niet|geen)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:niemand|niets|nergens)\b,? (?:die|dat|wat|waar\w{0,6})\b"
        r"(?: [\w-]{1,40}){0,5}? (?:niet|geen)\b",
        re.IGNORECASE,
    ),
    re.compile(r"\btenzij\b(?: [\w-]{1,40}){0,6}? (?:niet|geen|nooit)\b", re.IGNORECASE),
    re.compile(r"\b(?:niet|geen)\b(?: [\w-]{1,40}){0,12}?,? tenzij\b", re.IGNORECASE),
    re.compile(r"\bniet (?:te )?nalaten\b", re.IGNORECASE),
)
_WHY = "Hier staat twee keer nee. Zeg wat wel kan."


def find(sentence: Sentence, writing: Writing) -> Iterator[Hint]:
    """A hint over both negations; what is meant only where turning it around keeps the meaning."""
    text = sentence.text
    lower = text.lower()
    if "niet" not in lower and "tenzij" not in lower and "geen" not in lower:
        return
    end = 0
    for match in _NOT_UN.finditer(text):
        say = _ALL[match["word"].lower()]
        if match.group()[0].isupper():
            say = say.capitalize()
        edit = Edit(match.start(), match.end(), say)
        yield Hint(match.start(), match.end(), HintKind.DOUBLE_NEGATION, _WHY, (Better(say, (edit,)),))
        end = match.end()
    for pattern in _OTHERS:
        found = pattern.search(text, end)
        if found:
            yield Hint(found.start(), found.end(), HintKind.DOUBLE_NEGATION, _WHY)
            return
