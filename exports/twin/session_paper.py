"""Everything of a session on paper in one tagged PDF: what to print, the bag, the papers of each block."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from exports import fonts
from exports.flyer_pen import CopyPen
from exports.own_pictures import illustrated
from exports.paper.content import Column, Heading, Item, Items, Kind, Mark, Section, Table, Text, cell
from exports.paper.document import even_headings
from exports.paper.flow import sheets
from exports.paper.look import A4, MARGIN
from exports.pen import Pen
from exports.tagged_pdf import About, Element, TaggedCanvas
from exports.technique_card import technique_section
from exports.text import Lines, Style, set_lines
from exports.twin.ballot import ballot_leaves, ballots_a_page
from exports.twin.cards import card_leaves
from exports.twin.look import Leaf, ink
from exports.twin.mats import mat_leaves
from exports.twin.spoken import spoken_sections
from exports.twin.tally import tally_sections
from wijksessie.queries.library import technique_text
from wijksessie.queries.sentences import full_day
from wijksessie.queries.twin import PackLine, SessionTwin, TwinBlock, TwinPaper, TwinPart
from wijksessie.techniques.gestures import ChooseCards, CollectCards, LayAlongRope

__all__ = ["KIND_NAMES", "PACKING", "SPOKEN", "Part", "all_parts", "session_paper"]

Part = tuple[str, TwinPaper | None]
"""A kind of paper of a block, by the block's key."""
PACKING: Part = ("", None)
"""The list of what goes into the bag."""
SPOKEN: Part = ("spoken", None)
"""The consent to read aloud, and the safety card."""

KIND_NAMES = {
    TwinPaper.INSTRUCTION: "Uitleg voor de tafelbegeleider",
    TwinPaper.MAT: "Mat",
    TwinPaper.CARDS: "Kaarten",
    TwinPaper.BALLOT: "Stembiljetten",
    TwinPaper.TALLY: "Telblad",
}
_BLANK = 9
"""Blank cards for a technique in which people make their own: one side of A4."""
_FOOT = 26.0


def all_parts(twin: SessionTwin) -> frozenset[Part]:
    """Everything there is to choose."""
    return frozenset(
        {PACKING, SPOKEN, *((block.key, part.kind) for block in twin.blocks for part in block.parts)}
    )


@dataclass(frozen=True)
class _Stack:
    """The leaves of one part; `times` they are needed. A sheet with a table's name is needed once."""

    block: TwinBlock
    part: TwinPart
    leaves: tuple[Leaf, ...]
    times: int
    element: Element


@illustrated
def session_paper(
    twin: SessionTwin,
    parts: Collection[Part],
    made_on: dt.date,
    *,
    copies: bool = False,
) -> bytes:
    """The chosen parts in the order of the programme, as PDF/UA-1; with `copies` each as often as needed.

    A part that needs nothing on paper (a ballot without options) has no page, and is not on the cover.
    """
    fonts.register()
    out = io.BytesIO()
    canvas = TaggedCanvas(out, A4, About(_title(twin), made_on, font=fonts.WORK))
    front = canvas.root.add(Element("Sect"))
    stacks = list(_stacks(twin, parts, canvas.root))
    first = 1 + len(
        _kit_leaves(_front(twin, parts, _cover_rows(stacks, 100, copies=copies)), Element("Sect"))
    )
    cover = _kit_leaves(_front(twin, parts, _cover_rows(stacks, first, copies=copies)), front)
    sheets_: list[tuple[Leaf, Pen]] = [(leaf, Pen(canvas, front)) for leaf in cover]
    for stack in stacks:
        for nr in range(stack.times if copies else 1):
            pen_class = _Again if nr else Pen
            sheets_ += [(leaf, pen_class(canvas, stack.element)) for leaf in stack.leaves]
    for nr, (leaf, pen) in enumerate(sheets_, 1):
        canvas.setPageSize(leaf.size)
        leaf.draw(pen)
        _foot(pen, f"{_title(twin)}, blad {nr} van {len(sheets_)}, gemaakt op {full_day(made_on)}")
        canvas.showPage()
    even_headings(canvas.root)
    canvas.save()
    return out.getvalue()


class _Again(CopyPen):
    """Draws a sheet once more for the eye alone, also what has its place in the tree already."""

    def words(self, element: Element, lines: Lines, x: float, top: float) -> None:
        """Words that were read before."""
        self.again(lines, x, top)


def _title(twin: SessionTwin) -> str:
    return f"Sessie op papier: {twin.title}".strip(": ")


