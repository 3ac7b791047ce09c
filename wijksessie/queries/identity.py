"""What in a text could point at a person: a help beside every field of free text, and never a lock.

Whoever writes down what somebody said is told where to look and what to do (domain.md 4.5, 4.7).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from unicodedata import normalize

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from wijksessie.model import Contact, Venue
from wijksessie.queries.helplines import helplines
from wijksessie.store import Workspace
from wijksessie.terms import ContactType


class FindingKind(StrEnum):
    """What was found."""

    MAIL = "mail"
    PHONE = "phone"
    POSTCODE = "postcode"
    ADDRESS = "address"
    ACCOUNT = "account"
    NUMBER = "number"
    PERSON = "person"
    NAME = "name"


@dataclass(frozen=True)
class Finding:
    """One place in a text, from `start` until `end`, and what to do about it."""

    start: int
    end: int
    kind: FindingKind
    hint: str


_HINTS = {
    FindingKind.MAIL: "Haal het mailadres weg.",
    FindingKind.PHONE: "Haal het telefoonnummer weg.",
    FindingKind.POSTCODE: "Haal de postcode weg. Schrijf hooguit 'in onze buurt'.",
    FindingKind.ADDRESS: "Haal het huisnummer weg. Schrijf 'in een flat' of 'in onze straat'.",
    FindingKind.ACCOUNT: "Haal het rekeningnummer weg.",
    FindingKind.NUMBER: "Is dit een nummer van iemand? Haal het weg.",
    FindingKind.PERSON: "Haal de naam weg. Schrijf 'een buurvrouw' of 'iemand van de balie'.",
    FindingKind.NAME: "Is dit een naam? Schrijf 'iemand', of 'een buurman'.",
}

_STREET = "straat|laan|weg|plein|hof|kade|gracht|singel|dreef|steeg|pad|park|dijk|markt|burg|veld|flat"
_TWO_LETTERS = (
    "sa|sd|ss|ad|af|ah|al|as|at|bv|ca|cm|cv|de|di|dl|do|du|ed|eh|el|en|er|et|ex|ga|ha|hm|ho|ie|ik|in|is|ja|je|"
    "kg|km|kw|la|ma|me|mg|ml|mm|mw|na|nr|nu|of|oh|ok|om|op|pa|pk|re|st|te|tv|ui|uw|vd|vr|wc|we|wo|za|ze|zn|zo"
)
_NUMBER_WORD = (
    "twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|"
    "vijftien|zestien|zeventien|achttien|negentien|twintig"
)
_PATTERNS: tuple[tuple[FindingKind, re.Pattern[str]], ...] = (
    (FindingKind.MAIL, re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")),
    (FindingKind.ACCOUNT, re.compile(r"(?<!\w)[A-Z]{2}\d{2} ?[A-Z]{4}(?: ?\d){10}(?!\d)", re.IGNORECASE)),
    (
        FindingKind.PHONE,
        re.compile(
            r"(?<![\w,.€])(?:\+|00)\d{1,3}(?:[ ./()-]{0,2}\d){8,11}(?!\w)"
            r"|(?<![\w,.€])0(?:[ ./-]{0,2}\d){9}(?!\w)"
        ),
    ),
    (FindingKind.PHONE, re.compile(r"(?<![\w,.€])06[ -]?(?:\d[ -]?){6,8}(?!\w)")),
    (FindingKind.POSTCODE, re.compile(r"(?<!\w)[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?!\w)")),
    # "In 2015 is het gesloten", "1500 km": two small letters that are a word are no postcode.
    (FindingKind.POSTCODE, re.compile(rf"(?<!\w)[1-9]\d{{3}} ?(?!(?:{_TWO_LETTERS})(?!\w))[a-z]{{2}}(?!\w)")),
    (
        FindingKind.ADDRESS,
        re.compile(
            rf"(?<!\w)[^\W\d_][\w'-]{{0,60}}(?:{_STREET}) (?:nr\.? ?|nummer )?\d{{1,4}} ?[a-z]?(?!\w)",
            re.IGNORECASE,
        ),
    ),
    (
        FindingKind.ADDRESS,
        # A number in letters is a house only when nothing is counted: "in de Dorpsstraat twee bomen".
        re.compile(
            rf"(?<!\w)(?!onderweg|omweg|terugweg|heenweg)[^\W\d_][\w'-]{{0,60}}(?:{_STREET}) "
            rf"(?:nr\.? ?|nummer )?(?:(?:{_NUMBER_WORD})(?!\w| \w{{2,}}(?:en|s)(?!\w)"
            r"| (?:keer|maal|jaar|uur|euro|man|hoog)(?!\w))"
            r"|(?:een|één)(?=$|[.,;:!?)]))",
            re.IGNORECASE | re.MULTILINE,
        ),
    ),
    (
        FindingKind.ADDRESS,
        re.compile(r"(?<!\w)(?:huisnummer|op nummer) \d{1,4} ?[a-z]?(?!\w)", re.IGNORECASE),
    ),
    (FindingKind.NUMBER, re.compile(r"(?<![\w,.€])\d(?:[ .]?\d){8}(?![\w]|[.,]\d)")),
)

_POLITE = "meneer|mevrouw|mijnheer|mw\\.?|dhr\\.?|mevr\\.?"
_KIN = (
    f"{_POLITE}|juf|juffrouw|dokter|meester|buurman|buurvrouw|familie|fam\\.?|"
    "(?:mijn|onze|haar|zijn) (?:man|vrouw|zoon|zoontje|dochter|dochtertje|kind|broer|zus|"
    "vader|moeder|opa|oma|"
    "buurman|buurvrouw|vriend|vriendin|neef|nicht)|ik heet|mijn naam is"
)
_PERSON = re.compile(
    rf"(?<!\w)(?i:{_KIN}) "
    r"(?P<name>(?:(?i:van|de|der|den|el|al|ten|ter) ){0,3}[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*)?)"
)
_TITLED = re.compile(
    rf"(?<!\w)(?:(?:{_POLITE}) (?P<small>(?:(?:van|de|der|den|el|al|ten|ter|'t) ){{0,3}})"
    r"|(?:buurman|buurvrouw|juf|juffrouw|meester) )(?P<name>[^\W\d_][\w'-]+)",
    re.IGNORECASE,
)
_ENDS_IN_T = frozenset(
    (
        "smit",
        "smidt",
        "schmidt",
        "groot",
        "wit",
        "vliet",
        "evert",
        "bart",
        "gert",
        "geert",
        "robert",
        "albert",
    )
)
_NO_SMALL_NAMES = frozenset(
    (
        "can",
        "eden",
        "els",
        "frank",
        "jasmijn",
        "joke",
        "mona",
        "noor",
        "peter",
        "saba",
        "said",
        "selam",
        "sultan",
    )
)
_WORD = re.compile(r"(?<!\w)[^\W\d_][\w'\u0300-\u036f-]*")
_SMALL = frozenset(("van", "de", "der", "den", "el", "al", "ten", "ter"))


def findings(text: str, names: Iterable[str] = ()) -> tuple[Finding, ...]:
    """Places that may say who somebody is, from front to back; none lies over another.

    `names` are names to look for as well, as `names_in_file` gives them. Numbers of the safety card, years
    and amounts of money are no findings. A finding is a question to the writer, never a verdict.
    """
    found: list[tuple[int, int, FindingKind]] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if kind not in (FindingKind.PHONE, FindingKind.NUMBER) or not _is_public(match.group()):
                found.append((match.start(), match.end(), kind))
    found += _known(text, names)
    found += _persons(text)
    found += _titled(text)
    found += _first_names(text)
    kept: list[tuple[int, int, FindingKind]] = []
    for start, end, kind in found:
        if not any(start < until and begin < end for begin, until, _ in kept):
            kept.append((start, end, kind))
    return tuple(Finding(start, end, kind, _HINTS[kind]) for start, end, kind in sorted(kept))


def names_in_file(workspace: Workspace) -> tuple[str, ...]:
    """Names, telephone numbers and addresses of the people in the contacts, the longest first.

    Names of organisations are public and are not in it.
    """
    with workspace.read() as db:
        return names_of(db)


def names_of(db: Session) -> tuple[str, ...]:
    """The same, inside a reading that is under way."""
    found: set[str] = set()
    for contact in db.scalars(select(Contact)):
        found |= {contact.person, contact.phone or "", contact.email or ""}
        if contact.type == ContactType.KEY_PERSON:
            found.add(contact.display)
    found |= {venue.phone for venue in db.scalars(select(Venue))}
    return tuple(
        sorted((name for name in found if len(name.strip()) > 1), key=lambda name: (-len(name), name))
    )


def _known(text: str, names: Iterable[str]) -> Iterator[tuple[int, int, FindingKind]]:
    small = text.lower()
    for name in names:
        # Of many contacts few are in a text: a search for each of them would take a second a page.
        if (name := name.strip()) and name.lower() in small:
            # "Roos" is a name and "roos" a flower; of a name of more words nobody minds the capitals.
            capitals = re.IGNORECASE if " " in name else 0
            for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, capitals):
                yield match.start(), match.end(), FindingKind.NAME


def _persons(text: str) -> Iterator[tuple[int, int, FindingKind]]:
    """Find who comes after "meneer" or "mijn zoon", when that begins with a capital."""
    for match in _PERSON.finditer(text):
        start, end = match.start("name"), match.start("name")
        for word in _WORD.finditer(text, match.start("name"), match.end("name")):
            if word.group().lower() in _SMALL:
                continue
            if not word.group()[0].isupper():
                break
            end = word.end()
        if end > start:
            yield start, end, FindingKind.PERSON


def _titled(text: str) -> Iterator[tuple[int, int, FindingKind]]:
    """Find "mevrouw jansen" and "buurman kees": who types fast leaves out the capital."""
    for match in _TITLED.finditer(text):
        name = normalize("NFC", match["name"]).lower()
        verb = name.endswith(("t", "de", "te")) and name not in _ENDS_IN_T
        if not verb and name not in _words_of("no_names.txt"):
            yield (
                match.start("small") if match["small"] else match.start("name"),
                match.end(),
                FindingKind.PERSON,
            )


def _first_names(text: str) -> Iterator[tuple[int, int, FindingKind]]:
    names, small = _words_of("first_names.txt"), _small_names()
    for word in _WORD.finditer(text):
        said = normalize("NFC", word.group())
        among = small if said[0].islower() else names
        bare = said.removesuffix("'s").removesuffix("-s")
        if bare in among or (bare.endswith("s") and bare[:-1] in among):
            yield word.start(), word.end(), FindingKind.NAME


@cache
def _small_names() -> frozenset[str]:
    """Return the first names that also point at somebody in small letters: no ordinary words."""
    return frozenset(name.lower() for name in _words_of("first_names.txt")) - _NO_SMALL_NAMES


@cache
def _words_of(name: str) -> frozenset[str]:
    lines = resources.path("words", name).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _is_public(number: str) -> bool:
    """Whether this is a number everybody may call: of the safety card, or beginning with 0800 or 0900."""
    digits = re.sub(r"\D", "", number)
    known = {re.sub(r"\D", "", said) for line in helplines().numbers for said in (line.number, line.also)}
    return digits in known or digits.startswith(("0800", "0900"))
