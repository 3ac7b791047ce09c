"""Dates and times as residents read them: "8 oktober 2026", "14.30 uur" (domain.md 5.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wijksessie.plain_language.calendar import (
    DAYS,
    MONTHS,
    SHORT_DAYS,
    SHORT_MONTHS,
    date_of,
    full_day,
    week_day,
)
from wijksessie.plain_language.hints import Hint, HintKind
from wijksessie.plain_language.text import Sentence
from wijksessie.plain_language.wording import put
from wijksessie.plain_language.writing import Writing

WHY_DATE = "Schrijf de maand als woord, zoals 8 oktober."
WHY_TIME = "Schrijf de tijd zo: 10 uur of 14.30 uur."
WHY_COMING = "Dit is een afkorting. Noem de dag met de datum."

_WEEKDAYS = "|".join(DAYS)
_DAY = rf"(?P<weekday>\b(?:{_WEEKDAYS}|ma|di|wo|do|vr|za|zo)\b\.?,? )?"
_NUMBERS = re.compile(
    rf"{_DAY}(?<![\w./-])(?:(?P<d>\d{{1,2}})(?P<s>[-/.])(?P<m>\d{{1,2}})(?P=s)(?P<y>\d{{4}}|['’]?\d{{2}})"
    r"|(?P<iy>(?:19|20)\d{2})-(?P<im>\d{2})-(?P<id>\d{2}))(?![\w/-]|\.\d)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"{_DAY}(?<![\w./-])(?P<d>\d{{1,2}})(?:-| )(?P<m>{'|'.join(SHORT_MONTHS)}|{'|'.join(MONTHS)})\b"
    rf"(?P<dot>\.?)"
    r"(?:[- ](?P<y>\d{4}|['’]\d{2})\b)?",
    re.IGNORECASE,
)
_SHORT_DAY = re.compile(
    rf"{_DAY}(?<![\w./-])(?P<d>\d{{1,2}})[-/](?P<m>\d{{1,2}})(?![\w/-]|[.,]\d)(?! ?"
    rf"(?:uur|jaar|deel|keer|x\b|van\b))",
    re.IGNORECASE,
)
_BEFORE_DATE = re.compile(r"\b(?:op|vanaf|tot|t/m|met|voor|na|sinds|datum:?) $", re.IGNORECASE)
_COMING = re.compile(
    rf"(?P<day>\b(?:{_WEEKDAYS}|(?:ma|di|wo|do|vr|za|zo)\b\.?)(?: \d{{1,2}} (?:{'|'.join(MONTHS)})"
    rf"(?: \d{{4}})?)?|\b\d{{1,2}} (?:{'|'.join(MONTHS)})"
    r"(?: \d{4})?) (?P<how>jl\.?|j\.l\.?|a\.s\.?|aanst\.)(?!\w)",
    re.IGNORECASE,
)
_CLOCK = r"(?:[01]?\d|2[0-4])[:.u][0-5]\d"
_UNIT = r"(?:\s?(?:(?:uur|uren)\b|[uh]\b\.?))"
_RANGE = re.compile(
    rf"(?P<lead>\b(?:van|tussen) )?(?<![\w:.,/-])(?P<from>{_CLOCK}|\d{{1,2}})(?P<u1>{_UNIT})?"
    rf"(?P<between>\s?[-–—]\s?| tot | en | t/m )"
    rf"(?P<to>{_CLOCK}|\d{{1,2}})(?P<u2>{_UNIT})?(?![\w:]|[.,-]\d)",
    re.IGNORECASE,
)
_TIME = re.compile(
    rf"(?<![\w:.,/-])(?:(?P<c>(?:[01]?\d|2[0-4])[:u][0-5]\d){_UNIT}?"
    rf"|(?P<p>(?:[01]?\d|2[0-4])\.[0-5]\d){_UNIT}|(?P<h>[01]?\d|2[0-4])\s?(?:u|h)\b\.?)(?![\w:]|\.\d)",
    re.IGNORECASE,
)


def find(sentence: Sentence, writing: Writing) -> Iterator[Hint]:
    """Dates in numbers or shortened, times with a colon or with minutes that are nought."""
    text = sentence.text
    if not any(letter.isdigit() for letter in text):
        yield from _coming(text)
        return
    taken: list[tuple[int, int]] = []
    for hint in (*_coming(text), *_dates(text), *_times(text)):
        if all(hint.end <= start or hint.start >= end for start, end in taken):
            taken.append((hint.start, hint.end))
            yield hint


def _coming(text: str) -> Iterator[Hint]:
    for match in _COMING.finditer(text):
        day, how = match["day"], match["how"].lower()
        name, blank, rest = day.partition(" ")
        day = SHORT_DAYS.get(name.lower().rstrip("."), name) + blank + rest
        if day[0].isdigit() or " " in day:
            say = (day,)
        else:
            say = (f"{'afgelopen' if how.startswith('j') else 'komende'} {day.lower()}",)
        ends = match.end()
        if match.group().endswith(".") and ends == len(text):
            ends -= 1  # this dot also closes the sentence
        yield Hint(
            match.start(),
            ends,
            HintKind.NUMBER,
            WHY_COMING,
            tuple(put(text, match.start(), ends, s) for s in say),
        )


def _weekday(match: re.Match[str]) -> str:
    """The weekday that was written before a date, in full and with the blank behind it."""
    name = (match["weekday"] or "").strip(" .,").lower()
    return f"{SHORT_DAYS.get(name, name)} " if name else ""


def _dates(text: str) -> Iterator[Hint]:
    for match in _NUMBERS.finditer(text):
        day = (
            date_of(match["id"], match["im"], match["iy"])
            if match["iy"]
            else date_of(match["d"], match["m"], match["y"].lstrip("'’"))
        )
        # "versie 1.2.26" is no date, "op 1.2.26" is one.
        loose = match["s"] == "." and len(match["y"]) == 2
        if loose and not (match["weekday"] or _BEFORE_DATE.search(text[: match.start()])):
            continue
        if day is not None:
            before = _weekday(match)
            says = [f"{before}{full_day(day)}"]
            if not before:
                says.append(f"{week_day(day)} {full_day(day)}")
            yield _hint(text, match, says)
    for match in _NAMED.finditer(text):
        name = match["m"].lower()
        year = (match["y"] or "").lstrip("'’")
        if not 1 <= int(match["d"]) <= 31:
            continue
        say = f"{_weekday(match)}{int(match['d'])} {SHORT_MONTHS.get(name, name)}"
        if year:
            say += f" {year if len(year) == 4 else '20' + year}"
        elif match["dot"] and (name not in SHORT_MONTHS or name == "mei" or match.end() == len(text)):
            say += "."  # the dot of the sentence, not of the month
        if say.lower() != match.group().lower():
            yield _hint(text, match, [say])
    for match in _SHORT_DAY.finditer(text):
        day = date_of(match["d"], match["m"], "2024")  # a leap year, so that 29/2 exists
        if day is not None and (match["weekday"] or _BEFORE_DATE.search(text[: match.start()])):
            yield _hint(text, match, [f"{_weekday(match)}{day.day} {MONTHS[day.month - 1]}"])


def _hint(text: str, match: re.Match[str], says: list[str]) -> Hint:
    start, end = match.span()
    return Hint(start, end, HintKind.NUMBER, WHY_DATE, tuple(put(text, start, end, say) for say in says))


def _times(text: str) -> Iterator[Hint]:
    for match in _RANGE.finditer(text):
        timely = any(c in match["from"] + match["to"] for c in ":u") or match["u2"]
        if not timely or (
            match["between"].strip() in ("tot", "en", "t/m") and not match["u2"] and ":" not in match["to"]
        ):
            continue
        if not match["u2"] and not all(":" in match[part] for part in ("from", "to")):
            continue
        if int(re.split(r"[:.u]", match["to"])[0]) > 24 or int(re.split(r"[:.u]", match["from"])[0]) > 24:
            continue
        lead = (match["lead"] or "").strip().lower()
        word = "en" if lead == "tussen" else "tot"
        before = lead or "van"
        if not lead and match["between"].strip() == "en":
            continue
        say = f"{before} {_clock(match['from'])} {word} {_clock(match['to'])}"
        if say.lower() != match.group().lower() and (
            ":" in match.group()
            or ".00" in match.group()
            or "-" in match["between"]
            or "–" in match["between"]
        ):
            yield Hint(*match.span(), HintKind.NUMBER, WHY_TIME, (put(text, *match.span(), say),))
    for match in _TIME.finditer(text):
        end = match.end()
        if match.group().endswith(".") and end == len(text):
            end -= 1
        say = _clock(match["c"] or match["p"] or match["h"])
        if say.lower() != text[match.start() : end].lower():
            yield Hint(match.start(), end, HintKind.NUMBER, WHY_TIME, (put(text, match.start(), end, say),))


def _clock(time: str) -> str:
    """A time as typed, as "10 uur" or "14.30 uur"."""
    hours, _, minutes = re.sub(r"[:uU]", ".", time).partition(".")
    return f"{int(hours)} uur" if int(minutes or 0) == 0 else f"{int(hours)}.{minutes} uur"
