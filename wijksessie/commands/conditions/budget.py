"""The money of a session, in whole euro cents: what there is, and a line for every cost."""

from __future__ import annotations

from sqlalchemy import select

from wijksessie.commands.find import get
from wijksessie.commands.order import in_order, last_position, move
from wijksessie.model import Budget, BudgetLine, Compensation, WijkSession
from wijksessie.queries.compensation import VOUCHER
from wijksessie.queries.conditions_budget import VOUCHERS, starter_lines
from wijksessie.queries.euro import MOST
from wijksessie.store import Db, Workspace, key_id, position_between
from wijksessie.techniques.base import RuleBroken


def set_available(workspace: Workspace, session_id: str, cents: int | None) -> None:
    """Say how much money there is in all; None when nobody knows."""
    _sound("available", cents or 0)
    with workspace.change("budget.available") as db:
        _budget(db, session_id).available = cents


def set_source(workspace: Workspace, session_id: str, source: str) -> None:
    """Say where the money comes from."""
    with workspace.change("budget.source") as db:
        _budget(db, session_id).source = source.strip()


def _budget(db: Db, session_id: str) -> Budget:
    get(db, WijkSession, session_id)
    return db.keyed(Budget, session_id, session_id=session_id, available=None)


def start_budget(workspace: Workspace, session_id: str) -> None:
    """Fill an empty budget with the lines most sessions have; a voucher costs what was agreed for it."""
    with workspace.change("budget.start") as db:
        get(db, WijkSession, session_id)
        if _lines(db, session_id):
            raise RuleBroken("Er staan al regels in het budget.", ("lines",))
        thanks = db.scalar(select(Compensation).where(Compensation.session_id == session_id))
        agreed = thanks.amount if thanks is not None and thanks.type == VOUCHER else None
        position = None
        for line in starter_lines():
            position = position_between(position, None)
            price = round(agreed * 100) if agreed and line.key == VOUCHERS else 0
            db.add(
                BudgetLine(
                    # Two laptops that begin the same budget make the same lines.
                    id=key_id("BudgetLine", session_id, line.key),
                    session_id=session_id,
                    position=position,
                    key=line.key,
                    label=line.label,
                    number=line.number,
                    price=price,
                )
            )


def add_line(workspace: Workspace, session_id: str, label: str) -> str:
    """Add a cost at the end and return its id."""
    if not label.strip():
        raise RuleBroken("Schrijf eerst wat het is.", ("label",))
    with workspace.change("budget.add") as db:
        get(db, WijkSession, session_id)
        line = BudgetLine(
            session_id=session_id,
            position=last_position(_lines(db, session_id)),
            label=label.strip(),
        )
        db.add(line)
    return line.id


def change_line(
    workspace: Workspace,
    line_id: str,
    *,
    label: str | None = None,
    number: int | None = None,
    price: int | None = None,
    covered: int | None = None,
    payer: str | None = None,
    paid: bool | None = None,
) -> None:
    """Change what is given of a cost; None leaves it as it is. `price` and `covered` are euro cents."""
    for name, value in (("number", number), ("price", price), ("covered", covered)):
        _sound(name, value or 0)
    if label is not None and not label.strip():
        raise RuleBroken("Geef de regel een naam.", ("label",))
    told: dict[str, object] = {"number": number, "price": price, "covered": covered, "paid": paid}
    told |= {name: text and text.strip() for name, text in (("label", label), ("payer", payer))}
    with workspace.change("budget.change") as db:
        line = get(db, BudgetLine, line_id)
        for name, new in told.items():
            if new is not None:
                setattr(line, name, new)


def _sound(name: str, value: int) -> None:
    if not 0 <= value < MOST:
        raise RuleBroken("Kies een bedrag van 0 of meer." if value < 0 else "Dit is te groot.", (name,))


def move_line(workspace: Workspace, line_id: str, index: int) -> None:
    """Put a cost on another place; 0 is the first."""
    with workspace.change("budget.move") as db:
        line = get(db, BudgetLine, line_id)
        move(_lines(db, line.session_id), line, index)


def remove_line(workspace: Workspace, line_id: str) -> None:
    """Take a cost away."""
    with workspace.change("budget.remove") as db:
        db.delete(get(db, BudgetLine, line_id))


def _lines(db: Db, session_id: str) -> list[BudgetLine]:
    return in_order(db.scalars(select(BudgetLine).where(BudgetLine.session_id == session_id)))
