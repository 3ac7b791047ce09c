"""Advice about a programme (domain.md 2.1, 4.8): sentences with what to do. It never forbids anything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wijksessie.queries.library import technique_text
from wijksessie.queries.programme import BlockView, Side

MOST_TECHNIQUES = 5
"""Content techniques in 120 minutes; a longer session may have one more for every 24 minutes."""

USUAL = 120
"""Minutes of a session whose end nobody chose yet."""

HELPS_SHARE = 0.4
"""The least share of technique time for what helps and for actions."""

LONGEST_WITHOUT_BREAK = 75
"""Minutes."""


@dataclass(frozen=True)
class Advice:
    """A sentence, and what the button with `verb` does: remove or shorten a block, or nothing."""

    sentence: str
    verb: str = ""
    act: str = ""
    block_id: str = ""


def advise(
    blocks: Sequence[BlockView], left: int | None, room: int | None, *, quiet_room: bool
) -> tuple[Advice, ...]:
    """Everything worth saying about these blocks.

    `room` is how many minutes there are and `left` how many are over, negative when the programme is too
    long; both are None as long as nobody knows.
    """
    inside = [block for block in blocks if not block.before]
    if not inside:
        return ()
    return (
        *_too_long(inside, left),
        *_too_many(inside, room or USUAL),
        *_balance(inside),
        *_end(inside),
        *_rest(inside),
        *_sensitive(inside, quiet_room=quiet_room),
    )


def _too_long(blocks: Sequence[BlockView], left: int | None) -> Iterator[Advice]:
    """Take ten beans out first, then make card sort shorter (domain.md 4.8)."""
    if left is None or left >= 0:
        return
    over = f"Het programma is {-left} minuten te lang."
    beans = next((block for block in blocks if block.technique == "ten_beans"), None)
    sort = next((block for block in blocks if block.technique == "card_sort"), None)
    if beans is not None:
        yield Advice(over, f"Haal {beans.label} eruit", "remove", beans.id)
    elif sort is not None and sort.minutes > 10:
        yield Advice(over, f"Maak {sort.label} korter", "shorten", sort.id)
    else:
        yield Advice(f"{over} Haal iets weg of maak iets korter.")


def _content(block: BlockView) -> bool:
    text = technique_text(block.technique) if block.technique else None
    return text is not None and text.content


def _too_many(blocks: Sequence[BlockView], room: int) -> Iterator[Advice]:
    found = {block.technique for block in blocks if _content(block)}
    most = MOST_TECHNIQUES + max(0, (room - USUAL) // 24)
    if len(found) <= most:
        return
    said = f"Dit zijn {len(found)} werkvormen. Meer dan {most} is te veel voor één keer."
    extra = [block for block in blocks if _content(block) and not _core(block)]
    beans = [block for block in blocks if block.technique == "ten_beans"]
    out = next(iter([*reversed(extra), *beans]), None)
    yield Advice(said, f"Haal {out.label} eruit", "remove", out.id) if out is not None else Advice(said)


def _core(block: BlockView) -> bool:
    text = technique_text(block.technique) if block.technique else None
    return text is not None and text.core


def _balance(blocks: Sequence[BlockView]) -> Iterator[Advice]:
    helps = sum(block.minutes for block in blocks if block.side is Side.HELPS)
    stress = sum(block.minutes for block in blocks if block.side is Side.STRESS)
    if helps + stress and helps < HELPS_SHARE * (helps + stress):
        yield Advice(f"Er gaat {helps} van de {helps + stress} minuten over wat helpt. Maak dat deel langer.")


def _end(blocks: Sequence[BlockView]) -> Iterator[Advice]:
    last = next((block for block in reversed(blocks) if block.side in (Side.HELPS, Side.STRESS)), None)
    if last is not None and last.side is Side.STRESS:
        yield Advice("De sessie eindigt met problemen. Sluit af met wat helpt.")


def _rest(blocks: Sequence[BlockView]) -> Iterator[Advice]:
    longest = running = 0
    for block in blocks:
        running = 0 if block.side is Side.BREAK else running + block.minutes
        longest = max(longest, running)
    if longest > LONGEST_WITHOUT_BREAK:
        yield Advice(f"Er is {longest} minuten geen pauze. Zet een pauze in het midden.")


def _sensitive(blocks: Sequence[BlockView], *, quiet_room: bool) -> Iterator[Advice]:
    for block in blocks:
        text = technique_text(block.technique) if block.technique else None
        if text is not None and text.sensitive and not quiet_room:
            yield Advice(f"{text.name} kan veel losmaken. Regel eerst een rustige ruimte, in stap 5.")
