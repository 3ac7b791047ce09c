"""The example as a file to spoil, and what lies in a folder."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import resources

SOURCE = resources.path("example", "rietkwartier.json")
EXAMPLE = json.loads(SOURCE.read_text(encoding="utf-8"))

Spoil = Callable[[Any], None]


def file_of(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode("utf-8", "surrogatepass")


def change(path: str, value: Any) -> Spoil:
    """Set one place in the file, or take it away when the value is `...`."""

    def apply(content: Any) -> None:
        last: int | str
        *steps, last = path.split("/")
        for step in steps:
            content = content[int(step) if isinstance(content, list) else step]
        last = int(last) if isinstance(content, list) else last
        if value is ...:
            del content[last]
        elif isinstance(content, list) and last == len(content):
            content.append(value)
        else:
            content[last] = value

    return apply


def together(*spoils: Spoil) -> Spoil:
    def apply(content: Any) -> None:
        for spoil in spoils:
            spoil(content)

    return apply


def snapshot(folder: Path) -> dict[str, bytes | None]:
    """Everything in a folder, byte for byte; None is a folder."""
    return {
        str(path.relative_to(folder)): None if path.is_dir() else path.read_bytes()
        for path in sorted(folder.rglob("*"))
    }
