"""The hand on the big screen: what it shows, what is revealed of it, and the window on the beamer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from ui.desktop.stage.show import Picture, Show
from ui.desktop.stage.window import StageWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace
    from wijksessie.queries.stage import Scene


class StageHand(QObject):
    """Holds one big screen for whoever shows its buttons; nothing is revealed by opening something.

    `changed` after everything that changes the picture or the state; `revealed` with the number of pieces in
    sight; `moved` when the window came to a screen or left one; `gone` when the round is not there any more.
    """

    changed = Signal()
    revealed = Signal(int)
    moved = Signal()
    gone = Signal()

    def __init__(self, home: QWidget, desk: Desk | None = None) -> None:
        super().__init__(home)
        self.show_ = Show()
        self.stage: StageWindow | None = None
        self.taken_away = False
        self.round_id = ""
        self._home = home
        self._desk = desk
        self._read: Callable[[], Scene | None] | None = None
        self._workspace: Workspace | None = None
        self._session_id = ""
        self._without: frozenset[str] = frozenset()
        self._shown_without: dict[str, frozenset[str]] = {}

    # what it shows

    def open(self, workspace: Workspace, round_id: str) -> None:
        """Show this round: its title and empty places, and nothing that was counted.

        Tables it was shown without stay out while the app runs: with them the room could subtract.
        """
        self._workspace, self.round_id = workspace, round_id
        self._start(self._read_round)

    def open_circle(self, workspace: Workspace, session_id: str) -> None:
        """Show the vicious circle; nodes and cards come one by one."""
        self._workspace, self._session_id, self.round_id = workspace, session_id, ""
        self._start(self._read_circle)

    def show_question(self, text: str, pictogram: str = "") -> None:
        """Show one question and nothing else."""
        from wijksessie.queries.stage import question_of

        self._show_fixed(question_of(text, pictogram))

    def show_welcome(self) -> None:
        """Show the page for people who come in."""
        from wijksessie.queries.stage import welcome_of

        self._show_fixed(welcome_of())

    def _show_fixed(self, scene: Scene) -> None:
        self.round_id = ""
        self._fixed = scene
        self._start(self._read_fixed)

    def _read_fixed(self) -> Scene | None:
        return self._fixed

    def _read_round(self) -> Scene | None:
        from wijksessie.queries.stage import stage_of

        assert self._workspace is not None
        found = stage_of(self._workspace, self.round_id, self._without)
        shown = self._shown_without.get(self.round_id, frozenset())
        if found is not None and found.too_few and self._without != shown:
            # Left out in vain: too few people to leave out. As soon as they are ready too they count again.
            whole = stage_of(self._workspace, self.round_id, shown)
            if whole is not None and not whole.waiting:
                self._without, found = shown, whole
        return found

    def _read_circle(self) -> Scene | None:
        from wijksessie.queries.stage import circle_of

        assert self._workspace is not None
        return circle_of(self._workspace, self._session_id)

    def _start(self, read: Callable[[], Scene | None]) -> None:
        self._read = read
        self._without, self.taken_away = self._shown_without.get(self.round_id, frozenset()), False
        self.show_ = self.show_.another()
        self.refresh()
        self.wish(True)

    @Slot()
    def refresh(self) -> None:
        """Read the results again. They never reveal anything by themselves."""
        if self._read is None:
            return
        found = self._read()
        if found is None:
            self._read, self.show_ = None, Show(blank=self.show_.blank)
            self._paint()
            self.gone.emit()
            return
        if self.show_.load(found):
            self.taken_away = True
        self._paint()

    # what is revealed

    def picture(self) -> Picture | None:
        """What the room sees now; None is black."""
        return self.show_.picture()

    @property
    def is_open(self) -> bool:
        """Whether there is something to show."""
        return self._read is not None

    @Slot()
    def reveal_next(self) -> None:
        """Reveal one piece; a held picture has to be let go first."""
        if not self.show_.frozen and self.show_.next():
            self.taken_away = self.show_.blank = False
            if self.round_id:
                self._shown_without[self.round_id] = self._without
            self._paint(fade=True)
            self.revealed.emit(self.show_.shown)

    @Slot()
    def step_back(self) -> None:
        """Hide the last piece."""
        if not self.show_.frozen and self.show_.back():
            self._paint()

    @Slot()
    def toggle_blank(self) -> None:
        """Black, or the picture again."""
        self.show_.blank = not self.show_.blank
        self._paint()

    @Slot()
    def toggle_freeze(self) -> None:
        """Hold the picture on the big screen, or let it follow again."""
        self.show_.freeze(not self.show_.frozen)
        self._paint()

    @Slot(str)
    def leave_out(self, table_key: str) -> None:
        """Go on without a table that is still out."""
        self._without |= {table_key}
        self.refresh()

    @Slot(int)
    def take_key(self, key: int) -> bool:
        """Do what a key asks, wherever it was pressed; false for a key that asks nothing here."""
        actions = {
            Qt.Key.Key_Space: self.reveal_next,
            Qt.Key.Key_Right: self.reveal_next,
            Qt.Key.Key_PageDown: self.reveal_next,
            Qt.Key.Key_Backspace: self.step_back,
            Qt.Key.Key_Left: self.step_back,
            Qt.Key.Key_PageUp: self.step_back,
            Qt.Key.Key_B: self.toggle_blank,
            Qt.Key.Key_F11: self.show_here,
        }
        action = actions.get(Qt.Key(key))
        if action is not None:
            action()
        return action is not None

    # the window

    def wish(self, wanted: bool) -> None:
        """Want it on the beamer, or not."""
        if wanted and self.stage is None:
            self.stage = StageWindow(self._home.window())
            self.stage.key_pressed.connect(self.take_key)
            self.stage.moved.connect(self._remember)
            if self._desk is not None:
                self.stage.use(self._desk.settings.stage_screen, motion=self._desk.settings.stage_motion)
            self.stage.show_picture(self.picture())
        if self.stage is not None:
            self.stage.wish(wanted)

    def set_motion(self, motion: bool) -> None:
        """Let new pieces fade in, or not; remembered on this laptop."""
        if self.stage is not None:
            self.stage.motion = motion
        if self._desk is not None:
            self._desk.setting_chosen.emit("stage_motion", motion)

    @property
    def motion(self) -> bool:
        """Whether new pieces fade in."""
        return self._desk.settings.stage_motion if self._desk is not None else True

    @property
    def has_beamer(self) -> bool:
        """Whether there is a screen beside the facilitator's own."""
        return self.stage is not None and self.stage.beamer() is not None

    @Slot()
    def show_here(self) -> None:
        """Cover the facilitator's own screen: for a beamer that shows what the laptop shows."""
        if self.stage is not None:
            self.stage.lie_here()

    @Slot()
    def _remember(self) -> None:
        known = self.stage.known if self.stage is not None else ""
        if self._desk is not None and known and known != self._desk.settings.stage_screen:
            self._desk.setting_chosen.emit("stage_screen", known)
        self.moved.emit()

    def _paint(self, *, fade: bool = False) -> None:
        if self.stage is not None:
            self.stage.show_picture(self.picture(), fade=fade)
        self.changed.emit()
