"""Own words put in the leaflet in the place of the program's, and what its writer has to look at then.

Figures, places, headings and help numbers are never rewritten: they are read from the data.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from wijksessie.queries.actions import ActionView
from wijksessie.queries.identity import FindingKind, findings
from wijksessie.queries.leaflet import Leaflet
from wijksessie.queries.own_texts import lines_of
from wijksessie.queries.resident_words import avoided
from wijksessie.queries.sentences import MONTHS, short_name

LABELS = {
    "dank": "Dank u wel",
    "wie": "Wie er waren",
    "stress": "Dit geeft stress",
    "verschil": "Niet iedereen koos hetzelfde",
    "helpt": "Dit helpt",
    "kan_niet": "Dit lukt niet",
    "reageren": "Klopt dit?",
    "kom_weer": "Kom weer",
}
"""The places as the team reads them; a promise has its own title."""

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_DATE = re.compile(rf"\d{{1,2}} (?:{'|'.join(MONTHS)})", re.IGNORECASE)
_COUNTED = [
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
    "twintig",
]


@dataclass(frozen=True)
class Known:
    """What own words are compared with.

    `numbers` are of the session, `actions` by id, `names` of people in the contacts; `public` are the words
    that residents read anyway, in small letters. `hidden` finds what residents do not share.
    """

    numbers: frozenset[str]
    actions: Mapping[str, ActionView]
    tables: tuple[str, ...]
    languages: tuple[str, ...]
    names: Collection[str]
    public: str
    hidden: Collection[re.Pattern[str]]


def refusal_place(leaflet: Leaflet) -> str:
    """The place of block 7: its words are about one action, and must not stay when it is about another."""
    action = leaflet.refusal.action_id if leaflet.refusal else None
    return f"kan_niet/{action}" if action else "kan_niet"


def program_lines(leaflet: Leaflet) -> dict[str, tuple[str, ...]]:
    """Each place of this leaflet that may be rewritten, in reading order, with the lines that stand there."""
    found: dict[str, tuple[str, ...]] = {"dank": leaflet.thanks}
    if leaflet.present:
        found["wie"] = leaflet.present.lines
    if leaflet.stress:
        found["stress"] = leaflet.stress.lines
    if leaflet.difference:
        found["verschil"] = leaflet.difference
    if leaflet.helps:
        found["helpt"] = ()
    for promise in leaflet.doing.promises if leaflet.doing else ():
        found[f"doen/{promise.action_id}"] = promise.lines
    if leaflet.refusal:
        found[refusal_place(leaflet)] = leaflet.refusal.lines
    if leaflet.respond:
        found["reageren"] = leaflet.respond.lines
    if leaflet.again:
        found["kom_weer"] = leaflet.again.lines
    return found


def is_place(place: str) -> bool:
    """Whether words can be written there: not at a heading, a figure or a help number."""
    return place.partition("/")[0] in (*LABELS, "doen")


def label_of(place: str, leaflet: Leaflet) -> str:
    """The name of a place for the team."""
    kind, _, action = place.partition("/")
    if kind == "doen" and leaflet.doing:
        return next(
            (each.title for each in leaflet.doing.promises if each.action_id == action), "Dit doen wij"
        )
    return LABELS.get(kind, kind)


def with_own_words(leaflet: Leaflet, texts: Mapping[str, str], known: Known) -> Leaflet:
    """The leaflet with own words, and the gaps and hints that those bring.

    Words that hold what a resident does not share, or a name, are not put in at all.
    """
    gaps, hints = list(leaflet.gaps), list(leaflet.hints)
    for place, program in program_lines(leaflet).items():
        lines = lines_of(texts.get(place, ""))
        if not lines:
            continue
        where = f"In uw woorden bij “{label_of(place, leaflet)}”"
        forbidden = _forbidden(" ".join(lines), known)
        gaps += [f"{where} {said}" for said in forbidden]
        if forbidden:
            continue
        hints += [f"{where} {said}" for said in _worth_a_look(place, lines, program, known)]
        leaflet = _put(leaflet, place, lines)
    return replace(leaflet, gaps=tuple(gaps), hints=tuple(hints))


def _put(leaflet: Leaflet, place: str, lines: tuple[str, ...]) -> Leaflet:
    kind, _, action = place.partition("/")
    if kind == "dank":
        return replace(leaflet, thanks=lines)
    if kind == "verschil":
        return replace(leaflet, difference=lines)
    if kind == "helpt" and leaflet.helps:
        return replace(leaflet, helps=replace(leaflet.helps, more=(*lines, *leaflet.helps.more)))
    if kind == "doen" and leaflet.doing:
        promises = tuple(
            replace(each, lines=lines) if each.action_id == action else each
            for each in leaflet.doing.promises
        )
        return replace(leaflet, doing=replace(leaflet.doing, promises=promises))
    block = {
        "wie": "present",
        "stress": "stress",
        "kan_niet": "refusal",
        "reageren": "respond",
        "kom_weer": "again",
    }[kind]
    return replace(leaflet, **{block: replace(getattr(leaflet, block), lines=lines)})


def _forbidden(text: str, known: Known) -> list[str]:
    """What may not be published, as the end of a sentence."""
    said = []
    if any(pattern.search(text) for pattern in known.hidden):
        said.append("staat wat iemand zei en niet wil delen. Haal het weg.")
    small = text.casefold()
    if any(_is_table(name, small) for name in known.tables) or _has_language(small, known.languages):
        said.append("staat welke tafel het was. Schrijf: één tafel.")
    for hit in findings(text, known.names):
        words = text[hit.start : hit.end]
        # A name that the leaflet has already, as of a street or a school, is no resident.
        if hit.kind in (FindingKind.NAME, FindingKind.ADDRESS) and _is_public(words, known):
            continue
        if hit.kind is FindingKind.PHONE and _digits(words) in known.numbers:
            continue
        said.append(f"staat misschien wie iemand is: “{words}”. {hit.hint}")
    return said


def _is_public(name: str, known: Known) -> bool:
    """Whether residents read this name anyway, and it is nobody of the contacts."""
    small = name.casefold()
    if small in {each.strip().casefold() for each in known.names}:
        return False
    return re.search(rf"(?<!\w){re.escape(small)}(?!\w)", known.public) is not None


def _is_table(label: str, small: str) -> bool:
    """Whether the words name this table: "zon" alone is the sun."""
    name = re.escape(re.sub(r"^tafel ", "", label.strip().casefold()))
    return bool(name and re.search(rf"(?<!\w)tafel (?:van )?(?:de |het )?{name}(?!\w)", small))


def _has_language(small: str, languages: tuple[str, ...]) -> bool:
    """Whether a table is named by its language (domain.md 3.10)."""
    return "tafel" in small and any(
        re.search(rf"(?<!\w){re.escape(language.casefold())}", small)
        for language in languages
        if language.casefold() != "nederlands"
    )


def _worth_a_look(place: str, lines: tuple[str, ...], program: tuple[str, ...], known: Known) -> list[str]:
    """What could be wrong, as the end of a sentence."""
    text = " ".join(lines)
    said = [f"staat {number}. Dat getal komt nergens anders voor." for number in _unknown(text, known)]
    said += [
        f"staat “{hit.word}”. Zeg liever: {hit.use}." if hit.use else f"staat “{hit.word}”. Laat het weg."
        for hit in avoided(text)
    ]
    action = known.actions.get(place.partition("/")[2]) if place.startswith("doen/") else None
    if action is not None:
        if not _names_owner(text, action):
            said.append(f"staat niet meer wie het doet: {action.owner}.")
        dates = [date for line in program for date in _DATE.findall(line)]
        said += [
            f"staat de dag niet meer: {date}." for date in dates if date.casefold() not in text.casefold()
        ]
    return said


def _unknown(text: str, known: Known) -> list[str]:
    written = [number for number in _NUMBER.findall(text) if number not in known.numbers]
    counted = [
        word
        for word in re.findall(r"\w+", text.casefold())
        if word in _COUNTED and str(_COUNTED.index(word) + 2) not in known.numbers
    ]
    phones = _digits(text)
    if any(len(number) > 8 and number in phones for number in known.numbers):
        written = [number for number in written if not any(number in phone for phone in known.numbers)]
    return list(dict.fromkeys((*written, *counted)))


def _names_owner(text: str, action: ActionView) -> bool:
    small = text.casefold()
    names = {action.owner, short_name(action.owner)} | ({"bewoners", "u "} if action.by_residents else set())
    return any(name and name.casefold() in small for name in names)


def numbers_in(texts: Collection[str]) -> frozenset[str]:
    """All numbers in these texts."""
    return frozenset(number for text in texts for number in _NUMBER.findall(text))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
