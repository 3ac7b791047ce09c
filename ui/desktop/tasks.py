"""The only threads of the desktop: run a function in the background, hear its result on our own thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable


class Task(QObject):
    """Something under way. One of the two signals comes, once, on the thread that made the task."""

    done = Signal(object)
    failed = Signal(object)
    _finished = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._finished.connect(self._report, Qt.ConnectionType.QueuedConnection)

    def finish(self, result: object, problem: BaseException | None) -> None:
        """Hand over the outcome; called on the worker's thread."""
        self._finished.emit(result, problem)

    @Slot(object, object)
    def _report(self, result: object, problem: BaseException | None) -> None:
        if problem is None:
            self.done.emit(result)
        else:
            self.failed.emit(problem)
        self.deleteLater()


class _Run(QRunnable):
    def __init__(self, task: Task, function: Callable[..., Any], args: tuple[object, ...]) -> None:
        super().__init__()
        self._task = task
        self._function = function
        self._args = args

    def run(self) -> None:
        """Run the function; whatever goes wrong is handed over too."""
        try:
            result, problem = self._function(*self._args), None
        except Exception as error:
            result, problem = None, error
        self._task.finish(result, problem)


class Tasks(QObject):
    """Starts functions on worker threads, one after the other, so that two never open the same file."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def run(self, function: Callable[..., Any], *args: object) -> Task:
        """Run `function(*args)` in the background; connect to the task that is returned."""
        task = Task(self)
        self._pool.start(_Run(task, function, args))
        return task

    def wait(self) -> None:
        """Wait until nothing runs any more."""
        self._pool.waitForDone()
