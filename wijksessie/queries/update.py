"""What "U zei, wij deden" says: one row for each promise (domain.md 4.11), as `update_reading` reads them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from wijksessie.queries.helplines import HelpLine
from wijksessie.queries.leaflet import Again, OwnPicture, Qr, Respond
from wijksessie.terms import Status


@dataclass(frozen=True)
class UpdateRow:
    """What became of one promise.

    `you_said` is a whole resident line ("U zei: ..."), empty when nothing was written down. `heading` says in
    words where it stands, `lines` tell it. `who` and `when` are short lines below it, empty when nobody
    knows. `new` means: there is news since the last edition that residents got.
    """

    action_id: str
    pictogram: str
    you_said: str
    status: Status
    heading: str
    lines: tuple[str, ...]
    who: str
    when: str
    new: bool = False

    def texts(self) -> tuple[str, ...]:
        """What residents read in this row, in reading order; without empty lines."""
        return tuple(text for text in (self.you_said, self.heading, *self.lines, self.who, self.when) if text)


@dataclass(frozen=True)
class Update:
    """Everything one edition of "U zei, wij deden" says, in reading order.

    `gaps` tell the facilitator what must be mended before this can be published, `hints` what would make it
    better; residents never see them. `pictures` holds what a pictogram that begins with "eigen:" stands for.
    `new_word` is the word at a row with news.
    """

    title: str
    subtitle: str
    edition: dt.date
    thanks: tuple[str, ...]
    rows: tuple[UpdateRow, ...]
    respond: Respond | None
    again: Again | None
    help: tuple[HelpLine, ...]
    footer: tuple[str, ...]
    gaps: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    new_word: str = ""
    qr: Qr | None = None
    pictures: Mapping[str, OwnPicture] = field(default_factory=dict, hash=False)

    def texts(self) -> tuple[str, ...]:
        """Everything residents read, row by row, in reading order."""
        found = [self.title, self.subtitle, *self.thanks]
        for row in self.rows:
            found += [self.new_word] if row.new and self.new_word else []
            found += row.texts()
        if self.respond:
            found += [self.respond.heading, *self.respond.lines]
        found += [self.qr.label] if self.qr else []
        if self.again:
            found += [self.again.heading, self.again.when, *self.again.lines]
        found += [text for line in self.help for text in (line.question, *line.lines)]
        return (*found, *self.footer)