def _stacks(twin: SessionTwin, parts: Collection[Part], root: Element) -> Iterator[_Stack]:
    for block in twin.blocks:
        for part in block.parts:
            if (block.key, part.kind) not in parts:
                continue
            element = Element("Sect")
            leaves = tuple(_LEAVES[part.kind](block, element))
            if leaves:
                times = _times(block, part)
                yield _Stack(block, part, leaves, times, root.add(element))


def _times(block: TwinBlock, part: TwinPart) -> int:
    """How often the leaves are printed: a ballot stands more than once on a side."""
    if part.kind is TwinPaper.TALLY:
        return 1
    if part.kind is TwinPaper.BALLOT:
        return -(-part.copies // ballots_a_page(len(block.options)))
    return part.copies


def _kit_leaves(sections: Iterable[Section], element: Element) -> tuple[Leaf, ...]:
    """Pages of the A4 kit as leaves."""
    made = []
    for page in sheets(tuple(sections), element):

        def draw(pen: Pen, strips: tuple = page.strips) -> None:  # type: ignore[type-arg]
            for strip, below in strips:
                strip.draw(pen, MARGIN, A4[1] - MARGIN - below)

        made.append(Leaf(A4, draw))
    return tuple(made)


def _instruction(block: TwinBlock, element: Element) -> tuple[Leaf, ...]:
    text = technique_text(block.technique)
    return () if text is None else _kit_leaves((technique_section(text),), element)


def _cards(block: TwinBlock, element: Element) -> tuple[Leaf, ...]:
    own = any(isinstance(gesture, CollectCards | ChooseCards | LayAlongRope) for gesture in block.gestures)
    return tuple(card_leaves(block, _BLANK if own or not block.options else 0))


_LEAVES: dict[TwinPaper, Callable[[TwinBlock, Element], tuple[Leaf, ...]]] = {
    TwinPaper.INSTRUCTION: _instruction,
    TwinPaper.MAT: lambda block, element: tuple(mat_leaves(block)),
    TwinPaper.CARDS: _cards,
    TwinPaper.BALLOT: lambda block, element: tuple(ballot_leaves(block)),
    TwinPaper.TALLY: lambda block, element: _kit_leaves(tally_sections(block), element),
}


def _cover_rows(
    stacks: Iterable[_Stack], first: int, *, copies: bool
) -> list[tuple[str, str, str, str, str]]:
    """Block, what, how many, for whom, and on which sheets of this document."""
    rows, at, before = [], first, ""
    for stack in stacks:
        count = len(stack.leaves) * (stack.times if copies else 1)
        pages = str(at) if count == 1 else f"{at} tot {at + count - 1}"
        at += count
        whom = "Hele groep" if stack.part.plenary else _tables(stack.block)
        name = "" if stack.block.key == before else stack.block.name
        before = stack.block.key
        rows.append((name, KIND_NAMES[stack.part.kind], stack.part.words, whom, pages))
    return rows


def _tables(block: TwinBlock) -> str:
    return ", ".join(table.label.removeprefix("Tafel ") for table in block.tables)


def _front(
    twin: SessionTwin, parts: Collection[Part], rows: Iterable[tuple[str, str, str, str, str]]
) -> Iterator[Section]:
    columns = (
        Column("Werkvorm", 2.6, leads=True),
        Column("Wat", 2.7),
        Column("Hoeveel", 2.0),
        Column("Voor", 2.6),
        Column("Blad", 1.3),
    )
    table = tuple(
        (cell(name, Kind.STRONG), cell(what), cell(many), cell(whom, Kind.SMALL), cell(pages))
        for name, what, many, whom, pages in rows
    )
    told = "Print op gewoon A4. Kaarten liever op dik papier. Knip langs de streepjes."
    body = (Table(columns, table),) if table else (Text("Er is niets gekozen."),)
    yield Section((Heading("Print dit", 1), Text(twin.title, Kind.STRONG), Text(told), *body))
    if PACKING in parts and twin.packing:
        items = tuple(
            Item(Text(pack.words), Mark.TICKED if pack.packed else Mark.BOX, pack.why)
            for pack in twin.packing
        )
        yield Section((Heading("Tas inpakken"), Items(items, 2)), fresh=True, one_page=True)
    if SPOKEN in parts:
        yield from spoken_sections()


def _packed(line: PackLine) -> Item:
    return Item(Text(line.words), Mark.TICKED if line.packed else Mark.BOX, line.why)


def _foot(pen: Pen, text: str) -> None:
    style = Style(8.0, 1.2, ink(), fonts.WORK)
    lines = set_lines(text, style, A4[0] - 2 * MARGIN)
    pen.page_number(Lines(lines.lines[:1], style, ""), MARGIN, _FOOT)
