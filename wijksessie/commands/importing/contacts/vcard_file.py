"""Reads cards of other programs (vCard 2.1, 3.0 and 4.0), as leniently as they are written.

Our own reader: the known libraries stop at the first line that is not as it should be, and tell it in a log.
"""

from __future__ import annotations

import quopri
import re
from collections import defaultdict
from dataclasses import dataclass

from wijksessie.commands.importing.contacts.sheet import ContactFile, RawRow, Value, check_rows

_HEADINGS = ("Naam", "Organisatie", "Soort", "Telefoon", "E-mail", "Adres", "Notitie")
_SHOWN = ("name", "organisation", "category", "phone", "email", "address", "note")
_LINE = re.compile(
    r"(?:[\w-]+\.)?(?P<name>[\w-]+)(?P<params>(?:;(?:\"[^\"]*\"|[^\":;])*)*):(?P<value>.*)", re.S
)
_PLAIN = {"FN": "name", "EMAIL": "email", "NOTE": "note", "CATEGORIES": "category"}
REACH = "Bereikt: "
"""So begins the note of a card of ours that says whom a contact reaches."""

_SEPARATOR = re.compile(r"(?<!\\);")


@dataclass(frozen=True)
class _Line:
    name: str
    params: str
    value: str


def read_vcards(name: str, text: str) -> ContactFile:
    """Read all cards of a file; a line that is no line is left out, the rest of its card is kept."""
    cards = re.split(r"^BEGIN:VCARD[ \t]*\r?$", text, flags=re.I | re.M)[1:]
    check_rows(len(cards))
    rows = tuple(_row(nr, _lines(card)) for nr, card in enumerate(cards, start=1))
    return ContactFile(name, _HEADINGS, (), rows)


def _lines(card: str) -> list[_Line]:
    """The properties of a card, unfolded and decoded."""
    card = re.split(r"^END:VCARD", card, flags=re.I | re.M)[0]
    found = []
    for line in _unfolded(card):
        match = _LINE.fullmatch(line)
        if match is not None:
            found.append(
                _Line(
                    match["name"].upper(), match["params"].upper(), _decoded(match["params"], match["value"])
                )
            )
    return found


def _unfolded(card: str) -> list[str]:
    """Whole lines: a folded line goes on after a space, a quoted-printable one after "=" at its end."""
    lines: list[str] = []
    for line in card.splitlines():
        if lines and lines[-1].endswith("=") and "QUOTED-PRINTABLE" in lines[-1].upper():
            lines[-1] = lines[-1][:-1] + line
        elif lines and line.startswith((" ", "\t")):
            lines[-1] += line[1:]
        else:
            lines.append(line)
    return lines


def _decoded(params: str, value: str) -> str:
    if "QUOTED-PRINTABLE" not in params.upper():
        return value
    charset = re.search(r"CHARSET=\"?([\w-]+)", params, re.I)
    data = quopri.decodestring(value.encode("utf-8"))
    try:
        text = data.decode(charset[1] if charset else "utf-8")
    except (UnicodeDecodeError, LookupError):
        text = data.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n")


def _row(nr: int, lines: list[_Line]) -> RawRow:
    values: dict[str, list[Value]] = defaultdict(list)
    for line in lines:
        field, text = _field(line)
        if field and text.strip():
            values[field].append(text.strip())
    parts = next((_names(line.value) for line in lines if line.name == "N"), {})
    values |= {field: [part] for field, part in parts.items()}
    shown = {
        **values,
        "name": values["name"] or [" ".join(parts.values())],
        "phone": (*values["mobile"], *values["phone"]),
    }
    cells = tuple(" / ".join(map(str, shown.get(field, ()))) for field in _SHOWN)
    return RawRow(nr, {field: tuple(found) for field, found in values.items() if found}, cells)


def _field(line: _Line) -> tuple[str, str]:
    """The field a property fills and its text; pictures, birthdays and so on fill none."""
    match line.name:
        case "ORG":
            return "organisation", _parts(line.value)[0]
        case "TEL" if "FAX" not in line.params:
            number = re.sub(r"^tel:|;.*$", "", line.value, flags=re.I)
            is_mobile = "CELL" in line.params or "IPHONE" in line.params
            return "mobile" if is_mobile else "phone", _plain(number)
        case "ADR":
            return "address", ", ".join(" ".join(part.split()) for part in _parts(line.value)[:6] if part)
        case "KIND" if line.value.strip().lower() in ("org", "organization"):
            return "type", "organisatie"
        case "LANG":  # "nl-NL" is Dutch as well
            return "languages", re.sub(r"^([A-Za-z]{2,3})-\w+$", r"\1", _plain(line.value).strip())
        case "NOTE" if (text := _plain(line.value)).startswith(REACH):
            return "reach", text.removeprefix(REACH)
    return _PLAIN.get(line.name, ""), _plain(line.value)


def _names(value: str) -> dict[str, str]:
    """The parts of N in the order people say them: first, middle, last."""
    last, first, middle = [*_parts(value), "", "", ""][:3]
    parts = {"first": first, "middle": middle, "last": last}
    return {field: part for field, part in parts.items() if part}


def _parts(value: str) -> list[str]:
    return [_plain(part).strip() for part in _SEPARATOR.split(value)]


def _plain(value: str) -> str:
    """A value without the strokes before marks that would otherwise mean something."""
    return re.sub(r"\\([\\,;:nN])", lambda found: "\n" if found[1] in "nN" else found[1], value)
