"""What bringing a file in would do, row by row, before anything is written."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum

from wijksessie.commands.contacts import ContactValues, checked
from wijksessie.commands.importing.contacts.filling import adds_nothing, filled, is_same, values_of
from wijksessie.commands.importing.contacts.naming import full_name
from wijksessie.commands.importing.contacts.sheet import ContactFile, RawRow, text_of
from wijksessie.commands.importing.contacts.values import ReadContact, read_contact
from wijksessie.queries.contacts import ContactView, LogLine, contact_views
from wijksessie.queries.missing import kinds
from wijksessie.store import Workspace
from wijksessie.techniques.base import RuleBroken


class RowState(StrEnum):
    """What happens with a row."""

    NEW = "nieuw"
    SAME_NAME = "zelfde_naam"
    UPDATE = "vult_aan"
    KNOWN = "staat_er_al"
    REFUSED = "geweigerd"

    @property
    def comes_in(self) -> bool:
        """Whether this row changes something."""
        return self in (RowState.NEW, RowState.SAME_NAME, RowState.UPDATE)


@dataclass(frozen=True)
class PreviewRow:
    """A row with what would happen, and `said` why. `contact_id` is the contact that is there already.

    `values` are shown; `found` is what the row itself says: only that is written.
    """

    nr: int
    name: str
    state: RowState
    said: str
    values: ContactValues | None
    notes: tuple[str, ...]
    contact_id: str | None
    cells: tuple[str, ...]
    found: ReadContact | None = None


@dataclass(frozen=True)
class Preview:
    """All rows of a file. `without_consent` people are refused until it is said that they agreed."""

    name: str
    headings: tuple[str, ...]
    ignored: tuple[str, ...]
    rows: tuple[PreviewRow, ...]
    without_consent: int

    def count(self, *states: RowState) -> int:
        """How many rows have one of these states."""
        return sum(row.state in states for row in self.rows)


NO_CONSENT = "Van deze persoon weten wij niet of u die mag bewaren."
SAID_NO = "Deze persoon zei nee."


def preview(
    workspace: Workspace, file: ContactFile, today: dt.date, consent_until: dt.date | None = None
) -> Preview:
    """Say what each row would do. `consent_until`: the people in it agreed, today, to be kept until then."""
    labels = {kind.label.casefold(): kind.key for kind in kinds(workspace)}
    known = _Known(workspace)
    rows, without = [], 0
    for raw in file.rows:
        try:
            found = read_contact(raw, labels, today)
            same = known.same(found)
            if found.refused:
                raise RuleBroken(_said_no(found, same))
            if _asks_consent(found, same, today):
                without += 1
                found = _agreed(found, today, consent_until)
            rows.append(_compare(raw, found, same, today) if same else _judge(raw, found, known, today))
            known.learn(rows[-1], today)
        except RuleBroken as why:
            rows.append(_refused(raw, str(why)))
    return Preview(file.name, file.headings, file.ignored, tuple(rows), without)


class _Known:
    """Whom we know by name: the contacts that are there, and those of the rows above."""

    def __init__(self, workspace: Workspace) -> None:
        self.there: dict[str, list[ContactView]] = defaultdict(list)
        self.above: dict[str, list[ReadContact]] = defaultdict(list)
        for view in contact_views(workspace):
            self.there[view.display.casefold()].append(view)

    def same(self, found: ReadContact) -> ContactView | None:
        """The contact a row is about."""
        there = self.there[found.values.display.casefold()]
        return next((view for view in there if is_same(values_of(view), found)), None)

    def learn(self, row: PreviewRow, today: dt.date) -> None:
        """Remember what this row does: a row below it may be about the same contact."""
        if row.found is None or row.values is None:
            return
        name = row.values.display.casefold()
        if row.contact_id is None:
            self.above[name].append(replace(row.found, values=row.values))
            return
        self.there[name] = [
            _after(view, row, today) if view.id == row.contact_id else view for view in self.there[name]
        ]


def _after(view: ContactView, row: PreviewRow, today: dt.date) -> ContactView:
    names = ("reach", "languages", "domain", "kind", "person", "address", "channel", "phone", "email")
    more = ("last_contact", "next_step", "next_on", "consent", "consent_on", "consent_until")
    log = (*(LogLine("", today, note) for note in row.notes), *view.log)
    return replace(view, **{name: getattr(row.values, name) for name in (*names, *more)}, log=log)


def _said_no(found: ReadContact, same: ContactView | None) -> str:
    if not found.values.is_person:
        return "Bij toestemming staat nee. Maak dit leeg als er geen persoon bij hoort."
    return SAID_NO if same is None else f"{SAID_NO} Dit contact staat er al: haal het weg."


def _asks_consent(found: ReadContact, same: ContactView | None, today: dt.date) -> bool:
    """Whether somebody must say that this person agreed: not for who is here with consent, or stays as is."""
    if not found.values.is_person or found.values.consent:
        return False
    if same is None:
        return True
    there = values_of(same)
    full = filled(there, found.values)
    if full == replace(there, same_name_ok=True) or not full.is_person:
        return False
    return not (full.consent and (full.consent_until or dt.date.min) >= today)


def _agreed(found: ReadContact, today: dt.date, until: dt.date | None) -> ReadContact:
    if until is None:
        raise RuleBroken(NO_CONSENT)
    return replace(found, values=replace(found.values, consent=True, consent_on=today, consent_until=until))


def _refused(raw: RawRow, why: str) -> PreviewRow:
    one = {field: " ".join(map(text_of, found)) for field, found in raw.values.items()}
    words = " ".join(filter(None, (full_name(one), one.get("organisation", ""))))
    return PreviewRow(raw.nr, words, RowState.REFUSED, why, None, (), None, raw.cells)


def _compare(raw: RawRow, found: ReadContact, same: ContactView, today: dt.date) -> PreviewRow:
    """A row about a contact that is there already."""
    there, log = values_of(same), {line.text for line in same.log}
    full = filled(there, found.values)
    notes = tuple(note for note in found.notes if note not in log)
    if full == replace(there, same_name_ok=True) and not notes:
        differs = not adds_nothing(there, log, replace(found, values=replace(found.values, type=there.type)))
        said = "Staat er al. Wat hier anders staat, nemen wij niet over." if differs else "Staat er al."
        return PreviewRow(raw.nr, same.display, RowState.KNOWN, said, None, (), same.id, raw.cells)
    said = "Staat er al. Wij vullen aan wat nog leeg is."
    if full.consent_until != there.consent_until and there.consent:
        said = "Staat er al. De toestemming geldt nu langer."
    return PreviewRow(
        raw.nr, same.display, RowState.UPDATE, said, checked(full, today), notes, same.id, raw.cells, found
    )


def _judge(raw: RawRow, found: ReadContact, known: _Known, today: dt.date) -> PreviewRow:
    """A row about somebody who is not there yet, compared with others of that name, here or in the file."""
    values = checked(found.values, today)
    found = replace(found, values=values)
    name = values.display.casefold()
    state, said = RowState.NEW, ""
    if any(adds_nothing(other.values, other.notes, found) for other in known.above[name]):
        state, said = RowState.KNOWN, "Staat twee keer in dit bestand."
    elif known.there[name]:
        state = RowState.SAME_NAME
        said = f"Er is al een contact dat {values.display} heet. Dit wordt een tweede."
    elif known.above[name]:
        state = RowState.SAME_NAME
        said = "Deze naam staat ook in een andere rij. Dit wordt een tweede."
    return PreviewRow(raw.nr, values.display, state, said, values, found.notes, None, raw.cells, found)
