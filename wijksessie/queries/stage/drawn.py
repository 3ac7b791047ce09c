"""Scenes that are drawings: rings, a web, a body, a tree and a rope. What is laid on them comes in steps."""

from __future__ import annotations

from wijksessie.queries.stage.scene import Frame, Piece, Spot, Spots, Word
from wijksessie.queries.stage.seen import Pages, Seen, chunks
from wijksessie.queries.stage.texts import line
from wijksessie.techniques.tree import CanChange, Side

IN_A_RING = 4
EVENTS = 5
ON_A_LEVEL = 5


def rings(seen: Seen) -> Pages:
    """Who is near and who is far, in the middle of what the tables laid; the far ones come last."""
    pages = Pages("rings")
    near: list[list[tuple[str, float]]] = [[], [], []]
    for gap in seen.outcome if seen.entries else ():
        ring = min(int(gap.distance_median + 0.5), 3) - 1
        near[ring].append((gap.organisation, gap.importance_median))
    heads = tuple(Word(line(key)) for key in ("near", "between", "far"))
    parts = max((-(-len(ring) // IN_A_RING) for ring in near), default=1) or 1
    for nr in range(parts):
        laid: list[Piece] = []
        for ring, marks in enumerate(near):
            for slot, (key, size) in enumerate(marks[nr * IN_A_RING : (nr + 1) * IN_A_RING]):
                word = seen.word(key)
                spot = Spot(word.label, word.pictogram, at=(float(ring), float(slot), size))
                laid.append(Spots(f"kring_{key}", (spot,)))
        pages.page(Frame(head=line("we"), columns=heads), laid)
    return pages


def web(seen: Seen) -> Pages:
    """Stickers on legs, one for every table where that may be shown, else one for all. Nothing is joined."""
    pages = Pages("web")
    each = seen.per_table()
    laid = []
    for nr, axis in enumerate(seen.setup.options):
        leg = seen.outcome.legs.get(axis)
        if leg is None:
            continue
        stickers = leg.stickers if each else (int(leg.median + 0.5),)
        spots = tuple(Spot(at=(float(ring),), count=stickers.count(ring)) for ring in sorted(set(stickers)))
        laid.append(Spots(f"poot_{axis}", spots, nr))
    frame = Frame(
        rows=tuple(map(seen.word, seen.setup.options)), columns=(Word(line("not_good")), Word(line("good")))
    )
    pages.page(frame, laid)
    return pages


def body(seen: Seen) -> Pages:
    """Where people feel stress and rest, in counts of five people or more (T15)."""
    pages = Pages("body")
    kinds = tuple(Word(view.label, f"pin_{key}") for key, view in seen.columns.items())
    laid = []
    for region, counts in seen.outcome.counts.items():
        if region in seen.outcome.hidden_on_shared:
            continue
        spots = tuple(
            Spot(seen.word(region).label, look=f"pin_{kind}", count=count, note=region)
            for kind, count in counts.items()
            if count
        )
        if spots:
            laid.append(Spots(f"lijf_{region}", spots, list(seen.setup.options).index(region)))
    pages.page(Frame(columns=kinds), laid)
    return pages


def tree(seen: Seen) -> Pages:
    """Causes level by level, then effects, and the wishes last."""
    pages = Pages("tree")
    problem = tuple(seen.word(key) for key in seen.setup.options[:1])
    for side, head in ((Side.ROOT, "causes"), (Side.BRANCH, "effects")):
        nodes = [node for node in seen.outcome.nodes if node.side is side]
        levels: list[list[Spot]] = []
        for node in nodes:
            while len(levels) < node.level:
                levels.append([])
            can = line("can_change") if any(who is not CanChange.NOBODY for who in node.can_change) else ""
            levels[node.level - 1].append(Spot(node.label, node.pictogram, at=(float(node.level),), note=can))
        parts = [list(chunks(level, ON_A_LEVEL)) for level in levels]
        for nr in range(max((len(level) for level in parts), default=1)):
            laid = [
                Spots(f"{side.value}_{depth}_{nr}", tuple(level[nr]), depth)
                for depth, level in enumerate(parts)
                if nr < len(level) and level[nr]
            ]
            legend = (Word(line("can_change")),) if side is Side.ROOT else ()
            pages.page(Frame(head=line(head), rows=problem, columns=legend, look=side.value), laid)
        if not seen.entries:
            return pages
    for nr, wishes in enumerate(chunks(seen.outcome.wishes, 6)):
        spots = tuple(Spot(wish.text) for wish in wishes)
        if spots:
            pages.page(Frame(head=line("wishes"), look="wishes"), (Spots(f"wens_{nr}", spots),))
    return pages


def rope(seen: Seen) -> Pages:
    """What happened, along a rope of years: above it what was good, below it what was hard."""
    pages = Pages("rope")
    events = seen.outcome.events if seen.entries else ()
    for nr, part in enumerate(chunks(events, EVENTS)):
        laid = []
        for at, event in enumerate(part):
            most = max(event.moods.values(), default=0)
            moods = [mood for mood, times in event.moods.items() if times == most]
            mood = moods[0] if len(moods) == 1 else 0
            spot = Spot(event.label, at=(float(at), float(mood)), note=event.when)
            laid.append(Spots(f"touw_{nr}_{at}", (spot,), at))
        pages.page(Frame(columns=(Word(line("good")), Word(line("not_good")))), laid)
    return pages
