"""A problem tree as an outline: roots and branches as lines with a level, and what may be done to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wijksessie.techniques.tree import LEVELS

ROOT, BRANCH = "root", "branch"

Node = dict[str, Any]


@dataclass(frozen=True)
class Line:
    """A node as it stands in the list; level 1 hangs on the trunk."""

    node: Node
    level: int


def nodes_of(data: Mapping[str, Any] | None) -> list[Node]:
    """Read the nodes as plain values that may be changed."""
    return [dict(node) for node in (data or {}).get("nodes") or ()]


def wishes_of(data: Mapping[str, Any] | None) -> list[str]:
    """Read the wishes."""
    return [str(wish) for wish in (data or {}).get("wishes") or ()]


def outline(nodes: Sequence[Node], side: str, parent: str = "", level: int = 1) -> list[Line]:
    """Return the lines of one side, each followed by what hangs on it."""
    found: list[Line] = []
    for node in nodes:
        if node.get("side") == side and (node.get("parent") or "") == parent:
            found.append(Line(node, level))
            if level < LEVELS:
                found += outline(nodes, side, str(node["id"]), level + 1)
    return found


def below(nodes: Sequence[Node], id_: str) -> set[str]:
    """Return this node and everything that hangs on it."""
    found = {id_}
    while True:
        more = {str(node["id"]) for node in nodes if node.get("parent") in found} - found
        if not more:
            return found
        found |= more


def depth(nodes: Sequence[Node], id_: str) -> int:
    """Return how many levels a node and what hangs on it take."""
    hanging = [str(node["id"]) for node in nodes if node.get("parent") == id_]
    return 1 + max((depth(nodes, child) for child in hanging), default=0)


def parent_at(lines: Iterable[Line], level: int) -> str:
    """Return what a new line of this level hangs on when it comes after these lines; "" is the trunk."""
    parents = [line for line in lines if line.level < level]
    if level <= 1 or not parents:
        return ""
    deepest = max(line.level for line in parents)
    return str(next(line for line in reversed(parents) if line.level == min(deepest, level - 1)).node["id"])


def added(
    nodes: Sequence[Node], side: str, label: str, after: str | None, level: int
) -> tuple[list[Node], str]:
    """Add a node after a line and what hangs on it; return all nodes and the id of the new one."""
    lines = outline(nodes, side)
    if after is not None:
        at = next((nr for nr, line in enumerate(lines) if line.node["id"] == after), len(lines) - 1)
        lines = lines[: at + 1]
    numbers = [int(str(n["id"])[1:]) for n in nodes if str(n["id"])[:1] == "n" and str(n["id"])[1:].isdigit()]
    id_ = f"n{max(numbers, default=0) + 1}"
    new = {
        "id": id_,
        "parent": parent_at(lines, level),
        "side": side,
        "label": label,
        "pictogram": "",
        "can_change": "",
    }
    if not lines:
        return [new, *nodes] if after is not None else [*nodes, new], id_
    place = next(nr for nr, node in enumerate(nodes) if node["id"] == lines[-1].node["id"])
    return [*nodes[: place + 1], new, *nodes[place + 1 :]], id_


def changed(nodes: Sequence[Node], id_: str, **values: Any) -> list[Node]:
    """Change a node."""
    return [{**node, **values} if node["id"] == id_ else node for node in nodes]


def without(nodes: Sequence[Node], id_: str) -> list[Node]:
    """Take a node away, and what hangs on it."""
    gone = below(nodes, id_)
    return [node for node in nodes if node["id"] not in gone]


def deeper(nodes: Sequence[Node], id_: str) -> list[Node]:
    """Hang a node on the one above it of its own level; unchanged when that cannot be."""
    node = next(node for node in nodes if node["id"] == id_)
    lines = outline(nodes, node["side"])
    at = next(nr for nr, line in enumerate(lines) if line.node["id"] == id_)
    level = lines[at].level
    above = [line for line in lines[:at] if line.level == level and _parent(line.node) == _parent(node)]
    if not above or level + depth(nodes, id_) > LEVELS:
        return list(nodes)
    return changed(nodes, id_, parent=above[-1].node["id"])


def shallower(nodes: Sequence[Node], id_: str) -> list[Node]:
    """Hang a node beside the one it hung on, right after it; unchanged on the trunk."""
    node = next(node for node in nodes if node["id"] == id_)
    parent = next((other for other in nodes if other["id"] == node.get("parent")), None)
    if parent is None:
        return list(nodes)
    moved = {**node, "parent": _parent(parent)}
    rest = [other for other in nodes if other["id"] != id_]
    at = next(nr for nr, other in enumerate(rest) if other["id"] == parent["id"])
    return [*rest[: at + 1], moved, *rest[at + 1 :]]


def _parent(node: Node) -> str:
    return str(node.get("parent") or "")
