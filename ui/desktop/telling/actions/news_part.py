"""All news about an action, and in which documents residents read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.frames import Line, clear, column, row
from ui.desktop.parts.status_choice import sign_icon
from ui.desktop.parts.text import Text
from ui.desktop.telling.actions.part import Part
from ui.desktop.telling.actions.words import status_word

if TYPE_CHECKING:
    from wijksessie.queries.action_list import ActionDetail, ActionHistory
    from wijksessie.terms import Status


def sign(status: Status, side: int = 26) -> QLabel:
    """Return the sign of a status; its word stands beside it."""
    label = QLabel()
    pixels = theme.scaled(side)
    label.setPixmap(sign_icon(status).pixmap(pixels, pixels))
    label.setAccessibleName(status_word(status))
    label.setFixedSize(pixels, pixels)
    return label


class NewsPart(Part):
    """The newest first. Nothing that was told goes away."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__("actionNews", title, parent)
        self._told = Text("", "klein", look="second", wrap=True)
        self._told.setObjectName("actionTold")
        self._lines = column(spacing="s")
        self.box.addWidget(self._told)
        self.box.addLayout(self._lines)

    def show_action(self, action: ActionDetail) -> None:
        """Show the news."""
        from wijksessie.queries.sentences import full_day

        days = tuple(dict.fromkeys(full_day(on) for on in action.editions))
        told = self.tr("Bewoners lazen hierover op {0}.").format(", ".join(days))
        self._told.setText(told if days else self.tr("Dit stond nog niet in een folder of bericht."))
        clear(self._lines)
        if not action.history:
            self._lines.addWidget(Text(self.tr("Er is nog geen nieuws."), "tekst", wrap=True))
        for nr, news in enumerate(action.history):
            if nr:
                self._lines.addWidget(Line())
            told_now = QWidget()
            box = QVBoxLayout(told_now)
            box.setContentsMargins(0, 0, 0, 0)
            head = row(spacing="s")
            head.addWidget(sign(news.status), 0, Qt.AlignmentFlag.AlignTop)
            words = f"{full_day(news.on)}: {status_word(news.status)}"
            head.addWidget(Text(words, "tekst", "kop", wrap=True), 1)
            box.addLayout(head)
            for line in self._said(news):
                box.addWidget(Text(line, "tekst", wrap=True))
            self._lines.addWidget(told_now)

    def _said(self, news: ActionHistory) -> list[str]:
        from wijksessie.queries.sentences import full_day

        lines = [self.tr("U zei: {0}").format(news.you_said)] if news.you_said else []
        lines += [news.we_did] if news.we_did else []
        lines += [self.tr("Waarom niet: {0}").format(news.reason)] if news.reason else []
        lines += [self.tr("Wat wel kan: {0}").format(news.alternative)] if news.alternative else []
        if news.due:
            lines.append(self.tr("Klaar op: {0}").format(full_day(news.due)))
        if news.next_news:
            lines.append(self.tr("Meer nieuws: {0}").format(full_day(news.next_news)))
        return lines
