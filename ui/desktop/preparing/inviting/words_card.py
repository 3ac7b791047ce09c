"""The words of a message: to copy into an app, and to speak aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, column
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QVBoxLayout

    from wijksessie.queries.message_texts import MessageText


class WordsCard(Card):
    """Text and voice beside each other, each with a button to copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("wordsCard", parent=parent)
        # parts
        self.setAccessibleName(self.tr("De woorden"))
        self._words: MessageText | None = None
        self._waits = Text("", "tekst", wrap=True)
        self._waits.setObjectName("wordsWait")
        self._text_title = Text(self.tr("Om te sturen"), "tekst", "kop", wrap=True)
        self._text = self._quoted("messageText")
        self._count = Text("", "klein", look="second", wrap=True)
        self._count.setObjectName("messageCount")
        self.copy_text = Button(self.tr("Kopieer"), "messageCopy", height=theme.target("bureau"))
        self._voice_title = Text(self.tr("Om in te spreken"), "tekst", "kop", wrap=True)
        self._voice = self._quoted("messageVoice")
        self._note = Text(
            self.tr("Een sleutelpersoon spreekt dit in, in de eigen taal. Het duurt minder dan een minuut."),
            "klein",
            look="second",
            wrap=True,
        )
        self.copy_voice = Button(self.tr("Kopieer"), "voiceCopy", height=theme.target("bureau"))
        # layout
        self._text_box = QWidget()
        self._voice_box = QWidget()
        self._fill(self._text_box, self._text_title, self._text, self._count, self.copy_text)
        self._fill(self._voice_box, self._voice_title, self._voice, self._note, self.copy_voice)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(theme.space("xl"))
        self._across.addWidget(self._text_box, 1)
        self._across.addWidget(self._voice_box, 1)
        self.box.addWidget(self._waits)
        self.box.addLayout(self._across)
        # connections
        self.copy_text.clicked.connect(self._copy_the_text)
        self.copy_voice.clicked.connect(self._copy_the_voice)

    def _quoted(self, name: str) -> Text:
        text = Text("", "tekst", wrap=True)
        text.setObjectName(name)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return text

    @staticmethod
    def _fill(around: QWidget, *parts: QWidget) -> QVBoxLayout:
        box = column(spacing="s")
        around.setLayout(box)
        for part in parts[:-1]:
            box.addWidget(part)
        box.addWidget(parts[-1], 0, Qt.AlignmentFlag.AlignLeft)
        box.addStretch(1)
        return box

    def show_words(self, words: MessageText) -> None:
        """Show these words."""
        if words == self._words:
            return
        self._words = words
        self._waits.setText(words.waits_for)
        self._waits.setVisible(bool(words.waits_for))
        for part in (self._text_box, self._voice_box):
            part.setVisible(not words.waits_for)
        self._text.setText(words.text)
        self._count.setText(self.tr("{0} van {1} tekens").format(len(words.text), words.most))
        self._voice.setText(words.voice)
        self.copy_text.say(self.tr("Kopieer"), self.tr("Kopieer de tekst"))
        self.copy_voice.say(self.tr("Kopieer"), self.tr("Kopieer wat u inspreekt"))

    @Slot()
    def _copy_the_text(self) -> None:
        self._copy(self.copy_text, self._text.text())
        self.copy_voice.say(self.tr("Kopieer"), self.tr("Kopieer wat u inspreekt"))

    @Slot()
    def _copy_the_voice(self) -> None:
        self._copy(self.copy_voice, self._voice.text())
        self.copy_text.say(self.tr("Kopieer"), self.tr("Kopieer de tekst"))

    def _copy(self, button: Button, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        button.say(self.tr("Gekopieerd"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the voice under the text when there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(560)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._across.setDirection(way)
