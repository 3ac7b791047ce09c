"""Percentages and fractions as a number of people: "3 van de 10 bewoners" (domain.md 3.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wijksessie.plain_language.agreeing import PLURAL, SINGULAR
from wijksessie.plain_language.hints import Better, Edit, Hint, HintKind
from wijksessie.plain_language.text import Sentence
from wijksessie.plain_language.wording import fitting_case, put
from wijksessie.plain_language.writing import Writing

WHY = "Een percentage is lastig. Zeg liever: 3 van de 10 mensen."
WHY_FRACTION = "Een breuk is lastig. Zeg liever: 1 van de 4 mensen."

_PEOPLE = (
    "mensen|bewoners|inwoners|nederlanders|kinderen|jongeren|ouderen|volwassenen|vrouwen|mannen|ouders|"
    "gezinnen|huishoudens|leerlingen|deelnemers|vrijwilligers|mantelzorgers|cliënten|patiënten|"
    "scholieren|studenten|respondenten|ondervraagden|medewerkers|huizen|woningen|meisjes|jongens|"
    "werknemers|huurders|leden|burgers|buurtbewoners|wijkbewoners|personen|bezoekers|klanten|baby's|"
    "kleuters|peuters|tieners|moeders|vaders|scholen"
)
_SHARE = re.compile(
    r"(?P<about>\b(?:ongeveer|circa|bijna|ruim|zo['’]n|rond de|meer dan|minder dan) )?"
    r"(?<![\w.,/])(?:(?P<percent>\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|procent\b|pct\b)|(?P<top>[1-9])/"
    r"(?P<bottom>[2-9]|10)(?![\d/])"
    r"|(?P<word>een ?derde|één ?derde|twee ?derde|een kwart|een vijfde|een tiende|drie ?kwart)\b|"
    r"(?P<sign>[½¼¾⅓⅔]))"
    rf"(?P<of> (?:deel )?van (?P<det>de|het|alle|onze|deze|die|uw|jullie|hun) )?(?P<who>"
    rf"(?:[^\W\d_]{{3,20}} )?(?:{_PEOPLE})\b)?",
    re.IGNORECASE,
)
_WORDS = {"derde": 33.4, "tweederde": 66.7, "kwart": 25.0, "vijfde": 20.0, "tiende": 10.0, "driekwart": 75.0}
_SIGNS = {"½": 50.0, "¼": 25.0, "¾": 75.0, "⅓": 33.4, "⅔": 66.7}
_EXACT = {
    1.0: "1 van de 100",
    5.0: "1 van de 20",
    25.0: "1 van de 4",
    50.0: "de helft",
    75.0: "3 van de 4",
    20.0: "1 van de 5",
    40.0: "2 van de 5",
    60.0: "3 van de 5",
    80.0: "4 van de 5",
}
_BEFORE = re.compile(r"([^\W\d_]+) $")
_PREPOSITIONS = frozenset(
    [
        "aan",
        "bij",
        "door",
        "in",
        "met",
        "naar",
        "op",
        "over",
        "tot",
        "van",
        "voor",
        "onder",
        "rond",
        "uit",
        "tegen",
    ]
)


def find(sentence: Sentence, writing: Writing) -> Iterator[Hint]:
    """Percentages and fractions; with another wording where it says of whom."""
    text = sentence.text
    for match in _SHARE.finditer(text):
        if match["percent"] is None and not (match["of"] and match["who"]):
            continue
        better = _better(text, match)
        start, end = match.span()
        if not better:
            end = (
                match.start("of")
                if match["of"]
                else start + len(match.group().removesuffix(match["who"] or ""))
            )
            end = start + len(text[start:end].rstrip())
        yield Hint(start, end, HintKind.NUMBER, WHY if match["percent"] else WHY_FRACTION, better)


def share(percent: float) -> str:
    """A share in words: "3 van de 10", "de helft", "bijna de helft"; empty when nothing simple comes near."""
    if percent in _EXACT:
        return _EXACT[percent]
    if percent % 10 == 0 and 0 < percent < 100:
        return f"{int(percent) // 10} van de 10"
    for near, said in (
        (25, "1 van de 4"),
        (100 / 3, "1 van de 3"),
        (200 / 3, "2 van de 3"),
        (75, "3 van de 4"),
    ):
        if abs(percent - near) < 0.8:
            return said
    if 45 <= percent < 50:
        return "bijna de helft"
    if 50 < percent <= 55:
        return "iets meer dan de helft"
    for near, said in (
        (25, "1 van de 4"),
        (100 / 3, "1 van de 3"),
        (200 / 3, "2 van de 3"),
        (75, "3 van de 4"),
    ):
        if abs(percent - near) <= 2:
            return f"ongeveer {said}"
    tenth = round(percent / 10)
    return f"ongeveer {tenth} van de 10" if 0 < tenth < 10 and percent > 7 else ""


def _better(text: str, match: re.Match[str]) -> tuple[Better, ...]:
    said = share(_percent(match))
    if not said or not match["of"]:
        return ()
    about = match["about"] or ""
    if about:
        said = about + said.removeprefix("ongeveer ")
        if "dan de helft" in said[len(about) :] or "bijna" in said[len(about) :]:
            return ()
    half = said.endswith("helft")
    if half:
        end = match.end("percent") if match["percent"] else match.end()
        if match["percent"]:
            end = match.start("of")
        return (put(text, match.start(), end, said),)
    if match["det"].lower() not in ("de", "alle", "onze") or not match["who"]:
        return ()
    say = f"{said} {match['who']}"
    agreeing = _agreeing(text, match, alone=said.split()[-4] == "1")
    if agreeing is None:
        return ()
    said = fitting_case(text, match.start(), say)
    edits = (Edit(match.start(), match.end(), said), *agreeing)
    return (Better(said, tuple(sorted(edits, key=lambda edit: edit.start))),)


def _agreeing(text: str, match: re.Match[str], *, alone: bool) -> tuple[Edit, ...] | None:
    """What happens to the verb: "30 % heeft", "3 van de 10 hebben"; None when it cannot be told."""
    before = _BEFORE.search(text[: match.start()])
    if before and before.group(1).lower() in _PREPOSITIONS:
        return ()
    change = SINGULAR if alone else PLURAL
    stays = PLURAL if alone else SINGULAR
    places = [(before.group(1), before.start(1))] if before else []
    behind = _word_behind(text, match.end())
    places += behind
    for word, at in places:
        if word.lower() in stays:
            return ()
        if word.lower() in change:
            return (Edit(at, at + len(word), fitting_case(text, at, change[word.lower()])),)
    return None


def _word_behind(text: str, end: int) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    for word in re.finditer(r"[^\W\d_]+", text[end : end + 60]):
        if any(mark in text[end : end + word.start()] for mark in ",;.:(") or len(found) == 5:
            break
        found.append((word.group(), end + word.start()))
    return found


def _percent(match: re.Match[str]) -> float:
    if match["percent"]:
        return float(match["percent"].replace(",", "."))
    if match["top"]:
        return 100 * int(match["top"]) / int(match["bottom"])
    if match["sign"]:
        return _SIGNS[match["sign"]]
    word = match["word"].lower().replace(" ", "")
    return _WORDS[word.removeprefix("een").removeprefix("één")]
