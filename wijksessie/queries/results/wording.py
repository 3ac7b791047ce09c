"""How outcomes are said to the team: lists of words, numbers in words, and a card as a subject."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from wijksessie.queries.sentences import sentence_case, starter

NUMBERS = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")

MOST_NAMED = 3
"""More cards than this in one sentence cannot be held in mind."""


def listed(words: Iterable[str]) -> str:
    """Words as one reads them aloud: "a, b en c"."""
    each = tuple(words)
    return " en ".join(part for part in (", ".join(each[:-1]), *each[-1:]) if part)


def named(words: Collection[str], most: int = MOST_NAMED) -> str:
    """The first words of a list, with how many more there are: "a, b, c en nog 2"."""
    each = tuple(words)
    if len(each) <= most + 1:
        return listed(each)
    return f"{', '.join(each[:most])} en nog {len(each) - most}"


def number(count: int) -> str:
    """A small number in words."""
    return NUMBERS[count] if 0 <= count < len(NUMBERS) else str(count)


def times(count: int) -> str:
    """How often: "drie keer"."""
    return f"{number(count)} keer"


def people(count: int) -> str:
    """A number of residents: "1 bewoner", "24 bewoners"."""
    return "1 bewoner" if count == 1 else f"{count} bewoners"


def tables(count: int) -> str:
    """A number of tables: "één tafel", "4 tafels"."""
    return "één tafel" if count == 1 else f"{count} tafels"


def cards(count: int) -> str:
    """A number of cards: "1 kaartje", "3 kaartjes"."""
    return "1 kaartje" if count == 1 else f"{count} kaartjes"


def half(value: float) -> str:
    """A middle as people say it: "3" or "3,5"."""
    return str(int(value)) if value == int(value) else f"{value:.1f}".replace(".", ",")


def subject_of(key: str, label: str) -> tuple[str, bool] | None:
    """A card as who or what stands somewhere, and whether that is a plural; None for words of others."""
    card = starter(key, label)
    return (str(card["subject"]), bool(card.get("plural"))) if "subject" in card else None


def shared_place(labels: Collection[str], place: int) -> str:
    """Who stands on a place: "Op plek 1: a." or "Samen op plek 1: a en b."."""
    start = f"Op plek {place}" if len(labels) == 1 else f"Samen op plek {place}"
    return f"{start}: {closed(named(labels))}"


def closed(text: str) -> str:
    """The text with one closing mark."""
    return text if text[-1:] in tuple(".!?") else f"{text}."


def capital(text: str) -> str:
    """The text as the start of a sentence; of "één" only the first letter without its accent."""
    return f"Eén{text[3:]}" if text.startswith("één") else sentence_case(text)
