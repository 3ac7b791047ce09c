"""What must be true of every document for the team, read back."""

from __future__ import annotations

from exports.paper.look import A4, MARGIN
from tests.exports.reading import Document, Node, overlap


def assert_fits(document: Document) -> None:
    """Everything within the margins, and no line over another."""
    for sheet in range(len(document.pdf.pages)):
        lines = document.lines(sheet)
        assert lines
        for left, bottom, right, top in document.letters(sheet):
            assert left >= MARGIN - 3
            assert right <= A4[0] - MARGIN + 2
            assert top <= A4[1] - MARGIN + 2
            # Only the foot and its note stand lower.
            assert bottom >= MARGIN - 2 or top <= 46
        for index, box in enumerate(lines):
            assert not any(overlap(box, other, 2.5) for other in lines[index + 1 :])


def marks(node: Node) -> set[tuple[int, int]]:
    """All marks of an element and of what is in it."""
    return {mark for inner in node.walk() for mark in inner.marks}


def spoken(document: Document) -> list[str]:
    return [words.strip() for _, words in document.spoken()]


def assert_tagged(document: Document) -> None:
    """Everything painted is content with one place in the tree, or an artifact."""
    painted = {(sheet, mark) for sheet, _, mark in document.content() if mark != -1}
    placed = [mark for node in document.root.walk() for mark in node.marks]
    assert None not in {mark for _, _, mark in document.content()}
    assert len(placed) == len(set(placed))
    assert set(placed) == painted


def headings(document: Document) -> list[tuple[str, str]]:
    """Role and words of every heading, in order."""
    return [(role, words.strip()) for role, words in document.spoken() if role in ("H1", "H2", "H3")]
