"""The database session inside the door: what it writes is captured, what cannot be captured is refused."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import sqlalchemy as sa
from sqlalchemy import event, func, select
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction
from sqlalchemy.orm.attributes import get_history, set_committed_value

from wijksessie.store.base import Synced, freeze, key_id, to_json
from wijksessie.store.erase import deleted_things, scrub, wipe
from wijksessie.store.errors import BulkRefused, ErasedForEver, InsertOnly
from wijksessie.store.fold import is_erased
from wijksessie.store.log import Op, change_table, head_of
from wijksessie.store.projection import Thing, project, rows_of, stored_head

if TYPE_CHECKING:
    from wijksessie.store.draft import Draft
    from wijksessie.store.schema import Schema

T = TypeVar("T", bound=Synced)


class Db(Session):
    """The session inside `Workspace.change`: ordinary ORM, with natural keys and erasing added."""

    def __init__(self, engine: sa.Engine, schema: "Schema", draft: "Draft") -> None:
        super().__init__(engine, expire_on_commit=False)
        self.schema = schema
        self.draft = draft

    def keyed(self, cls: type[T], *key_parts: object, **defaults: Any) -> T:
        """Find or make the one thing with this natural key; the defaults are for a new one."""
        eid = key_id(cls.__name__, *key_parts)
        thing = self.get(cls, eid)
        if thing is None:
            thing = cls(id=eid, **defaults)
            self.add(thing)
        return thing

    def erase(self, *things: Synced) -> None:
        """Remove things for ever: here, in the backups and wherever this is merged. Cannot be undone."""
        self.flush()
        self._erase([(type(thing).__name__, thing.id) for thing in things])
        for thing in things:
            if thing in self:
                self.expunge(thing)

    def erase_deleted(self) -> int:
        """Remove for ever what was deleted of the classes about people, and return how many things."""
        self.flush()
        things = deleted_things(self.connection(), self.schema)
        self._erase(things)
        return len(things)

    def erase_gone(self, cls: type[Synced], eid: str) -> None:
        """Remove for ever one thing that was deleted before, of any class."""
        self.flush()
        self._erase([(cls.__name__, eid)])

    def _erase(self, things: list[Thing]) -> None:
        for entity, eid in things:
            self.draft.add(Op.ERASE, entity, eid)
        self.draft.write(self.connection())
        scrub(self.connection(), [eid for _, eid in things])
        project(self.connection(), self.schema, things)

    def erase_text(self, thing: Synced, field: str) -> None:
        """Remove for ever what one field held until now; later texts are kept. Cannot be undone."""
        entity = self.schema.entities[type(thing).__name__]
        if not entity.fields[field].can_be_wiped:
            raise ValueError(f"{entity.name}.{field} cannot be empty: erase the whole thing")
        self.flush()
        self.draft.add(Op.WIPE, entity.name, thing.id, field)
        self.draft.write(self.connection())
        wipe(self.connection(), [thing.id])
        project(self.connection(), self.schema, [(entity.name, thing.id)])
        self.refresh(thing)

    @contextmanager
    def part(self, *, undoable: bool) -> Iterator[None]:
        """Make a change inside a change part of it, to be rolled back alone when it raises."""
        with self.begin_nested():
            before = len(self.draft.rows)
            try:
                yield
                self.flush()
            except BaseException:
                self.draft.cut(before)
                raise
        self.draft.undoable = self.draft.undoable and undoable

    def commit(self) -> NoReturn:
        """Refuse: the door commits."""
        raise BulkRefused("the door commits when its block ends")

    def rollback(self) -> NoReturn:
        """Refuse: the door rolls back."""
        raise BulkRefused("the door rolls back when its block raises")

    def bulk_save_objects(self, *args: object, **options: object) -> NoReturn:
        """Refuse, as for all statements that write."""
        raise BulkRefused(_BULK)

    bulk_insert_mappings = bulk_save_objects
    bulk_update_mappings = bulk_save_objects


_BULK = "statements that write pass the change log by: add, change or delete objects"


@event.listens_for(Db, "do_orm_execute")
def _refuse_writing(state: ORMExecuteState) -> None:
    if not state.is_select:
        raise BulkRefused(_BULK)


@event.listens_for(Db, "after_flush")
def _capture(db: Db, flush: UOWTransaction) -> None:
    """Write what was flushed as change rows.

    After the flush and not before: ids set through relationships are filled in by now, and the history of
    every attribute is still there.
    """
    _deleted(db, db.deleted)
    _inserted(db, db.new)
    _updated(db, db.dirty)
    db.draft.write(db.connection())


def _deleted(db: Db, things: Iterable[Synced]) -> None:
    for thing in things:
        _may_change(thing)
        known = change_table.c.eid == thing.id, change_table.c.op.in_((Op.INSERT, Op.UPDATE))
        count = db.connection().scalar(select(func.count()).where(*known))
        db.draft.add(Op.DELETE, type(thing).__name__, thing.id, value=to_json(count))


def _inserted(db: Db, things: Iterable[Synced]) -> None:
    for thing in things:
        entity = db.schema.entities[type(thing).__name__]
        values = {name: getattr(thing, name) for name in entity.fields}
        texts = {name: field.to_text(values[name]) for name, field in entity.fields.items()}
        for name, value in values.items():
            if isinstance(value, dict | list):  # a default: it was not assigned, so it is not frozen yet
                set_committed_value(thing, name, freeze(value))
        if any(thing.id == deleted.id for deleted in db.deleted):
            # SQLAlchemy makes one UPDATE of this, in which the old values shine through.
            raise ValueError(f"{entity.name}: flush between deleting and adding a thing with the same id")
        # Only an id that was given can be in the log already; made ones are new.
        made = thing.__dict__.pop("made_its_own_id", False)
        before = [] if made else rows_of(db.connection(), [thing.id])[thing.id]
        if is_erased(before):
            raise ErasedForEver
        if before:  # comes back: starting over with an insert would be only a floor under the old values
            db.draft.add(Op.RETURN, entity.name, thing.id)
            for name, text in texts.items():
                db.draft.add(Op.UPDATE, entity.name, thing.id, name, text, head_of(before, name))
        else:
            told = [f"{to_json(name)}:{text}" for name, text in sorted(texts.items()) if text != "null"]
            db.draft.add(Op.INSERT, entity.name, thing.id, value="{" + ",".join(told) + "}")


def _updated(db: Db, things: Iterable[Synced]) -> None:
    for thing in things:
        if not (fields := _changed_fields(db, thing)):
            continue
        _may_change(thing)
        entity = db.schema.entities[type(thing).__name__]
        for name in fields:
            text = entity.fields[name].to_text(getattr(thing, name))
            head = stored_head(db.connection(), thing.id, name)
            db.draft.add(Op.UPDATE, entity.name, thing.id, name, text, head)


def _changed_fields(db: Db, thing: Synced) -> list[str]:
    touched = db.schema.entities[type(thing).__name__].fields.keys() - sa.inspect(thing).unmodified
    histories = {name: get_history(thing, name) for name in touched}
    return sorted(
        name
        for name, (added, _, deleted) in histories.items()
        if added and (not deleted or added[0] != deleted[0])
    )


def _may_change(thing: Synced) -> None:
    if thing.insert_only:
        raise InsertOnly(f"{type(thing).__name__} is written once")
