"""Numbers as residents read them: digits, few of them, no decimals (domain.md 5.1, 5.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wijksessie.plain_language.hints import Hint, HintKind
from wijksessie.plain_language.lexicon import is_noun
from wijksessie.plain_language.rules import shares
from wijksessie.plain_language.text import Sentence
from wijksessie.plain_language.word_set import word_set
from wijksessie.plain_language.wording import put
from wijksessie.plain_language.writing import Writing

WHY_WORD = "Schrijf dit getal in cijfers. Dat leest makkelijker."
WHY_DECIMAL = "Een getal met een komma is lastig. Rond het af."
WHY_LARGE = "Dit getal is groot. Maak het kort."
WHY_ROMAN = "Dit is een oud teken voor een getal. Schrijf een cijfer."

_ONES = (
    "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
    "zeventien achttien negentien"
)
_VALUES = {word: value for value, word in enumerate(_ONES.split(), 2)} | {
    word: value
    for value, word in zip(
        range(20, 100, 10),
        ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"],
        strict=True,
    )
}
_VALUES |= {
    f"{'één' if one == 'een' else one}{'ën' if one in ('twee', 'drie') else 'en'}{ten}": _VALUES[ten] + value
    for ten in ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
    for value, one in enumerate(["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"], 1)
}
_VALUES |= {word.replace("éé", "ee"): value for word, value in _VALUES.items()}
_COUNTED = word_set(
    "uur jaar keer euro procent kwartier meter kilo kilometer liter maal graden man cent miljoen miljard "
    "duizend honderd van"
)
_LINKS = frozenset(("of", "tot", "à"))
_NO_NOUN = word_set(
    "aan en in op met te de het een zijn hun mijn onze ons dit dat niet weer al is was kan wordt worden "
    "hebben samen andere keren tegen bij om voor uit"
)

_DECIMAL = re.compile(
    r"(?<![\w.,€:/-])(?<!€ )(\d{1,4}),(\d{1,3})(?![\d,%-])(?! ?"
    r"(?:%|procent|euro|eur\b|miljoen|miljard|mln|mld|€))"
    r"(?: (?P<unit>uur|jaar|meter|kilometer|km|kilo|liter|dag|week|maand|eeuw|minuut))?",
    re.IGNORECASE,
)
_LARGE = re.compile(
    r"(?<![\w.,€/:+-])(?<!€ )(?P<n>[1-9]\d{0,2}(?:\.\d{3}){1,3}|[1-9]\d{4,11})(?![\w/:-]|[.,]\d)"
    r"(?P<who> (?:[^\W\d_]+))?"
)
_CODE = re.compile(
    r"(?:nummer|nr\.?|nrs\.?|postbus|kenmerk|code|zaak|dossier|rekening|bsn|kvk|telefoon|tel\.?|bel"
    r"|app|artikel|id):? $",
    re.IGNORECASE,
)
_ROMAN = re.compile(
    r"\b(?P<what>hoofdstuk|deel|bijlage|fase|klasse|groep|titel|paragraaf|tabel|stap|niveau|artikel) "
    r"(?P<n>[IVX]{1,5})\b"
    r"|\b(?P<c>[IVX]{1,5})e eeuw\b",
    re.IGNORECASE,
)
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_HALF_DE = frozenset(["meter", "kilometer", "km", "kilo", "liter", "dag", "week", "maand", "eeuw", "minuut"])


def find(sentence: Sentence, writing: Writing) -> Iterator[Hint]:
    """Numbers in letters, with decimals, very large or Roman; percentages and fractions."""
    yield from _in_letters(sentence)
    text = sentence.text
    yield from shares.find(sentence, writing)
    if any(letter.isdigit() for letter in text):
        yield from _decimals(text)
        yield from _large(text)
    for match in _ROMAN.finditer(text):
        digits = match["n"] or match["c"]
        if digits.isupper():
            say = f"{match['what']} {_roman(digits)}" if match["n"] else f"{_roman(digits)}e eeuw"
            yield Hint(*match.span(), HintKind.NUMBER, WHY_ROMAN, (put(text, *match.span(), say),))


def _in_letters(sentence: Sentence) -> Iterator[Hint]:
    words = sentence.words
    for at, word in enumerate(words):
        value = _VALUES.get(word.lower)
        if value is None:
            continue
        second = _is_second(sentence, at)
        if not second and at + 1 == len(words):
            continue
        if not second and sentence.text[word.end : words[at + 1].start].strip():
            continue
        if at and words[at - 1].lower in (
            "aan",
            "alle",
            "in",
            "uit",
            "ons",
            "ik",
            "geef",
            "geeft",
            "neem",
            "nummer",
        ):
            continue  # "twee aan twee", "met ons drieën", "in tweeën", "ik vier"
        if not second and not _is_counted(sentence, at):
            continue
        yield Hint(
            word.start,
            word.end,
            HintKind.NUMBER,
            WHY_WORD,
            (put(sentence.text, word.start, word.end, str(value)),),
        )


def _is_second(sentence: Sentence, at: int) -> bool:
    """Whether a number in digits is named with it: "van 9 tot vijf", "tussen 8 en vijf uur"."""
    words = sentence.words
    if at < 2 or not words[at - 2].text.isdecimal():
        return False
    link = words[at - 1].lower
    return link in _LINKS or (link == "en" and at > 2 and words[at - 3].lower == "tussen")


def _is_counted(sentence: Sentence, at: int) -> bool:
    """Whether it stands before what it counts: "drie weken", "drie of vier keer", "drie nieuwe huizen"."""
    words = sentence.words
    behind = [each.lower for each in words[at + 1 : at + 4]]
    between = at > 0 and words[at - 1].lower == "tussen" and behind[0] == "en"
    if between or behind[0] in _LINKS:
        return len(behind) > 1 and (behind[1] in _VALUES or behind[1].isdigit())
    if behind[0] in _COUNTED:
        return True
    return (
        any(
            word not in _NO_NOUN and word.endswith(("en", "s", "a", "ën")) and is_noun(word)
            for word in behind[:2]
        )
        and behind[0] not in _NO_NOUN
    )


def _decimals(text: str) -> Iterator[Hint]:
    for match in _DECIMAL.finditer(text):
        whole, part, unit = int(match[1]), float(f"0.{match[2]}"), (match["unit"] or "").lower()
        end = match.end(2)
        say = ""
        if part == 0.5:
            if whole == 1 and unit:
                say = "anderhalve" if unit in _HALF_DE else "anderhalf"
            elif whole > 1 and unit in ("uur", "jaar"):
                say = f"{whole} en een half"
        elif whole >= 2:
            near = round(whole + part)
            say = f"ongeveer {near}"
        yield Hint(
            match.start(),
            end,
            HintKind.NUMBER,
            WHY_DECIMAL,
            (put(text, match.start(), end, say),) if say else (),
        )


def _large(text: str) -> Iterator[Hint]:
    for match in _LARGE.finditer(text):
        if _CODE.search(text[: match.start()]):
            continue
        number, end = int(match["n"].replace(".", "")), match.end("n")
        who = (match["who"] or "").strip().lower()
        say = ""
        if number >= 1_000_000 and who != "euro":
            say = _million(number)
        elif number >= 10_000 and "." not in match["n"] and who:
            say = f"{number:,}".replace(",", ".")
        elif number >= 10_000 and number % 1000 and is_noun(who) and who != "euro":
            say = f"ongeveer {round(number, -3):,}".replace(",", ".")
        if say:
            yield Hint(match.start(), end, HintKind.NUMBER, WHY_LARGE, (put(text, match.start(), end, say),))


def _million(number: int) -> str:
    name, unit = ("miljard", 1_000_000_000) if number >= 1_000_000_000 else ("miljoen", 1_000_000)
    tenths = number * 10 // unit
    exact = tenths * unit == number * 10
    said = f"{tenths // 10},{tenths % 10}" if tenths % 10 else str(tenths // 10)
    return f"{'' if exact else 'ongeveer '}{said} {name}"


def _roman(digits: str) -> int:
    values = [_ROMAN_VALUES[digit] for digit in digits]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
