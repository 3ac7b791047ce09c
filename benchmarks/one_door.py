"""What the one door costs: a change through it, against the plain ORM and against raw SQLCipher.

    python -m benchmarks.one_door [repeats]

All three write to the same kind of file (SQLCipher, WAL, synchronous=FULL, secure_delete=ON), turn by turn
in one run. Only the ratios mean something, and only on the machine where they were measured.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from wijksessie.store import Schema, Synced, new_id, open_workspace
from wijksessie.store.engine import WRITING, connect, engine_of

REPEATS = 400
ROUNDS = 2


class Base(DeclarativeBase):
    pass


class Card(Synced, Base):
    __tablename__ = "card"
    meeting_id: Mapped[str] = mapped_column(index=True)
    text: Mapped[str]
    kind: Mapped[str] = mapped_column(default="stress")
    note: Mapped[str | None]


def seconds(action: Callable[[int], None], number: int) -> float:
    begin = time.perf_counter()
    action(number)
    return time.perf_counter() - begin


def compare(actions: dict[str, Callable[[int], None]], repeats: int) -> dict[str, list[float]]:
    """Run the actions turn by turn, so that a busy moment hits all of them."""
    found: dict[str, list[float]] = {name: [] for name in actions}
    for number in range(repeats):
        for name, action in actions.items():
            found[name].append(seconds(action, number))
    return found


def measure(folder: Path, repeats: int) -> dict[str, dict[str, list[float]]]:
    key = bytes(range(32))
    raw = connect(folder / "raw.db", key, WRITING)
    raw.execute("CREATE TABLE card (id TEXT PRIMARY KEY, meeting_id TEXT, text TEXT, kind TEXT, note TEXT)")
    raw.execute("CREATE INDEX meeting ON card (meeting_id)")
    orm = engine_of(lambda: connect(folder / "orm.db", key, WRITING), "BEGIN IMMEDIATE", 1)
    Base.metadata.create_all(orm)
    workspace = open_workspace(folder / "door.wijk", Schema(Base, 1), create=True)
    ids = [new_id() for _ in range(repeats)]

    def raw_insert(number: int) -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT INTO card VALUES (?, 'm', ?, 'stress', NULL)", (ids[number], f"herrie {number}"))
        raw.execute("COMMIT")

    def raw_edit(number: int) -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("UPDATE card SET text = ? WHERE id = ?", (f"stilte {number}", ids[number]))
        raw.execute("COMMIT")

    def orm_insert(number: int) -> None:
        with Session(orm, expire_on_commit=False) as db:
            db.add(Card(id=ids[number], meeting_id="m", text=f"herrie {number}"))
            db.commit()

    def orm_edit(number: int) -> None:
        with Session(orm, expire_on_commit=False) as db:
            db.get_one(Card, ids[number]).text = f"stilte {number}"
            db.commit()

    made: list[str] = []

    def door_insert(number: int) -> None:
        with workspace.change("card.add") as db:
            card = Card(meeting_id="m", text=f"herrie {number}")
            db.add(card)
        made.append(card.id)

    def door_edit(number: int) -> None:
        with workspace.change("card.edit") as db:
            db.get_one(Card, made[number]).text = f"stilte {number}"

    inserts = {"raw": raw_insert, "orm": orm_insert, "door": door_insert}
    edits = {"raw": raw_edit, "orm": orm_edit, "door": door_edit}
    try:
        return {"insert": compare(inserts, repeats), "edit": compare(edits, repeats)}
    finally:
        raw.close()
        orm.dispose()
        workspace.close()


def main(repeats: int = REPEATS) -> None:
    print(f"one change in one transaction, median of {repeats}, {ROUNDS} rounds, microseconds")
    print(f"{'':8}{'raw':>8}{'orm':>8}{'door':>8}{'p95':>8}{'door/orm':>10}{'door/raw':>10}")
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as folder:
            for name, times in measure(Path(folder), repeats).items():
                raw, orm, door = (
                    1e6 * median(times[kind][repeats // 10 :]) for kind in ("raw", "orm", "door")
                )
                slow = 1e6 * sorted(times["door"])[int(0.95 * repeats)]
                print(
                    f"{name:8}{raw:8.0f}{orm:8.0f}{door:8.0f}{slow:8.0f}{door / orm:10.2f}{door / raw:10.1f}"
                )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
