"""The plain-language helper of one field: lines at once, the list after a pause, and the keys."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.desktop.writing.editors import editor_of
from ui.desktop.writing.engine import Fine, engine
from ui.desktop.writing.hint_list import HintList
from ui.desktop.writing.listing import line_of, rows_of
from ui.desktop.writing.looks import PERSON, Mark, Stroke, marks_of
from ui.desktop.writing.underlines import Underlines
from ui.desktop.writing.units import Ruler

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.desktop.writing.rows import Line
    from wijksessie.plain_language import Assessment
    from wijksessie.plain_language.hints import Hint

PAUSE_MS = 300
"""So long nobody types before the list follows."""

MOST_LETTERS = 100_000
"""A longer text is no text for residents: somebody pasted a book, and typing goes before helping."""

_SLOW_S = 0.03
"""A text that takes longer than this is read in the pause, not at each key."""


class WritingHelp(QObject):
    """Belongs to its editor. `about` is the id of the thing the words are about.

    `names_told` is for a field that tells about names itself: then they are underlined but not listed.
    """

    def __init__(
        self, edit: QLineEdit | QPlainTextEdit, about: str, *, most: int, names_told: bool = False
    ) -> None:
        super().__init__(edit)
        # parts
        self.edit = edit
        self._about = about
        self.editor = editor_of(edit)
        self.lines = Underlines(edit)
        self.list = HintList(edit.objectName(), most=most, parent=edit.parentWidget())
        self.hints: list[Hint] = []
        self._names_told = names_told
        self._names: tuple[Mark, ...] = ()
        self._found: Assessment | None = None
        self._fine: Fine = frozenset()
        self._chosen: tuple[str, int] | None = None
        self._took = 0.0
        self._text = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        # connections
        edit.installEventFilter(self)
        edit.textChanged.connect(self._typed)
        edit.cursorPositionChanged.connect(self._moved)
        self._pause.timeout.connect(self._settle)
        self.list.taken.connect(self._take)
        self.list.fine.connect(self._keep)
        self.list.next_asked.connect(self.go_on)
        self.list.grown.connect(self._fit)
        engine().changed.connect(self.look_again)

    def be_about(self, thing: str) -> None:
        """Belong to the thing with this id from now on: elsewhere other words are good as they are."""
        if thing != self._about:
            self._about = thing
            self.look_again()

    def show_names(self, places: Sequence[tuple[int, int]]) -> None:
        """Underline what the field itself says may be a name; that does not wait for the rules."""
        self._names = tuple(Mark(start, end, Stroke.DOT, "stress") for start, end in places)
        self._text = self.editor.text()
        self._draw()

    @property
    def place(self) -> str:
        """Return where "is goed zo" holds: the id of what the words are about, and the field."""
        return f"{self._about}.{self.edit.objectName()}"

    # -- reading

    @Slot()
    def look_again(self) -> None:
        """Read what counts for this place, and the text."""
        engine().look_again()
        self._fine = engine().fine_in(self.place)
        self._read()
        self._tell()

    @Slot()
    def _typed(self) -> None:
        if self._took < _SLOW_S:
            self._read()
        else:
            self.lines.show_marks(())
        self._pause.start()

    @Slot()
    def _moved(self) -> None:
        self._chosen = None
        self._pause.start()

    @Slot()
    def _settle(self) -> None:
        if self._text != self.editor.text():
            self._read()
        self._tell()

    def _read(self) -> None:
        """Judge the text, and draw its lines."""
        text = self._text = self.editor.text()
        usable = self.edit.isEnabled() and not self.edit.isReadOnly() and len(text) <= MOST_LETTERS
        begun = perf_counter()
        self._found = engine().assess(text) if usable and text.strip() else None
        self._took = perf_counter() - begun
        hints = () if self._found is None else self._found.hints
        self.hints = [hint for hint in hints if self._key(hint) not in self._fine]
        self._draw()

    def _draw(self) -> None:
        marks = {*marks_of(self._text, self.hints), *self._names}
        self.lines.show_marks(tuple(sorted(marks, key=lambda mark: mark.start)))

    def _key(self, hint: Hint) -> tuple[str, str]:
        return engine().mark(hint.kind.value, self._text[hint.start : hint.end])

    # -- telling

    def _tell(self) -> None:
        """Let the list say what was found."""
        found = self._found
        mark = "" if found is None or self.edit.isHidden() else found.mark_with(self.hints).value.capitalize()
        listed = self._listed()
        here = self._here(listed)
        self.list.show_found(mark, list(listed), here)
        before: QWidget = self.edit
        for button in self.list.buttons():
            if not button.isHidden() and button.window() is self.edit.window():
                QWidget.setTabOrder(before, button)
                before = button

    def _said(self) -> list[Hint]:
        """The hints people hear about, from front to back."""
        return [hint for hint in self.hints if not (self._names_told and hint.kind.value == PERSON)]

    def _listed(self) -> dict[Line, Hint]:
        """The rows, each with its hint."""
        caret = self.editor.caret()
        return rows_of(self._text, self._said(), self._most_letters(), lambda hint: self._is_at(hint, caret))

    def _is_at(self, hint: Hint, caret: int) -> bool:
        if self._chosen is not None:
            return self._chosen == (hint.kind.value, hint.start)
        return hint.start <= caret <= hint.end

    def _most_letters(self) -> int | None:
        """How many characters fit; the field counts an emoji as two."""
        if not isinstance(self.edit, QLineEdit):
            return None
        emoji = Ruler(self._text).to_qt(len(self._text)) - len(self._text)
        return self.edit.maxLength() - emoji

    def _here(self, listed: dict[Line, Hint]) -> Line | None:
        """The line the key takes: where people went, or the caret is, or the first with a wording."""
        caret = self.editor.caret()
        at = (
            line for line, hint in listed.items() if self._is_at(hint, caret) and (line.says or self._chosen)
        )
        first = (line for line in listed if line.says)
        return next(at, None) or next(first, None) or next(iter(listed), None)

    # -- what people do

    @Slot()
    def go_on(self) -> None:
        """Go to the next place, and after the last to the first one."""
        self._settle()
        places = self._said()
        if not places:
            return
        now = [nr for nr, hint in enumerate(places) if self._chosen == (hint.kind.value, hint.start)]
        caret = self.editor.caret()
        ahead = [nr for nr, hint in enumerate(places) if hint.start >= caret]
        hint = places[(now[0] + 1) % len(places) if now else (ahead or [0])[0]]
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.select(hint.start, hint.end)
        self._chosen = (hint.kind.value, hint.start)
        self._pause.stop()
        self._tell()
        self._say(hint)

    def _say(self, hint: Hint) -> None:
        """Tell a screen reader where it is, what is hard, and what the key writes."""
        line = line_of(self._text, hint, self._most_letters())
        words = f"{line.shown}. {line.why}"
        if line.says:
            words = self.tr("{0} Ctrl punt schrijft: {1}.").format(words, line.says[0])
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.edit, words))

    def accept(self) -> None:
        """Write the first wording of the place people are at."""
        self._settle()
        listed = self._listed()
        line = self._here(listed)
        if line is not None and line.says:
            self._take(line, line.says[0])

    @Slot(object, str)
    def _take(self, line: Line, say: str) -> None:
        """Put a wording in. The list may be a moment behind: only what still stands there is replaced."""
        self._settle()
        hint = self._listed().get(line)
        better = next((b for b in hint.better if b.say == say), None) if hint is not None else None
        if better is None:
            return
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.replace([(edit.start, edit.end, edit.text) for edit in better.edits])
        self._chosen = None
        self._settle()
        self._pause.stop()

    @Slot(object)
    def _keep(self, line: Line) -> None:
        """It is good as it is, here, from now on."""
        self._settle()
        hint = self._listed().get(line)
        if hint is None:
            return
        words = self._text[hint.start : hint.end]
        engine().keep_as_is(self.place, line.kind, words)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.look_again()

    # -- the editor

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt)
        """Take the two keys, and follow whether the field is there and can be typed in."""
        kind = event.type()
        if kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) and isinstance(event, QKeyEvent):
            return self._pressed(event, do=kind == QEvent.Type.KeyPress)
        if kind in (QEvent.Type.FocusIn, QEvent.Type.ShowToParent):
            self.look_again()
        elif kind in (QEvent.Type.HideToParent, QEvent.Type.EnabledChange, QEvent.Type.ReadOnlyChange):
            self._read()
            self._tell()
        return False

    def _pressed(self, event: QKeyEvent, *, do: bool) -> bool:
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if not (event.key() == Qt.Key.Key_F8 or (ctrl and event.key() == Qt.Key.Key_Period)):
            return False
        if not self.hints:
            return False
        event.accept()
        if do and event.key() == Qt.Key.Key_F8:
            self.go_on()
        elif do:
            self.accept()
        return True

    @Slot()
    def _fit(self) -> None:
        """Let a dialog grow with the list; one that is large enough stays as it is."""
        from ui.desktop.parts.dialog import Dialog

        dialog = self.edit.window()
        if isinstance(dialog, Dialog) and dialog.isVisible():
            QTimer.singleShot(0, dialog.fit)
