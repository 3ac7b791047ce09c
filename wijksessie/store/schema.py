"""The model as the store sees it: which classes are captured, and how their values are written down."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cached_property
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapper

from wijksessie.store.base import FrozenJson, Synced, freeze, thaw, to_json

ERASED_TEXT = "(gewist)"
"""What a required text shows after it was erased: without it the whole thing would vanish."""

Convert = Callable[[Any], Any]


@dataclass(frozen=True)
class Field:
    """One captured column."""

    name: str
    required: bool
    default: Any
    placeholder: Any
    encode: Convert
    decode: Convert

    @property
    def can_be_wiped(self) -> bool:
        """Whether something can stand here after `erase_text`."""
        return not self.required or self.default is not None or self.placeholder is not None

    def to_text(self, value: Any) -> str:
        """Write a value of the model as it stands in the log."""
        return to_json(None if value is None else self.encode(value))

    def from_json(self, value: Any) -> Any:
        """Read a value of the log; what this program cannot read counts as missing."""
        try:
            return None if value is None else self.decode(value)
        except (ValueError, TypeError):
            return None


@dataclass(frozen=True)
class Entity:
    """One captured class."""

    name: str
    cls: type[Synced]
    table: sa.Table
    fields: Mapping[str, Field]


@dataclass(frozen=True)
class Schema:
    """The captured classes of a declarative base, with the version of the model.

    `upcast` holds, for a field that changed its meaning, the version in which it did and the function
    that makes the new value of an old one; log rows of older versions pass through it.
    """

    base: type[DeclarativeBase]
    version: int
    upcast: Mapping[tuple[str, str], tuple[int, Convert]] = field(default_factory=dict)

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        """The captured classes by name."""
        entities = [_entity(mapper) for mapper in self.base.registry.mappers]
        return {entity.name: entity for entity in sorted(entities, key=lambda entity: entity.name)}

    @cached_property
    def fingerprint(self) -> str:
        """What tells whether tables were made by this very model, even when its version was not raised."""
        columns = [
            f"{entity.name} {entity.table.name}.{column.name} {column.type!r} {column.nullable}"
            for entity in self.entities.values()
            for column in entity.table.columns
        ]
        return hashlib.sha256("\n".join([str(self.version), *columns]).encode()).hexdigest()

    def upcast_value(self, entity: str, field: str, version: int, value: Any) -> Any:
        """Bring a value that an older version wrote up to date."""
        if (change := self.upcast.get((entity, field))) and version < change[0]:
            return change[1](value)
        return value


def _entity(mapper: Mapper[Any]) -> Entity:
    cls, table = mapper.class_, mapper.local_table
    if not issubclass(cls, Synced) or mapper.inherits or not isinstance(table, sa.Table):
        raise TypeError(f"{cls.__name__}: the store keeps Synced classes with a table of their own")
    fields = {column.key: _field(cls.__name__, column) for column in table.columns if column.key != "id"}
    if set(fields) | {"id"} != {attribute.key for attribute in mapper.column_attrs}:
        raise TypeError(f"{cls.__name__}: every column has the name of its attribute")
    return Entity(cls.__name__, cls, table, fields)


def _field(entity: str, column: sa.Column[Any]) -> Field:
    try:
        encode, decode = _codec(column.type)
    except (TypeError, NotImplementedError) as error:
        raise TypeError(
            f"{entity}.{column.key}: the store keeps no values of type {column.type!r}"
        ) from error
    default: Any = None
    if isinstance(column.default, sa.ColumnDefault):
        default = column.default.arg(None) if column.default.is_callable else column.default.arg
        default = decode(encode(default))  # as it comes back from a file
    placeholder = ERASED_TEXT if isinstance(column.type, sa.String) else None
    return Field(column.key, not column.nullable, default, placeholder, encode, decode)


def _codec(kind: sa.types.TypeEngine[Any]) -> tuple[Convert, Convert]:
    if isinstance(kind, FrozenJson):
        return thaw, freeze
    if isinstance(kind, sa.types.TypeDecorator):
        raise TypeError
    if isinstance(kind, sa.Enum) and kind.enum_class is not None:
        enum = kind.enum_class
        return (lambda member: enum(member).value), enum
    plain: dict[type, tuple[Convert, Convert]] = {
        str: (_same, _same),
        int: (_same, _same),
        float: (_same, _same),
        bool: (_same, _same),
        date: (lambda day: date(day.year, day.month, day.day).isoformat(), date.fromisoformat),
        time: (time.isoformat, time.fromisoformat),
        datetime: (_without_zone, datetime.fromisoformat),
    }
    if kind.python_type not in plain:
        raise TypeError
    return plain[kind.python_type]


def _same(value: Any) -> Any:
    return value


def _without_zone(moment: datetime) -> str:
    if moment.tzinfo is not None:
        raise TypeError("a file keeps no time zones: give the time as it is on the clock")
    return moment.isoformat()
