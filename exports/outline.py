"""A document for residents without its pages: parts in reading order, for forms that flow (web, Word)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from exports.leaflet_boxes import title
from wijksessie.queries.leaflet import Helps, Leaflet, OwnPicture, Pictured, Qr, TopThree
from wijksessie.queries.people import People
from wijksessie.queries.update import Update


class Kind(Enum):
    """How heavy a part is: a plain one, one apart, one that stands out, or the one to find in need."""

    PLAIN = "gewoon"
    APART = "apart"
    QUIET = "rustig"
    BIG = "groot"
    HELP = "hulp"


@dataclass(frozen=True)
class Item:
    """A picture with its words; `place` is its rank, `people` the row of figures, `first` its first line."""

    first: str
    pictogram: str = ""
    lines: tuple[str, ...] = ()
    place: int | None = None
    people: People | None = None


@dataclass(frozen=True)
class Part:
    """A block with its heading. `numbers` are telephone numbers in its lines; `after` follows the items."""

    heading: str = ""
    lines: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    after: tuple[str, ...] = ()
    more: tuple[Item, ...] = ()
    kind: Kind = Kind.PLAIN
    pictogram: str = ""
    people: People | None = None
    big: str = ""
    numbers: tuple[str, ...] = ()
    qr: Qr | None = None

    @property
    def ranked(self) -> bool:
        """Whether the order of its items means something."""
        return any(item.place is not None for item in self.items)


@dataclass(frozen=True)
class Outline:
    """The whole document. `pictures` are the residents' own, by the name their items have."""

    title: str
    subtitle: str
    day: dt.date
    parts: tuple[Part, ...]
    footer: tuple[str, ...]
    pictures: Mapping[str, OwnPicture] = field(default_factory=dict)


def outline_of(leaflet: Leaflet) -> Outline:
    """The leaflet in its ten blocks; what is switched off is not there."""
    found = [Part(leaflet.thanks[0], leaflet.thanks[1:], kind=Kind.QUIET)] if leaflet.thanks else []
    if who := leaflet.present:
        found.append(Part(who.heading, who.lines, people=who.people))
    if leaflet.stress:
        found.append(_stress(leaflet.stress))
    if leaflet.quotes:
        found.append(Part(lines=leaflet.quotes, kind=Kind.QUIET))
    if leaflet.difference:
        found.append(Part(leaflet.difference[0], leaflet.difference[1:], kind=Kind.APART))
    if leaflet.helps:
        found.append(_helps(leaflet.helps))
    if doing := leaflet.doing:
        promises = tuple(Item(each.title, each.pictogram, each.lines) for each in doing.promises)
        found.append(Part(doing.heading, doing.lines, promises))
    if no := leaflet.refusal:
        found.append(Part(no.heading, no.lines, kind=Kind.QUIET, pictogram=no.pictogram or ""))
    return Outline(
        title(leaflet),
        leaflet.subtitle,
        leaflet.edition,
        (*found, *answers(leaflet)),
        leaflet.footer,
        leaflet.pictures,
    )


def outline_of_update(update: Update) -> Outline:
    """*U zei, wij deden*: one part for each promise, so that each has a heading of its own."""
    found = [Part(update.thanks[0], update.thanks[1:], kind=Kind.QUIET)] if update.thanks else []
    for row in update.rows:
        new = (update.new_word,) if row.new and update.new_word else ()
        said = tuple(text for text in (*row.lines, row.who, row.when) if text)
        found.append(Part(row.you_said, new, (Item(row.heading, row.pictogram, said),)))
    return Outline(
        title(update),
        update.subtitle,
        update.edition,
        (*found, *answers(update)),
        update.footer,
        update.pictures,
    )


def answers(document: Leaflet | Update) -> tuple[Part, ...]:
    """Blocks 8 to 10, which every document ends with: how to answer, when to come again, where help is."""
    found = []
    if asked := document.respond:
        found.append(
            Part(
                asked.heading,
                asked.lines,
                pictogram=asked.pictogram or "",
                numbers=asked.numbers,
                qr=document.qr,
            )
        )
    if again := document.again:
        found.append(Part(again.heading, again.lines, kind=Kind.BIG, big=again.when))
    found += [Part(line.question, line.lines, kind=Kind.HELP, numbers=line.numbers) for line in document.help]
    return tuple(found)


def _stress(stress: TopThree) -> Part:
    rows = tuple(
        Item(row.label, row.pictogram, (row.sentence,), row.place, row.people) for row in stress.rows
    )
    return Part(stress.heading, stress.lines, rows, stress.more, _pictured(stress.together))


def _helps(helps: Helps) -> Part:
    return Part(helps.heading, (), _pictured(helps.items), helps.more, _pictured(helps.together))


def _pictured(items: tuple[Pictured, ...]) -> tuple[Item, ...]:
    return tuple(Item(item.label, item.pictogram, place=item.place) for item in items)
