"""The rules that many techniques share. Each raises `RuleBroken` with a sentence that says what to do.

Data comes back frozen from the store, so a mapping or a sequence of any kind will do.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from wijksessie.techniques.base import PLENARY, Entry, RuleBroken, Setup

Where = tuple[str, ...]


def seat(setup: Setup, entry: Entry) -> str:
    """Give the name by which people call whoever did this, after checking that they can have done it."""
    if entry.table == PLENARY:
        label = "De hele groep"
    elif any(table.key == entry.table for table in setup.tables):
        label = setup.table(entry.table).label
    else:
        raise RuleBroken("Deze tafel doet niet mee aan deze ronde. Kies een andere tafel.")
    count(entry.taking_part)
    count(entry.passed)
    if entry.voters < 0:
        raise RuleBroken(f"{label}: er slaan meer bewoners over dan er meedoen. Tel de bewoners opnieuw.")
    return label


def residents(number: int) -> str:
    """Say how many residents."""
    return "1 bewoner" if number == 1 else f"{number} bewoners"


def mapping(data: Any, where: Where = ()) -> Mapping[str, Any]:
    """Read a mapping."""
    if not isinstance(data, Mapping):
        raise RuleBroken("Dit kan het programma niet lezen. Vul het opnieuw in.", where)
    return data


def rows(data: Any, where: Where = ()) -> Sequence[Any]:
    """Read a list; a sheet on which nothing was written yet is an empty mapping and will do."""
    if not where and data == {}:
        return ()
    if isinstance(data, str) or not isinstance(data, Sequence):
        raise RuleBroken("Dit kan het programma niet lezen. Vul de lijst opnieuw in.", where)
    return data


def whole(value: Any) -> int | None:
    """Give a whole number as it is, and nothing for anything else; a tick is no number."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def count(value: Any, where: Where = (), most: int | None = None, fewest: int = 0) -> int:
    """Read a whole number from `fewest` to `most`."""
    if whole(value) is None or value < fewest or (most is not None and value > most):
        limits = f"{fewest} of meer" if most is None else f"{fewest} tot en met {most}"
        raise RuleBroken(f"Vul een heel getal in: {limits}.", where)
    return int(value)


def counts(data: Any, options: Collection[str], most: int | None = None) -> dict[str, int]:
    """Read a whole number per option, every option one of `options`."""
    return {
        known(option, options, (option,)): count(value, (option,), most)
        for option, value in mapping(data).items()
    }


def known(key: Any, options: Collection[str], where: Where) -> str:
    """Read one of the options that were agreed when the round opened."""
    if not isinstance(key, str) or key not in options:
        raise RuleBroken("Dit hoort niet bij deze ronde. Haal het weg, of kies iets van de lijst.", where)
    return key


def text(value: Any, where: Where) -> str:
    """Read something written, not empty."""
    if not isinstance(value, str) or not value.strip():
        raise RuleBroken("Hier staat nog niets. Vul een tekst in, of haal de regel weg.", where)
    return value


def texts(data: Any, where: Where) -> tuple[str, ...]:
    """Read a list of things written."""
    return tuple(text(value, (*where, str(nr))) for nr, value in enumerate(rows(data, where)))
