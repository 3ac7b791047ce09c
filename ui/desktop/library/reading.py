"""Voorbeelden and Bronnen: what exists elsewhere, and what to read further. Only to read."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.library.rows import Row, RowList
from ui.desktop.parts.banner import Banner
from ui.desktop.parts.choice_field import ChoiceField
from ui.desktop.parts.text import Text


class ExamplesPage(QWidget):
    """Cards that say what others did, each marked as an example (PH-23)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("examplesPage")
        told = self.tr("Laat bewoners eerst zelf vertellen wat helpt. Toon een voorbeeld pas daarna.")
        banner = Banner("examplesBanner", "info", told, look="banner_now")
        self.domain = ChoiceField("exampleDomain", self.tr("Over welk onderwerp"))
        self.list = RowList("exampleList", column=340, cards=True)
        self.list.setAccessibleName(self.tr("Voorbeelden"))
        # layout
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space("m"))
        box.addWidget(banner)
        box.addWidget(self.domain, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self.list, 1)
        # connections
        self.domain.currentIndexChanged.connect(self._fill)

    def show_all(self) -> None:
        """Fill the page, the first time it is seen."""
        if self.domain.count():
            return
        from wijksessie.queries.library import examples

        self.domain.addItem(self.tr("Alle onderwerpen"), "")
        for key, label in {one.domain: one.domain_label for one in examples()}.items():
            self.domain.addItem(label, key)

    @Slot()
    def _fill(self) -> None:
        from wijksessie.queries.library import examples

        wanted = self.domain.currentData()
        self.list.rows.show_rows(
            [
                Row(
                    one.title,
                    one.title,
                    one.sentence,
                    self.tr("voorbeeld, {0}").format(one.domain_label.lower()),
                )
                for one in examples()
                if not wanted or one.domain == wanted
            ]
        )


class SourcesPage(QWidget):
    """Titles, without links: they work without internet too (PH-24)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("sourcesPage")
        told = self.tr("Hier staan titels. Zoek ze op als u internet hebt.")
        self.list = RowList("sourceList", column=460, cards=True)
        self.list.setAccessibleName(self.tr("Bronnen"))
        # layout
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space("m"))
        box.addWidget(Text(told, wrap=True))
        box.addWidget(self.list, 1)

    def show_all(self) -> None:
        """Fill the page, the first time it is seen."""
        if self.list.rows.rows:
            return
        from wijksessie.queries.library import sources

        self.list.rows.show_rows([Row(one.title, one.title, one.about, one.maker) for one in sources()])
