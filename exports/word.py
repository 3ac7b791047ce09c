"""A document for residents as a Word file, for who wants to change or translate it further."""

from __future__ import annotations

import base64
import datetime as dt
import io
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import docx
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

import resources
from exports import figures, pictograms, qr
from exports.outline import Item, Outline, Part
from exports.pdf_picture import drawing_png
from wijksessie.queries.people import People

_PICTURE, _FIGURES, _CODE = Cm(2.2), Cm(12), Cm(3)
_BODY, _DOTS = 14, 260


def word_file(outline: Outline) -> bytes:
    """The document as .docx: real headings, pictures with their words, and nothing about its maker."""
    document = docx.Document()
    _prepare(document, outline)
    document.add_heading(_fit(outline.title), 0)
    _lines(document, [outline.subtitle], strong=True)
    for part in outline.parts:
        _part(document, part, outline)
    _lines(document, outline.footer)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _prepare(document: Any, outline: Outline) -> None:
    about = document.core_properties
    about.title, about.author, about.language = _fit(outline.title), "Wijksessie", "nl-NL"
    about.last_modified_by, about.comments, about.keywords = "", "", ""
    about.created = about.modified = dt.datetime.combine(outline.day, dt.time())
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Verdana", Pt(_BODY)
    language = normal.element.get_or_add_rPr().makeelement(qn("w:lang"), {qn("w:val"): "nl-NL"})
    normal.element.get_or_add_rPr().append(language)
    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)


def _part(document: Any, part: Part, outline: Outline) -> None:
    if part.heading.strip():
        document.add_heading(_fit(part.heading), 1)
    if part.people:
        _people(document, part.people)
    if part.pictogram:
        _picture(document.add_paragraph(), part.pictogram, outline)
    _lines(document, [part.big], strong=True)
    _lines(document, part.lines)
    if part.qr:
        _lines(document, [part.qr.label, part.qr.content.removeprefix("tel:")])
        code = drawing_png(qr.code(part.qr.content), _DOTS)
        _add(document.add_paragraph(), code, _CODE, part.qr.label)
    _items(document, part.items, outline)
    _lines(document, part.after)
    _items(document, part.more, outline)


def _items(document: Any, items: Sequence[Item], outline: Outline) -> None:
    for item in items:
        head = document.add_paragraph()
        head.paragraph_format.keep_with_next = True
        _picture(head, item.pictogram, outline)
        place = f"{item.place}. " if item.place is not None else ""
        head.add_run(f" {place}{_fit(item.first)}").bold = True
        _lines(document, item.lines)
        if item.people:
            _people(document, item.people)


def _lines(document: Any, lines: Iterable[str], *, strong: bool = False) -> None:
    for line in lines:
        if line.strip():
            document.add_paragraph().add_run(_fit(line)).bold = strong


def _picture(paragraph: Any, name: str, outline: Outline) -> None:
    if not name:
        return
    if own := outline.pictures.get(name):
        _add(paragraph, base64.b64decode(own.data), _PICTURE, own.alt)
    else:
        _add(paragraph, _pictogram(name), _PICTURE, resources.pictogram_alt(name))


def _people(document: Any, people: People) -> None:
    row = figures.row(people, 340)
    said = figures.spoken(people)
    _add(document.add_paragraph(), drawing_png(figures.drawing(row), 3 * _DOTS), _FIGURES, said)
    if people.approximate:
        _lines(document, [f"{said[0].upper()}{said[1:]}."])


def _add(paragraph: Any, picture: bytes, width: Any, alt: str) -> None:
    shape = paragraph.add_run().add_picture(io.BytesIO(picture), width=width)
    shape._inline.docPr.set("descr", _fit(alt))  # noqa: SLF001 (the only way to an alternative text)


@lru_cache(maxsize=128)
def _pictogram(name: str) -> bytes:
    return drawing_png(pictograms.pictogram(name), _DOTS)


def _fit(text: str) -> str:
    """The text without what XML cannot hold: control characters and halves of a pair."""
    return "".join(
        character
        for character in text
        if character in "\t\n" or (character >= " " and not "\ud800" <= character <= "\udfff")
        if character not in "\ufffe\uffff"
    )
