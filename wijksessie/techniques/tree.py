"""Probleemboom (T10): where one problem comes from, what comes of it, and what people wish instead."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from wijksessie.tally.words import Line, merged, same, spelling
from wijksessie.techniques import rules
from wijksessie.techniques.base import Entry, RuleBroken, Setup, Technique
from wijksessie.techniques.gestures import Arrange, Shape
from wijksessie.terms import TechniqueId, WhoCan

LEVELS = 3
"""How often "hoe komt dat?" is asked (domain.md 2, T10)."""

PARTS = ("nodes", "wishes")


class Side(StrEnum):
    """Causes are roots, effects are branches."""

    ROOT = "root"
    BRANCH = "branch"


class CanChange(StrEnum):
    """Who can change a cause."""

    SELF = WhoCan.SELF.value
    TOGETHER = WhoCan.TOGETHER.value
    ORGANISATION = WhoCan.ORGANISATION.value
    NOBODY = "niet"


Path = tuple[str, ...]


@dataclass(frozen=True)
class TreeNode:
    """A cause or an effect, the same on every table where it hangs in the same place."""

    side: Side
    level: int
    """1 is directly on the trunk."""

    path: Path
    """The words from the trunk to this node, its own last."""

    label: str
    pictogram: str
    can_change: Mapping[CanChange, int]
    """Who can change it -> number of tables that said so."""

    tables: int

    @property
    def changeable(self) -> bool:
        """Whether some table sees somebody who can change it."""
        return any(who is not CanChange.NOBODY for who in self.can_change)


@dataclass(frozen=True)
class TreeOutcome:
    """The trees of all tables on one another. No figures but the number of tables."""

    nodes: tuple[TreeNode, ...]
    """Roots, then branches, each followed by what hangs on it; most tables first."""

    changeable: tuple[TreeNode, ...]
    """Roots that can be changed: there a solution begins."""

    wishes: tuple[Line, ...]
    ends_in_wish: bool
    """Whether there is a wish; without one the facilitator is reminded to end with a wish tree."""


class Tree(Technique[TreeOutcome]):
    """Data: {"nodes": [{"id", "parent", "side", "label", "pictogram", "can_change"}], "wishes": [text]}.

    A `parent` of "" is the trunk, which holds the problem: the only option. `side` and `can_change` are
    values of `Side` and `CanChange`, the last may be "". Pictogram and can_change may be absent.
    """

    id = TechniqueId.TREE
    gestures = (Arrange(shape=Shape.TREE),)

    def check(self, setup: Setup, entry: Entry) -> None:
        """Refuse what does not grow on the trunk, and more than three levels."""
        rules.seat(setup, entry)
        parts = rules.mapping(entry.data)
        for part in parts:
            rules.known(part, PARTS, (part,))
        nodes: dict[str, Mapping[str, Any]] = {}
        for nr, given in enumerate(rules.rows(parts.get("nodes", ()), ("nodes",))):
            where = ("nodes", str(nr))
            node = rules.mapping(given, where)
            id = rules.text(node.get("id"), (*where, "id"))
            if id in nodes:
                raise RuleBroken("Dit kaartje hangt er twee keer. Haal er een weg.", where)
            rules.text(node.get("label"), (*where, "label"))
            rules.known(node.get("side"), tuple(Side), (*where, "side"))
            rules.known(node.get("can_change", ""), ("", *CanChange), (*where, "can_change"))
            if not isinstance(node.get("pictogram", ""), str):
                raise RuleBroken("Kies een plaatje, of laat het leeg.", (*where, "pictogram"))
            nodes[id] = node
        for nr, (id, node) in enumerate(nodes.items()):
            _hangs(nodes, id, node, ("nodes", str(nr)))
        rules.texts(parts.get("wishes", ()), ("wishes",))

    def tally(self, setup: Setup, entries: Sequence[Entry]) -> TreeOutcome:
        """Lay nodes with the same words in the same place on one another."""
        found: dict[tuple[Side, Path], list[tuple[int, Mapping[str, Any]]]] = {}
        for table, entry in enumerate(entries):
            nodes = {node.get("id"): node for node in entry.data.get("nodes") or ()}
            for id, node in nodes.items():
                chain = _chain(nodes, id)
                grown = node.get("side") in tuple(Side) and chain
                if grown and all(same(above.get("label") or "") for above in chain):
                    key = (Side(node["side"]), tuple(same(above["label"]) for above in chain))
                    found.setdefault(key, []).append((table, node))
        merged_nodes = tuple(_grown(found))
        wishes = merged(entry.data.get("wishes") or () for entry in entries)
        return TreeOutcome(
            nodes=merged_nodes,
            changeable=tuple(node for node in merged_nodes if node.side is Side.ROOT and node.changeable),
            wishes=wishes,
            ends_in_wish=bool(wishes),
        )


def _hangs(nodes: Mapping[str, Mapping[str, Any]], id: str, node: Mapping[str, Any], where: Path) -> None:
    parent = node.get("parent", "")
    if not isinstance(parent, str) or (parent and parent not in nodes):
        raise RuleBroken("Dit kaartje hangt los. Leg het aan de stam of aan een ander kaartje.", where)
    if parent and nodes[parent]["side"] != node["side"]:
        raise RuleBroken("Oorzaken en gevolgen hangen niet aan elkaar. Leg dit kaartje anders.", where)
    chain = _chain(nodes, id)
    if not chain:
        raise RuleBroken("Deze kaartjes hangen in een kring. Leg er een aan de stam.", where)
    if len(chain) > LEVELS:
        raise RuleBroken(f"De boom gaat {LEVELS} stappen ver. Leg dit kaartje dichter bij de stam.", where)


def _chain(nodes: Mapping[Any, Mapping[str, Any]], id: Any) -> tuple[Mapping[str, Any], ...]:
    """From the trunk to this node; empty when it does not hang on the trunk (yet)."""
    chain: list[Mapping[str, Any]] = []
    while id:
        if id not in nodes or len(chain) > len(nodes):
            return ()
        chain.insert(0, nodes[id])
        id = nodes[id].get("parent", "")
    return tuple(chain)


Found = Mapping[tuple[Side, Path], Sequence[tuple[int, Mapping[str, Any]]]]


def _grown(found: Found, side: Side | None = None, below: Path = (), words: Path = ()) -> list[TreeNode]:
    """All nodes under one place, each followed by its own; no side means the whole tree."""
    if side is None:
        return [node for one in Side for node in _grown(found, one)]
    here = [_node(key, said, words) for key, said in found.items() if key[0] is side and key[1][:-1] == below]
    here.sort(key=lambda node: (-node.tables, same(node.label)))
    return [
        node
        for parent in here
        for node in (parent, *_grown(found, side, (*below, same(parent.label)), parent.path))
    ]


def _node(key: tuple[Side, Path], said: Sequence[tuple[int, Mapping[str, Any]]], words: Path) -> TreeNode:
    side, path = key
    label = spelling(node["label"] for _, node in said)
    pictures = [str(node["pictogram"]) for _, node in said if node.get("pictogram")]
    changes = {
        who: len({table for table, node in said if node.get("can_change") == who}) for who in CanChange
    }
    return TreeNode(
        side=side,
        level=len(path),
        path=(*words, label),
        label=label,
        pictogram=spelling(pictures) if pictures else "",
        can_change={who: tables for who, tables in changes.items() if tables},
        tables=len({table for table, _ in said}),
    )
