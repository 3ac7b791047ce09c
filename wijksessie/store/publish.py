"""Telling listeners what changed, in the order of the commits."""

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from wijksessie.store.projection import Thing

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Changed:
    """What one committed transaction touched; `label` is what was done, or what was undone."""

    label: str
    things: frozenset[Thing]
    origin: Literal["local", "merge", "undo"]


Listener = Callable[[Changed], None]


class Publisher:
    """The listeners of one workspace. Called under its lock; it has none of its own."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []
        self._waiting: deque[Changed] = deque()
        self._busy = False

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Add a listener; the returned function takes it away again."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def publish(self, changed: Changed) -> None:
        """Tell everybody. A change that a listener makes is told after this one, to all."""
        self._waiting.append(changed)
        if self._busy:
            return
        self._busy = True
        try:
            while self._waiting:
                self._tell(self._waiting.popleft())
        finally:
            self._busy = False

    def _tell(self, changed: Changed) -> None:
        for listener in tuple(self._listeners):
            try:
                listener(changed)
            except Exception:  # the change is kept already, and the others must hear of it
                logger.exception("a listener failed on %s", changed.label)
