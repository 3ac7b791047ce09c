"""An outcome as plain JSON, for files, the command line and anybody else who wants the figures."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any


def as_json(outcome: Any) -> Any:
    """Plain dicts, lists, strings and numbers for an outcome of any technique; field names become the keys.

    A whole number is written as one (borda 18, not 18.0), because JSON knows only one kind.
    """
    if is_dataclass(outcome):
        return {field.name: as_json(getattr(outcome, field.name)) for field in fields(outcome)}
    if isinstance(outcome, Mapping):
        return {str(key): as_json(value) for key, value in outcome.items()}
    if isinstance(outcome, tuple | list):
        return [as_json(value) for value in outcome]
    if isinstance(outcome, float) and outcome.is_integer():
        return int(outcome)
    return str(outcome) if isinstance(outcome, str) else outcome
