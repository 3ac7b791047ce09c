"""Words on their way to the big screen that may say who somebody is: whoever shows them looks first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

from wijksessie.queries.identity import findings, names_in_file
from wijksessie.queries.stage.scene import Scene
from wijksessie.store import Workspace

_READ_BY_PEOPLE = frozenset(("label", "note"))


def doubted(workspace: Workspace, scene: Scene) -> Scene:
    """Return the scene with the words in `doubtful` that `findings` asks about, each once, in their order."""
    names = names_in_file(workspace)
    said = dict.fromkeys(text for part in (scene.frames, scene.pieces) for text in _texts(part))
    return replace(scene, doubtful=tuple(text for text in said if findings(text, names)))


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, tuple):
        for each in part:
            yield from _texts(each)
    elif is_dataclass(part):
        for field in fields(part):
            value = getattr(part, field.name)
            if isinstance(value, str):
                if value and field.name in _READ_BY_PEOPLE:
                    yield value
            else:
                yield from _texts(value)
