"""Has the preview drawn in the background: after a pause, one at a time, and only what is new."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.desktop.feedback.drawing import draw

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.desktop.tasks import Tasks

PAUSE_MS = 120
"""So long nothing may change before it is drawn again."""


class Made(Protocol):
    """What was drawn, with the wish it answers."""

    @property
    def order(self) -> object:
        """Return the wish; two wishes for the same are equal."""


class Maker(QObject):
    """Ask with `want` as often as you like; the last wish comes as `drawn`, or `failed` tells why not.

    `way` makes what is wished for, on a worker's thread; without one that is the leaflet.
    """

    drawn = Signal(object)
    failed = Signal(object)

    def __init__(
        self, tasks: Tasks, parent: QObject | None = None, way: Callable[[Any], Made] | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._draw = way or draw
        self._wanted: object = None
        self._doing: object = None
        self._done: object = None
        self._dropped = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._start)

    def want(self, order: object) -> None:
        """Have this drawn."""
        if order == self._wanted:
            return
        first = self._wanted is None
        self._wanted = order
        self._pause.start(0 if first else PAUSE_MS)

    def forget(self) -> None:
        """Want nothing any more, and do not show what is under way."""
        self._wanted = self._done = None
        self._dropped = self._doing is not None
        self._pause.stop()

    @property
    def is_up_to_date(self) -> bool:
        """Tell whether the last wish was drawn."""
        return self._wanted is not None and self._wanted == self._done

    @Slot()
    def _start(self) -> None:
        if self._doing is not None or self._wanted is None or self._wanted == self._done:
            return
        self._doing = self._wanted
        task = self._tasks.run(self._draw, self._doing)
        task.done.connect(self._take)
        task.failed.connect(self._give_up)

    @Slot(object)
    def _take(self, made: Made) -> None:
        self._doing = None
        if self._dropped:
            self._dropped = False
        else:
            self._done = made.order
            self.drawn.emit(made)
        self._go_on()

    @Slot(object)
    def _give_up(self, problem: BaseException) -> None:
        self._done, self._doing = None if self._dropped else self._doing, None
        self._dropped = False
        self.failed.emit(problem)
        self._go_on()

    def _go_on(self) -> None:
        if self._wanted != self._done and not self._pause.isActive():
            self._pause.start(0)
