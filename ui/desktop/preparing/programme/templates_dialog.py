"""Programmes to begin with: for whom, how long, and what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.date_field import DateField
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.frames import Card, row
from ui.desktop.parts.text import Text
from ui.desktop.preparing.programme.words import minutes_words

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from wijksessie.queries.programme_view import TemplateView


class TemplatesDialog(Dialog):
    """`chosen` comes with the template that was picked."""

    chosen = Signal(object)

    def __init__(
        self, templates: tuple[TemplateView, ...], *, replaces: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "templatesDialog", parent, width=900)
        self.set_title(self.tr("Begin met een voorbeeld"))
        self._templates = templates
        if replaces:
            said = self.tr("Wat u kiest, komt in de plaats van het programma. U kunt het ongedaan maken.")
            self.box.addWidget(Text(said, "tekst", wrap=True))
        first: Button | None = None
        for nr, template in enumerate(templates):
            pick = self._pick(nr, template)
            first = first or pick
            self.box.addWidget(self._card(template, pick))
        back = Button(self.tr("Terug"), "templatesBack")
        back.clicked.connect(self.reject)
        self.add_buttons(back)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pick(self, nr: int, template: TemplateView) -> Button:
        words = self.tr("Maak deze serie") if template.series else self.tr("Kies dit")
        pick = Button(words, f"template_{template.key}", height=theme.target("bureau"))
        pick.setAccessibleName(f"{words}: {template.title}")
        pick.setProperty("nr", nr)
        pick.clicked.connect(self._chosen)
        return pick

    def _card(self, template: TemplateView, pick: Button) -> Card:
        card = Card(f"templateCard_{template.key}")
        card.box.setContentsMargins(16, 10, 12, 12)
        head = row()
        title = template.title
        if not template.series:
            title = self.tr("{0}, {1}").format(title, minutes_words(template.minutes))
        head.addWidget(Text(title, "kop", wrap=True), 1)
        head.addWidget(pick, 0, Qt.AlignmentFlag.AlignTop)
        card.box.addLayout(head)
        card.box.addWidget(Text(template.for_whom, "tekst", wrap=True))
        card.box.addWidget(Text(" – ".join(template.blocks), "klein", look="second", wrap=True))
        return card

    @Slot()
    def _chosen(self) -> None:
        template = self._templates[int(self.sender().property("nr"))]
        self.accept()
        self.chosen.emit(template)


class SeriesDialog(Dialog):
    """Asks the day of the first meeting. `taken` comes with the key of the template and that day."""

    taken = Signal(str, object)

    def __init__(self, template: TemplateView, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(template.title, "seriesDialog", parent, width=760)
        self._key = template.key
        self._day = DateField("seriesDay", today)
        save = Button(self.tr("Maak de serie"), "seriesSave", "primary")
        back = Button(self.tr("Terug"), "seriesBack")
        said = self.tr("Dit maakt {0} sessies, elk met een eigen programma:").format(len(template.blocks))
        self.box.addWidget(Text(said, "tekst", wrap=True))
        for nr, title in enumerate(template.blocks):
            self.box.addWidget(Text(f"{nr + 1}. {title}", "tekst", wrap=True))
        self.add_field(self.tr("Op welke dag is de eerste?"), self._day)
        self.add_buttons(save, back)
        save.clicked.connect(self._take)
        back.clicked.connect(self.reject)
        self._day.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _take(self) -> None:
        self.accept()
        self.taken.emit(self._key, self._day.day())
