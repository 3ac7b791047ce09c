"""A reportlab canvas that writes PDF/UA: everything on the page is tagged content or an artifact.

reportlab draws but does not tag. This canvas adds the marks around what is drawn, and at the end the
structure tree that gives those marks their role and their reading order. reportlab itself writes the tree, as
more objects of the same file: to read the file back with another library would take longer than drawing it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import BinaryIO
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in pt on the sheet."""


@dataclass(eq=False, slots=True)
class Element:
    """One element of the structure tree. `kids` are elements, and marks as (sheet, number on that sheet).

    `numbered` is of a list, `scope` ("Column" or "Row") of the head of a table.
    """

    role: str
    alt: str = ""
    actual: str = ""
    box: Box | None = None
    numbered: bool | None = None
    scope: str = ""
    kids: list[Element | tuple[int, int]] = field(default_factory=list)

    def add(self, child: Element) -> Element:
        """Put `child` after what is already there, and return it."""
        self.kids.append(child)
        return child


@dataclass(frozen=True)
class About:
    """What the file says about itself. There is no author: a document belongs to the neighbourhood."""

    title: str
    day: dt.date
    language: str = "nl-NL"
    font: str = "Helvetica"
    duplex: str | None = None


class TaggedCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Draw as on any canvas, but only inside `tagged` or `artifact`; then `save`.

    The same drawing with the same `About` gives the same bytes.
    """

    def __init__(self, out: BinaryIO, size: tuple[float, float], about: About) -> None:
        super().__init__(
            out,
            pagesize=size,
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            lang=about.language,
            # reportlab names this font on every page; one that is not embedded would break PDF/UA.
            initialFontName=about.font,
        )
        self.root = Element("Document")
        self._about = about
        self._marks: list[int] = [0]
        for give in (self.setAuthor, self.setSubject, self.setKeywords):
            give("")
        self.setTitle(about.title)
        self.setCreator("Wijksessie")
        self.setProducer("Wijksessie")
        self.setDateFormatter(lambda *_: f"D:{about.day:%Y%m%d}000000Z")

    @contextmanager
    def tagged(self, element: Element) -> Iterator[None]:
        """What is drawn inside is content of `element`."""
        sheet, mark = len(self._marks) - 1, self._marks[-1]
        self._marks[-1] += 1
        element.kids.append((sheet, mark))
        self.addLiteral(f"/{element.role} <</MCID {mark}>> BDC")
        yield
        self.addLiteral("EMC")

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        """What is drawn inside is no content: a rule, a frame, a page number."""
        self.addLiteral(f"/Artifact <</Type /{kind}>> BDC")
        yield
        self.addLiteral("EMC")

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """End the sheet and begin the next one."""
        # The file's identifier must differ when its content does; reportlab looks at the title alone.
        self._doc.updateSignature("".join(self._code).encode("utf-8", "replace"))
        super().showPage()
        self._marks.append(0)

    def save(self) -> None:
        """Write the file, with its structure tree."""
        document = self._doc
        catalog = document.Catalog
        catalog.StructTreeRoot = self._structure()
        catalog.MarkInfo = _Plain("<</Marked true>>")
        duplex = f"/Duplex /{self._about.duplex} /PrintScaling /None" if self._about.duplex else ""
        catalog.ViewerPreferences = _Plain(f"<</DisplayDocTitle true {duplex}>>")
        catalog.Metadata = pdfdoc.PDFStream(
            pdfdoc.PDFDictionary({"Type": "/Metadata", "Subtype": "/XML"}), _xmp(self._about).encode()
        )
        super().save()

    def _structure(self) -> _Plain:
        """Give every element an object, then write each with the numbers of its parent and kids."""
        tree = _Plain()
        root = self._number(tree)
        pages = [self._number(page) for page in self._doc.Pages.pages]
        parents: list[dict[int, str]] = [{} for _ in pages]

        def write(element: Element, parent: str) -> str:
            content = _Plain()
            own = self._number(content)
            marks = [kid for kid in element.kids if not isinstance(kid, Element)]
            home = marks[0][0] if marks else None
            kids = []
            for kid in element.kids:
                if isinstance(kid, Element):
                    kids.append(write(kid, own))
                    continue
                sheet, mark = kid
                parents[sheet][mark] = own
                elsewhere = f"<</Type /MCR /Pg {pages[sheet]} /MCID {mark}>>"
                kids.append(str(mark) if sheet == home else elsewhere)
            page = f" /Pg {pages[home]}" if home is not None else ""
            content.text = (
                f"<</S /{element.role} /P {parent}{page}{_attributes(element)} /K [{' '.join(kids)}]>>"
            )
            return own

        top = write(self.root, root)
        for index, page in enumerate(self._doc.Pages.pages):
            # reportlab writes only the entries it knows.
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents, page.Tabs = index, "/S"
        numbers = " ".join(
            f"{index} [{' '.join(own for _, own in sorted(marks.items()))}]"
            for index, marks in enumerate(parents)
        )
        found = f"/ParentTreeNextKey {len(pages)} /ParentTree <</Nums [{numbers}]>>"
        tree.text = f"<</Type /StructTreeRoot /K [{top}] {found}>>"
        return tree

    def _number(self, content: pdfdoc.PDFObject) -> str:
        return str(self._doc.Reference(content).format(self._doc), "ascii")


class _Plain(pdfdoc.PDFObject):  # type: ignore[misc]
    """An object of the file whose text we write ourselves."""

    def __init__(self, text: str = "") -> None:
        self.text = text

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        return self.text.encode("ascii")


def _attributes(element: Element) -> str:
    parts = []
    if element.alt:
        parts.append(f" /Alt {_string(element.alt)}")
    if element.actual:
        parts.append(f" /ActualText {_string(element.actual)}")
    if element.box:
        corners = " ".join(f"{corner:.2f}" for corner in element.box)
        parts.append(f" /A <</O /Layout /Placement /Block /BBox [{corners}]>>")
    if element.numbered is not None:
        parts.append(f" /A <</O /List /ListNumbering /{'Decimal' if element.numbered else 'None'}>>")
    if element.scope:
        parts.append(f" /A <</O /Table /Scope /{element.scope}>>")
    return "".join(parts)


def _string(text: str) -> str:
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex()}>"


def _xmp(about: About) -> str:
    """The metadata packet: who the file says it is, and that it keeps to PDF/UA-1."""
    title = escape("".join(character for character in about.title if character.isprintable()))
    title = title.encode("utf-8", "replace").decode()
    day = f"{about.day.isoformat()}T00:00:00Z"
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{about.language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>Wijksessie</xmp:CreatorTool><pdf:Producer>Wijksessie</pdf:Producer>
<xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
