"""What a model class is made of: base, mixin, ids, sort keys, and JSON that cannot change unnoticed."""

import json
import uuid
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar

from sqlalchemy import Dialect, String, Text, event
from sqlalchemy.orm import DeclarativeBase, InstrumentedAttribute, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

_KEYS = uuid.UUID("6d6f8d0a-0000-4000-8000-000000000001")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def new_id() -> str:
    """Make a random id: no other laptop will ever make the same one."""
    return str(uuid.uuid4())


def key_id(*parts: object) -> str:
    """Make the id of a natural key: the same parts give the same id on every laptop."""
    return str(uuid.uuid5(_KEYS, "/".join(map(str, parts))))


def position_between(before: str | None, after: str | None) -> str:
    """Make a sort key between two neighbours; `None` is the open end of the list.

    Raises `ValueError` when nothing fits between them, as between two equal keys: renumber the list then.
    """
    low, high = before or "", after
    if high is not None and (low >= high or high.endswith("0")):
        raise ValueError(f"no room between {before!r} and {after!r}")
    at_the_end = before is not None and after is None
    key = ""
    for place in range(len(low) + len(high or "") + 2):  # pragma: no branch (the last place always has room)
        floor = _DIGITS.index(low[place]) if place < len(low) else 0
        ceiling = _DIGITS.index(high[place]) if high is not None and place < len(high) else len(_DIGITS)
        if ceiling - floor > 1:
            # Lists mostly grow at their end: small steps there keep the keys short.
            return key + _DIGITS[floor + 1 if at_the_end else (floor + ceiling) // 2]
        key += _DIGITS[floor]
        if ceiling > floor:
            high = None  # from here on everything is below `after`
    raise AssertionError  # pragma: no cover


def freeze(value: Any) -> Any:
    """Make a JSON value that cannot be changed in place."""
    if isinstance(value, Mapping):
        return MappingProxyType({key: freeze(item) for key, item in value.items()})
    if isinstance(value, list | tuple):
        return tuple(freeze(item) for item in value)
    return value


def thaw(value: Any) -> Any:
    """Make plain dicts and lists of a frozen value, to change and assign again."""
    if isinstance(value, Mapping):
        return {key: thaw(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [thaw(item) for item in value]
    return value


def to_json(value: Any) -> str:
    """Write a JSON value in one way only, so that equal values are equal texts."""
    return json.dumps(thaw(value), ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False)


class FrozenJson(TypeDecorator[Any]):
    """A JSON column, one field: `x.data["a"] = 1` raises instead of silently not being saved."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Write the value as text."""
        return None if value is None else to_json(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Read the value, frozen."""
        return None if value is None else freeze(json.loads(value))


class Base(DeclarativeBase):
    """The declarative base of the model."""


class Synced:
    """Rows of this class are captured, merged and undoable.

    Defaults must be constants: they also fill fields that older files do not have.
    """

    keyed: ClassVar[bool] = False
    """The id comes from `key_id`: made on two laptops, it is one thing. Use `Db.keyed`."""

    insert_only: ClassVar[bool] = False
    """Written once; editing or deleting raises `InsertOnly` (undo and erase still work)."""

    personal: ClassVar[bool] = False
    """About a person: `Db.erase_deleted` removes what was deleted for ever."""

    id: Mapped[str] = mapped_column(String(36), primary_key=True, sort_order=-1)

    if TYPE_CHECKING:

        def __init__(self, **values: Any) -> None: ...


@event.listens_for(Synced, "init", propagate=True)
def _give_id(thing: Synced, args: tuple[Any, ...], values: dict[str, Any]) -> None:
    """Give the id at construction, so that relations can be made before the flush."""
    if "id" not in values:
        if thing.keyed:
            raise TypeError(f"{type(thing).__name__} is keyed: make it with Db.keyed")
        values["id"] = new_id()
        thing.__dict__["made_its_own_id"] = True


@event.listens_for(Synced, "attribute_instrument", propagate=True)
def _freeze_when_assigned(cls: type[Synced], name: str, attribute: InstrumentedAttribute[Any]) -> None:
    column = getattr(attribute.property, "columns", [None])[0]
    if column is not None and isinstance(column.type, FrozenJson):
        event.listen(attribute, "set", lambda thing, value, old, initiator: freeze(value), retval=True)
