"""What of a scene is visible now. No widgets: these few rules are the promise of the big screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wijksessie.queries.stage.scene import Frame, Piece, Scene


@dataclass(frozen=True)
class Picture:
    """Everything the big screen paints of one page: a title, what stands there before, and the pieces.

    `pieces` stand in the order of reading; None is a piece that is still hidden. `newest` is the key of the
    piece that was revealed last.
    """

    title: str
    pieces: tuple[Piece | None, ...] = ()
    newest: str | None = None
    kind: str = "dots"
    frame: Frame | None = None


@dataclass
class Show:
    """The state of the big screen; `shown` pieces are visible, counted in the order of revealing."""

    scene: Scene | None = None
    shown: int = 0
    blank: bool = False
    frozen: bool = False
    _held: Picture | None = field(default=None, repr=False)

    def load(self, scene: Scene) -> bool:
        """Take the results as they are now. True when what was revealed no longer held and was taken away.

        New results never reveal anything: what changed while it was visible goes back to hidden, also when
        the picture was held.
        """
        old, self.scene = self.scene, scene
        if old is None:
            return False
        taken = self._let_go_of(old, scene)
        if self.shown == 0:
            return taken
        same = old.pieces[: self.shown] == scene.pieces[: self.shown] and len(old.pieces) == len(scene.pieces)
        if same and old.without == scene.without and old.kind == scene.kind:
            return taken
        self.shown = 0
        if self._held is not None and any(piece in old.pieces for piece in self._held.pieces):
            self.freeze(False)
        return True

    def _let_go_of(self, old: Scene, new: Scene) -> bool:
        """Let a held picture go when a piece on it is not true any more."""
        held = () if self._held is None else self._held.pieces
        if not any(piece in old.pieces and piece not in new.pieces for piece in held):
            return False
        self.freeze(False)
        return True

    def another(self) -> Show:
        """The state for the next thing: black stays black, and a held picture is held until it is let go."""
        return Show(blank=self.blank, frozen=self.frozen, _held=self._held)

    def next(self) -> bool:
        """Reveal one more piece. False when there is nothing to reveal."""
        if self.scene is None or self.shown >= len(self.scene.pieces):
            return False
        self.shown += 1
        return True

    def back(self) -> bool:
        """Hide the piece that was revealed last."""
        if self.shown == 0:
            return False
        self.shown -= 1
        return True

    def freeze(self, frozen: bool) -> None:
        """Keep the picture as it is while the facilitator looks ahead."""
        self._held = self._now() if frozen else None
        self.frozen = frozen

    def picture(self) -> Picture | None:
        """What the big screen shows; None is black."""
        if self.blank:
            return None
        return self._held if self._held is not None else self._now()

    def _now(self) -> Picture:
        scene = self.scene
        if scene is None:
            return Picture("")
        page = scene.page_of(max(self.shown - 1, 0))
        here = [
            piece if nr < self.shown else None
            for nr, piece in enumerate(scene.pieces)
            if scene.page_of(nr) == page
        ]
        frame = scene.frames[min(page, len(scene.frames) - 1)] if scene.frames else None
        newest = scene.pieces[self.shown - 1].key if self.shown else None
        pieces = tuple(reversed(here)) if scene.upwards else tuple(here)
        kind = (frame.kind if frame is not None else "") or scene.kind
        return Picture(scene.title, pieces, newest, kind, frame)

    @property
    def left(self) -> int:
        """How many pieces are still hidden."""
        return 0 if self.scene is None else len(self.scene.pieces) - self.shown
