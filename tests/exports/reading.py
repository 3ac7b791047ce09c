"""Reads a made PDF back: what a reader's program sees in it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, cast

import pikepdf
import pypdfium2  # type: ignore[import-untyped]

Box = tuple[float, float, float, float]
Instructions = list[tuple[list[Any], pikepdf.Operator]]

PAINTING = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "Tj", "TJ", "'", '"'}


@dataclass
class Node:
    """An element of the structure tree with the sheets and marks of its content."""

    role: str
    alt: str
    actual: str
    box: Box | None
    kids: list[Node] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def all(self, role: str) -> list[Node]:
        return [node for node in self.walk() if node.role == role]


class Document:
    """A PDF with its structure tree, its marked text and its boxes."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(data))
        self.seen = pypdfium2.PdfDocument(data)
        self._page_of = {page.obj.objgen: index for index, page in enumerate(self.pdf.pages)}
        self.root = self._node(self.pdf.Root.StructTreeRoot.K[0])

    def _node(self, element: pikepdf.Object) -> Node:
        box = element.A.BBox if "/A" in element and "/BBox" in element.A else None
        node = Node(
            str(element.S)[1:],
            str(element.get("/Alt", "")),
            str(element.get("/ActualText", "")),
            None if box is None else tuple(float(corner) for corner in box),  # type: ignore[arg-type]
        )
        for kid in element.K:
            if isinstance(kid, int):
                node.marks.append((self._page_of[element.Pg.objgen], kid))
            elif kid.get("/Type") == "/MCR":
                node.marks.append((self._page_of[kid.Pg.objgen], int(kid.MCID)))
            else:
                assert kid.P.objgen == element.objgen
                node.kids.append(self._node(kid))
        return node

    def content(self) -> Iterator[tuple[int, str, int | None]]:
        """Every painting operator: sheet, operator, the mark around it (-1 in an artifact, None outside)."""
        for sheet, page in enumerate(self.pdf.pages):
            inside: list[int | None] = []
            for operands, operator in cast("Instructions", pikepdf.parse_content_stream(page)):
                name = str(operator)
                if name == "BDC":
                    inside.append(-1 if operands[0] == "/Artifact" else int(operands[1].MCID))
                elif name == "EMC":
                    inside.pop()
                elif name in PAINTING:
                    yield sheet, name, inside[-1] if inside else None
            assert not inside

    def spoken(self) -> list[tuple[str, str]]:
        """Role and words of every element with content, in the order of the tree; of a figure its alt."""
        said = self._words()
        return [
            (node.role, node.alt or node.actual or "".join(said[mark] for mark in node.marks))
            for node in self.root.walk()
            if node.marks
        ]

    def _words(self) -> dict[tuple[int, int], str]:
        """The text of every mark, by the Unicode values that the fonts give."""
        words: dict[tuple[int, int], str] = {}
        for sheet, page in enumerate(self.pdf.pages):
            letters: dict[int, str] = {}
            mark = -1
            for operands, operator in cast("Instructions", pikepdf.parse_content_stream(page)):
                match str(operator):
                    case "BDC":
                        mark = -1 if operands[0] == "/Artifact" else int(operands[1].MCID)
                        words.setdefault((sheet, mark), "")
                    case "Tf":
                        table = page.Resources.Font[str(operands[0])].ToUnicode.read_bytes().decode()
                        pairs = re.findall(r"<([0-9A-F]{2})> <([0-9A-F]{4})>", table)
                        letters = {int(code, 16): chr(int(letter, 16)) for code, letter in pairs}
                    case "Tj":
                        words[sheet, mark] += "".join(letters[code] for code in bytes(operands[0]))
        return words

    def text(self, sheet: int) -> str:
        return str(self.seen[sheet].get_textpage().get_text_range())

    def lines(self, sheet: int) -> list[Box]:
        """The box of every piece of text on a sheet."""
        text = self.seen[sheet].get_textpage()
        return [text.get_rect(index) for index in range(text.count_rects())]

    def letters(self, sheet: int) -> list[Box]:
        """The box of everything printed on a sheet; the space at the end of a line is not printed."""
        text = self.seen[sheet].get_textpage()
        printed = text.get_text_range()
        if len(printed) != text.count_chars():  # characters beyond the first plane count twice
            return self.lines(sheet)
        return [text.get_charbox(at) for at, letter in enumerate(printed) if not letter.isspace()]

    def figures(self, sheet: int) -> list[Box]:
        """The box of every picture with a meaning on a sheet."""
        return [
            node.box for node in self.root.all("Figure") if node.box is not None and node.marks[0][0] == sheet
        ]


def overlap(one: Box, two: Box, slack: float) -> bool:
    """Whether two boxes share more than `slack` pt both ways."""
    across = min(one[2], two[2]) - max(one[0], two[0])
    down = min(one[3], two[3]) - max(one[1], two[1])
    return across > slack and down > slack
