"""Money as people type and read it: whole cents inside, "12,50 euro" outside."""

from __future__ import annotations

import re

from wijksessie.techniques.base import RuleBroken

MOST = 100_000_000
"""No neighbourhood session costs a million euro; a larger amount is a slip of the keyboard."""

_SIGNS = re.compile(r"€|euro|eur\b", re.IGNORECASE)
_WHOLE = r"[0-9]{1,9}|[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+"
_AMOUNT = re.compile(rf"({_WHOLE})(?:,([0-9]{{1,2}}|-|--))?")
_POINT = re.compile(r"([0-9]{1,9})\.([0-9]{1,2})")


def read_euro(text: str) -> int:
    """Read "12", "12,50", "12.50", "1.000", "12,-" or "€ 15" as euro cents.

    Raises `RuleBroken` with a Dutch sentence for anything else. A point with three digits behind it stands
    between thousands; a comma never does.
    """
    clean = " ".join(_SIGNS.sub(" ", text.replace("\u2212", "-")).split())
    if re.fullmatch(r"-\s*[0-9].*", clean):
        raise RuleBroken("Een bedrag onder 0 kan niet.")
    found = _AMOUNT.fullmatch(clean) or _POINT.fullmatch(clean)
    if found is None:
        raise RuleBroken("Schrijf het bedrag zo: 15 of 12,50.")
    euros = int(re.sub(r"[. ]", "", found[1]))
    cents = euros * 100 + int((found[2] or "0").replace("-", "0").ljust(2, "0"))
    if cents >= MOST:
        raise RuleBroken("Dit bedrag is te groot. Kijk of er een cijfer te veel staat.")
    return cents


def read_number(text: str, most: int = 9_999) -> int:
    """Read a whole number from 0 to `most`; `RuleBroken` with a Dutch sentence for anything else."""
    if not re.fullmatch(r"[0-9]{1,9}", text.strip()):
        raise RuleBroken("Schrijf een heel getal, zoals 24.")
    if int(text) > most:
        raise RuleBroken("Dit getal is te groot. Kijk of er een cijfer te veel staat.")
    return int(text)


def amount(cents: int) -> str:
    """The amount without its unit, as in a column: "1.000", "12,50" or "-3"."""
    sign = "-" if cents < 0 else ""
    euros, rest = divmod(abs(cents), 100)
    whole = f"{euros:,}".replace(",", ".")
    return f"{sign}{whole},{rest:02}" if rest else f"{sign}{whole}"


def euro(cents: int) -> str:
    """The amount as it stands in a sentence: "15 euro" or "12,50 euro"."""
    return f"{amount(cents)} euro"
