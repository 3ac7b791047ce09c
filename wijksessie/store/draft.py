"""The change rows of one transaction in the making."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wijksessie.store.log import LASTING, ChangeRow, Clock, Op

if TYPE_CHECKING:
    from sqlalchemy import Connection

_INSERT = "INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
"""Written out, as building it anew costs a tenth of a change. The door is never on another database."""


@dataclass
class Draft:
    """Rows with their addresses; nothing outside changes until the transaction is kept."""

    replica: str
    start: int
    hlc: int
    label: str
    version: int
    undoable: bool = True
    rows: list[ChangeRow] = field(default_factory=list)
    written: int = 0

    @property
    def tx(self) -> int:
        """The number of this transaction: the address of its first row."""
        return self.start + 1

    def add(
        self,
        op: Op,
        entity: str,
        eid: str,
        field: str | None = None,
        value: str | None = None,
        prev: ChangeRow | None = None,
    ) -> None:
        """Add one row."""
        self.rows.append(
            ChangeRow(
                self.replica,
                self.start + len(self.rows) + 1,
                self.hlc,
                self.tx,
                self.label,
                self.version,
                op.value,
                entity,
                eid,
                field,
                value,
                prev and prev.address,
            )
        )

    @property
    def things(self) -> frozenset[tuple[str, str]]:
        """What the rows are about."""
        return frozenset((row.entity, row.eid) for row in self.rows)

    @property
    def erases(self) -> bool:
        """Whether something goes for ever."""
        return any(row.op in LASTING for row in self.rows)

    def write(self, connection: "Connection") -> None:
        """Write the rows that are not in the table yet."""
        if fresh := self.rows[self.written :]:
            connection.exec_driver_sql(_INSERT, fresh)
            self.written = len(self.rows)

    def cut(self, length: int) -> None:
        """Forget the rows after the first `length`: their savepoint was rolled back."""
        del self.rows[length:]
        self.written = length


@dataclass
class Replica:
    """One opening of a file. Its id is new each time, so that a copied file never reuses an address."""

    id: str
    clock: Clock
    version: int
    seq: int = 0

    def draft(self, label: str, *, undoable: bool = True) -> Draft:
        """Begin the rows of one transaction."""
        return Draft(self.id, self.seq, self.clock.tick(), label, self.version, undoable)

    def keep(self, draft: Draft) -> None:
        """Count the rows of a committed transaction."""
        self.seq += len(draft.rows)
