"""One row as residents read it: the picture, what was said, where it stands, what was done, who and when."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

import resources
from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card, clear, column, row
from ui.desktop.parts.pictogram import pictogram_pixmap
from ui.desktop.parts.signs import status_words
from ui.desktop.parts.text import Text
from ui.desktop.telling.actions.news_part import sign
from ui.desktop.telling.update.own_words import OwnWords

if TYPE_CHECKING:
    from wijksessie.queries.update import Update, UpdateRow

_PICTURE = 64


class RowCard(Card):
    """Signals give the id of the action. A row of an edition cannot be changed: it has no buttons."""

    news_asked = Signal(str)
    wrote = Signal(str, str)
    opened = Signal(str)

    def __init__(self, action_id: str, parent: QWidget | None = None) -> None:
        super().__init__(f"update_{action_id}", parent=parent)
        # parts
        self.action_id = action_id
        self._shown: tuple[object, ...] = ()
        self._own = ""
        self._lines: tuple[str, ...] = ()
        self._picture = QLabel()
        self._picture.setFixedSize(theme.scaled(_PICTURE), theme.scaled(_PICTURE))
        self._words = column(spacing="xs")
        self.editor: OwnWords | None = None
        height = theme.target("bureau")
        self.news = Button(self.tr("Geef nieuws"), "updateNews", height=height)
        self.own = Button(self.tr("Eigen woorden"), "updateOwn", "plain", height=height)
        self._acts = QWidget()
        # layout
        flow = Flow(self._acts, gap=8, line_gap=8)
        for button in (self.news, self.own):
            button.setProperty("slim", "yes")
            flow.addWidget(button)
        self._right = column(spacing="s")
        self._right.addLayout(self._words)
        self._right.addWidget(self._acts)
        across = row(spacing="m")
        across.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(self._right, 1)
        self.box.addLayout(across)
        # connections
        self.news.clicked.connect(self._ask_news)
        self.own.clicked.connect(self.write)

    def show_row(self, found: UpdateRow, about: Update, own: str, *, frozen: bool) -> None:
        """Show this row; `own` are the words of the team itself, if any."""
        shown = (found, about.new_word, about.pictures.get(found.pictogram), own, frozen)
        if shown == self._shown:
            return
        self._shown, self._own, self._lines = shown, own, found.lines
        self._show_picture(found.pictogram, about)
        clear(self._words)
        if found.you_said:
            self._words.addWidget(Text(found.you_said, "tekst", "kop", wrap=True))
        head = row(spacing="s")
        head.addWidget(sign(found.status, 24), 0, Qt.AlignmentFlag.AlignTop)
        word = status_words()[found.status]
        heading = found.heading if word == found.heading.lower() else f"{found.heading} ({word})"
        head.addWidget(Text(heading, "tekst", "kop", wrap=True), 1)
        if found.new:
            mark = Text(about.new_word, "klein", "kop", look="done")
            mark.setObjectName("updateNew")
            head.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self._words.addLayout(head)
        for line in found.lines:
            self._words.addWidget(Text(line, "tekst", wrap=True))
        below = " ".join(part for part in (found.who, found.when) if part)
        if below:
            self._words.addWidget(Text(below, "klein", look="second", wrap=True))
        if own and not frozen:
            self._words.addWidget(Text(self.tr("Met uw woorden."), "klein", look="second", wrap=True))
        spoken = found.you_said or found.heading
        self.setAccessibleName(" ".join(found.texts()))
        self.news.setAccessibleName(self.tr("Geef nieuws. {0}").format(spoken))
        self.own.setAccessibleName(self.tr("Eigen woorden. {0}").format(spoken))
        self._acts.setVisible(not frozen and (self.editor is None or self.editor.isHidden()))
        if self.editor is not None:
            if frozen:
                self.editor.hide()
            self.editor.show_words(self._written())

    def _written(self) -> str:
        return self._own or "\n".join(self._lines)

    def _show_picture(self, name: str, about: Update) -> None:
        side = theme.scaled(_PICTURE)
        ratio = self.devicePixelRatioF()
        own = about.pictures.get(name)
        if own is not None:
            pixmap = QPixmap()
            pixmap.loadFromData(base64.b64decode(own.data))
            whole = QSize(side, side) * ratio
            pixmap = pixmap.scaled(
                whole, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            pixmap.setDevicePixelRatio(ratio)
            self._picture.setAccessibleName(own.alt)
        else:
            pixmap = pictogram_pixmap(name or resources.UNKNOWN, side, ratio)
            self._picture.setAccessibleName(resources.pictogram_alt(name or resources.UNKNOWN))
        self._picture.setPixmap(pixmap)

    @Slot()
    def write(self) -> None:
        """Open the field with the words that stand there now."""
        if self.editor is None:
            self.editor = OwnWords(self.action_id)
            self._right.addWidget(self.editor)
            self.editor.wrote.connect(self._write)
            self.editor.closed.connect(self._close)
        self.editor.show_words(self._written())
        self.editor.show()
        self._acts.hide()
        self.editor.take_keys()
        self.opened.emit(self.action_id)

    @Slot()
    def _close(self) -> None:
        assert self.editor is not None
        self.editor.keep()
        self._acts.show()
        self.own.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.hide()

    @Slot(str)
    def _write(self, text: str) -> None:
        self.wrote.emit(self.action_id, text)

    @Slot()
    def _ask_news(self) -> None:
        self.news_asked.emit(self.action_id)
