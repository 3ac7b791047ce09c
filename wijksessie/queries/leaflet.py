"""What a leaflet says: ten blocks of plain Dutch (domain.md 5.2), as `leaflet_reading` reads them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from wijksessie.queries.helplines import HelpLine
from wijksessie.queries.people import People


@dataclass(frozen=True)
class Present:
    """Block 2: who was there."""

    heading: str
    lines: tuple[str, ...]
    people: People


@dataclass(frozen=True)
class TopRow:
    """One place in block 3. `people` is None when the numbers are too small to show, or count dots."""

    place: int
    label: str
    pictogram: str
    sentence: str
    people: People | None


@dataclass(frozen=True)
class Pictured:
    """A picture with its word; `place` is its rank, or None where order means nothing."""

    label: str
    pictogram: str
    place: int | None = None


@dataclass(frozen=True)
class TopThree:
    """Block 3: what gives stress, in at most three rows.

    `together` are cards that share a place and do not fit in rows, or all chosen cards of a group that is
    too small for an order; `more` says which of the two.
    """

    heading: str
    lines: tuple[str, ...]
    rows: tuple[TopRow, ...]
    more: tuple[str, ...]
    together: tuple[Pictured, ...] = ()


@dataclass(frozen=True)
class Helps:
    """Block 5: what residents said helps most; `more` and `together` as in `TopThree`."""

    heading: str
    items: tuple[Pictured, ...]
    more: tuple[str, ...]
    together: tuple[Pictured, ...] = ()


@dataclass(frozen=True)
class Promise:
    """One line of block 6: what, who and when."""

    action_id: str
    title: str
    pictogram: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Doing:
    """Block 6: what is done with it, by whom and when."""

    heading: str
    promises: tuple[Promise, ...]
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Refusal:
    """Block 7: what is not possible (yet), and why. `pictogram` is None when nothing was refused."""

    heading: str
    pictogram: str | None
    lines: tuple[str, ...]
    action_id: str | None = None


@dataclass(frozen=True)
class Respond:
    """Block 8: how residents answer. `numbers` are the telephone numbers in `lines`, to print bold."""

    heading: str
    pictogram: str | None
    lines: tuple[str, ...]
    numbers: tuple[str, ...]


@dataclass(frozen=True)
class Again:
    """Block 9: when and where to come again."""

    heading: str
    when: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Qr:
    """A code to scan in block 8: `content` is a web address or "tel:...", `label` says what it is for."""

    content: str
    label: str


@dataclass(frozen=True)
class OwnPicture:
    """A photo or drawing of the residents' own: a JPEG in base64, and what is on it in words."""

    data: str
    alt: str


@dataclass(frozen=True)
class Leaflet:
    """Everything one edition says, in reading order. A block that is None is switched off or has no content.

    `gaps` tell the facilitator what is still missing before this can be published, `hints` what would make it
    better; residents never see them. `quotes` are whole sentences, after block 3. `pictures` holds what a
    `pictogram` that begins with "eigen:" stands for.
    """

    title: str
    subtitle: str
    edition: dt.date
    thanks: tuple[str, ...]
    present: Present | None
    stress: TopThree | None
    difference: tuple[str, ...] | None
    helps: Helps | None
    doing: Doing | None
    refusal: Refusal | None
    respond: Respond | None
    again: Again | None
    help: tuple[HelpLine, ...]
    footer: tuple[str, ...]
    gaps: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    qr: Qr | None = None
    pictures: Mapping[str, OwnPicture] = field(default_factory=dict, hash=False)

    def texts(self) -> tuple[str, ...]:
        """Everything residents read, heading by heading and line by line, in reading order."""
        found = [self.title, self.subtitle, *self.thanks]
        if self.present:
            found += [self.present.heading, *self.present.lines]
        if self.stress:
            found += [self.stress.heading, *self.stress.lines]
            found += [text for row in self.stress.rows for text in (row.label, row.sentence)]
            found += [*self.stress.more, *(card.label for card in self.stress.together)]
        found += [*self.quotes, *(self.difference or ())]
        if self.helps:
            found += [self.helps.heading, *(item.label for item in self.helps.items), *self.helps.more]
            found += [card.label for card in self.helps.together]
        if self.doing:
            found += [self.doing.heading, *self.doing.lines]
            found += [text for promise in self.doing.promises for text in (promise.title, *promise.lines)]
        for block in (self.refusal, self.respond):
            found += [block.heading, *block.lines] if block else []
        found += [self.qr.label] if self.qr else []
        if self.again:
            found += [self.again.heading, self.again.when, *self.again.lines]
        found += [text for line in self.help for text in (line.question, *line.lines)]
        return (*found, *self.footer)
