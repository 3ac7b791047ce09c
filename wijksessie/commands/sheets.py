"""What a table did, typed in digit by digit and then confirmed.

While a sheet is being typed it may be wrong: a note taker who mistypes must be able to go on. The rules of
the technique hold from the moment the table says *dit klopt* (invariants 2 and 3).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijksessie.commands.find import get
from wijksessie.model import Round, Sheet
from wijksessie.queries.rounds import entry_of, setup_of
from wijksessie.queries.sheets import room_people
from wijksessie.store import Db, Workspace, thaw
from wijksessie.techniques import technique
from wijksessie.techniques.base import PLENARY, RuleBroken, Setup
from wijksessie.techniques.gestures import (
    ChoiceForm,
    ChooseOne,
    LayAlongRope,
    PlaceOnZones,
    Promise,
    ThisOrThat,
)

_LISTS = (LayAlongRope, PlaceOnZones, Promise, ThisOrThat)


def put_dots(workspace: Workspace, round_id: str, table_key: str, card_key: str, count: int | None) -> None:
    """Write how many dots a table put on a card; None empties the cell. A confirmed sheet opens again.

    Raises `RuleBroken` for what can never be: an unknown card or table, a negative count, or more dots than
    people where everyone may put one dot on a card.
    """
    with workspace.change("dots.put") as db:
        round_ = get(db, Round, round_id)
        setup = setup_of(db, round_)
        _check_cell(setup, table_key, card_key, count)
        sheet = db.keyed(Sheet, round_id, table_key, round_id=round_id, table_key=table_key)
        data = {} if sheet.data is None else thaw(sheet.data)
        if count is None:
            data.pop(card_key, None)
        else:
            data[card_key] = count
        sheet.data = data
        sheet.confirmed = False


def _check_cell(setup: Setup, table_key: str, card_key: str, count: int | None) -> None:
    table = next((table for table in setup.tables if table.key == table_key), None)
    if table is None:
        raise RuleBroken("Deze tafel doet niet mee in deze ronde.", (table_key,))
    if card_key not in setup.options:
        raise RuleBroken("Deze kaart ligt niet op tafel in deze ronde.", (card_key,))
    if count is None:
        return
    if count < 0:
        raise RuleBroken("Minder dan 0 kan niet.", (card_key,))
    most = table.taking_part * int(setup.params.get("max_per_item", 1))
    if count > most:
        people = "zit 1 mens" if table.taking_part == 1 else f"zitten {table.taking_part} mensen"
        label = table.label[:1].lower() + table.label[1:]
        raise RuleBroken(f"Aan {label} {people}. Meer dan {most} kan niet.", (card_key,))


def write_sheet(
    workspace: Workspace,
    round_id: str,
    table_key: str,
    data: Mapping[str, Any] | list[Any],
    *,
    taking_part: int | None = None,
    passed: int = 0,
) -> None:
    """Write the whole sheet of a table, or of the room (`plenair`), as a draft.

    Raises `RuleBroken` for a round that is not there, or a table that does not take part in it.
    """
    with workspace.change("sheet.write") as db:
        _check_table(setup_of(db, get(db, Round, round_id)), table_key)
        sheet = db.keyed(Sheet, round_id, table_key, round_id=round_id, table_key=table_key)
        sheet.data = data
        sheet.taking_part = taking_part
        sheet.passed = passed
        sheet.confirmed = False


def write_part(
    workspace: Workspace, round_id: str, table_key: str, part: str, data: Any, *, time: str = ""
) -> None:
    """Write what one gesture says, as a draft; `part` is where it stands in the data, empty for the whole.

    The other parts, the people and the notes stay as they are. `time` ("11:10") is when the first of it came.
    Raises `RuleBroken` for a round that is not there, or a table that does not take part in it.
    """
    with workspace.change("sheet.write") as db:
        round_ = get(db, Round, round_id)
        sheet = _sheet(db, round_, table_key)
        sheet.data = {**(thaw(sheet.data) or {}), part: data} if part else data
        sheet.confirmed = False
        sheet.started = sheet.started or time


def set_sheet(
    workspace: Workspace,
    round_id: str,
    table_key: str,
    *,
    taking_part: int | None = None,
    passed: int | None = None,
    interpreter_used: bool | None = None,
    deviations: str | None = None,
    from_paper: bool | None = None,
) -> None:
    """Change who took part, or what is good to know about it; None leaves a thing as it is.

    Another number of people opens a sheet that was confirmed. Raises `RuleBroken` for fewer than nobody.
    """
    with workspace.change("sheet.set") as db:
        sheet = _sheet(db, get(db, Round, round_id), table_key)
        for name, number in (("taking_part", taking_part), ("passed", passed)):
            if number is None:
                continue
            if number < 0:
                raise RuleBroken("Minder dan 0 kan niet.", (name,))
            setattr(sheet, name, number)
            sheet.confirmed = False
        if interpreter_used is not None:
            sheet.interpreter_used = interpreter_used
        if deviations is not None:
            sheet.deviations = deviations.strip()
        if from_paper is not None:
            sheet.from_paper = from_paper


def _sheet(db: Db, round_: Round, table_key: str) -> Sheet:
    """The sheet of a table; that of the whole room says at once how many people it is about."""
    setup = setup_of(db, round_)
    _check_table(setup, table_key)
    sheet = db.keyed(Sheet, round_.id, table_key, round_id=round_.id, table_key=table_key)
    if table_key == PLENARY and sheet.taking_part is None:
        sheet.taking_part = room_people(db, round_)
    sheet.passed = sheet.passed or 0  # a sheet made just now has no number yet
    return sheet


def confirm_sheet(workspace: Workspace, round_id: str, table_key: str, *, time: str = "") -> None:
    """The table says *dit klopt*, at `time` ("11:18").

    Raises `RuleBroken` when it cannot be true; the sheet stays as it is.
    """
    with workspace.change("sheet.confirm") as db:
        sheet = confirm(db, get(db, Round, round_id), table_key)
        sheet.ended = time or sheet.ended


def confirm(db: Db, round_: Round, table_key: str) -> Sheet:
    """Check and confirm inside a change that is already open."""
    setup = setup_of(db, round_)
    _check_table(setup, table_key)
    sheet = _sheet(db, round_, table_key)
    if sheet.data is None:
        sheet.data = _nothing(round_, setup)
    technique(round_.technique).check(setup, entry_of(setup, sheet))
    sheet.confirmed = True
    return sheet


def _nothing(round_: Round, setup: Setup) -> Any:
    """An empty sheet, in the shape in which the gestures keep their work."""
    first = technique(round_.technique).agreed(setup)[0]
    verdicts = isinstance(first, ChooseOne) and first.form is ChoiceForm.VERDICTS
    return [] if verdicts or isinstance(first, _LISTS) else {}


def reopen_sheet(workspace: Workspace, round_id: str, table_key: str) -> None:
    """Go on typing in a sheet that was confirmed."""
    with workspace.change("sheet.reopen") as db:
        _check_table(setup_of(db, get(db, Round, round_id)), table_key)
        sheet = db.keyed(Sheet, round_id, table_key, round_id=round_id, table_key=table_key)
        sheet.confirmed = False


def _check_table(setup: Setup, table_key: str) -> None:
    if table_key != PLENARY and table_key not in {table.key for table in setup.tables}:
        raise RuleBroken("Deze tafel doet niet mee in deze ronde.", (table_key,))
