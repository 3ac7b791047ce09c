"""What bringing a file in would do, row by row, before anything is written."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from wijksessie.commands.contacts import ContactValues, checked
from wijksessie.commands.importing.contacts.sheet import ContactFile, RawRow
from wijksessie.commands.importing.contacts.values import ReadContact, read_contact
from wijksessie.queries.contacts import ContactView, contact_views
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
    """A row with what would happen, and `said` why. `contact_id` is the contact that is there already."""

    nr: int
    name: str
    state: RowState
    said: str
    values: ContactValues | None
    notes: tuple[str, ...]
    contact_id: str | None
    cells: tuple[str, ...]


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


def preview(
    workspace: Workspace, file: ContactFile, today: dt.date, consent_until: dt.date | None = None
) -> Preview:
    """Say what each row would do. `consent_until`: the people in it agreed, today, to be kept until then."""
    labels = {kind.label.casefold(): kind.key for kind in kinds(workspace)}
    there: dict[str, list[ContactView]] = defaultdict(list)
    for view in contact_views(workspace):
        there[view.display.casefold()].append(view)
    seen: dict[str, list[ContactValues]] = defaultdict(list)
    rows, without = [], 0
    for raw in file.rows:
        try:
            found = read_contact(raw, labels, today)
            name = found.values.display.casefold()
            same = next((view for view in there[name] if _is_same(view, found)), None)
            if _asks_consent(found, same, today):
                without += 1
                found = _agreed(found, today, consent_until)
            rows.append(_judge(raw, found, same, [*there[name], *seen[name]], today))
            seen[name].append(rows[-1].values or found.values)
        except RuleBroken as why:
            rows.append(_refused(raw, str(why)))
    return Preview(file.name, file.headings, file.ignored, tuple(rows), without)


def _asks_consent(found: ReadContact, same: ContactView | None, today: dt.date) -> bool:
    """Whether somebody must say that this person agreed: not for who is here with consent, or stays as is."""
    if not found.values.is_person or found.values.consent:
        return False
    if same is None:
        return True
    filled = _filled(same, found)
    return filled is not None and not (filled.consent and (filled.consent_until or dt.date.min) >= today)


def _agreed(found: ReadContact, today: dt.date, until: dt.date | None) -> ReadContact:
    if until is None:
        raise RuleBroken(NO_CONSENT)
    return replace(found, values=replace(found.values, consent=True, consent_on=today, consent_until=until))


def _refused(raw: RawRow, why: str) -> PreviewRow:
    fields_ = ("name", "first", "last", "organisation")
    words = [str(word) for field in fields_ for word in raw.values.get(field, ())]
    return PreviewRow(raw.nr, " ".join(words), RowState.REFUSED, why, None, (), None, raw.cells)


def _judge(
    raw: RawRow,
    found: ReadContact,
    same: ContactView | None,
    others: Sequence[ContactView | ContactValues],
    today: dt.date,
) -> PreviewRow:
    """Compare a row with the contact it is about, and with others of that name, here or in the file."""
    if same is not None:
        filled = _filled(same, found)
        notes = tuple(note for note in found.notes if note not in {line.text for line in same.log})
        if filled is None and not notes:
            return PreviewRow(
                raw.nr, same.display, RowState.KNOWN, "Staat er al.", None, (), same.id, raw.cells
            )
        said = "Staat er al. Wij vullen aan wat nog leeg is."
        values = checked(filled or _as_values(same), today)
        return PreviewRow(raw.nr, same.display, RowState.UPDATE, said, values, notes, same.id, raw.cells)
    values = checked(found.values, today)
    state, said = RowState.NEW, ""
    if any(_is_twice(other, values) for other in others):
        state, said = RowState.KNOWN, "Staat twee keer in dit bestand."
    elif others:
        state = RowState.SAME_NAME
        said = f"Er is al een contact dat {values.display} heet. Dit wordt een tweede."
    return PreviewRow(raw.nr, values.display, state, said, values, found.notes, None, raw.cells)


def _is_same(view: ContactView, found: ReadContact) -> bool:
    """Whether this is the contact with that name: nothing that tells people apart differs."""
    values = found.values
    same_type = view.type == values.type or not found.said
    pairs = ((view.phone, values.phone), (view.email, values.email), (view.person, values.person))
    return same_type and all(
        not (mine and theirs) or _plain(mine) == _plain(theirs) for mine, theirs in pairs
    )


def _is_twice(other: ContactView | ContactValues, values: ContactValues) -> bool:
    return all(
        _plain(getattr(other, name) or "") == _plain(getattr(values, name))
        for name in ("type", "phone", "email", "person")
    )


def _plain(text: str) -> str:
    return "".join(text.split()).casefold()


def _as_values(view: ContactView) -> ContactValues:
    names = {field.name for field in fields(ContactValues)} - {"same_name_ok"}
    there = {name: getattr(view, name) for name in names}
    return ContactValues(**{**there, "phone": view.phone or "", "email": view.email or ""})


def _filled(view: ContactView, found: ReadContact) -> ContactValues | None:
    """The contact with its empty fields filled from the file; None when the file has nothing to add.

    What is there stays: what the team noted since is newer than any file.
    """
    there = _as_values(view)
    empty = {
        field.name: getattr(found.values, field.name)
        for field in fields(ContactValues)
        if field.name not in ("same_name_ok", "status", "consent", "consent_on", "consent_until")
        and getattr(found.values, field.name)
        and not getattr(there, field.name)
    }
    if not empty:
        return None
    if found.values.consent and (there.consent_until or dt.date.min) < (
        found.values.consent_until or dt.date.min
    ):
        empty |= {name: getattr(found.values, name) for name in ("consent", "consent_on", "consent_until")}
    return replace(there, **empty, same_name_ok=True)
