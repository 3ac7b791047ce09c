"""What the big screen would show of a round, on the own screen: every page, all of it in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.frames import clear
from ui.desktop.stage.painting import paint_picture
from ui.desktop.stage.show import Picture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent

    from wijksessie.queries.stage.scene import Scene

_RATIO = 9 / 16
_WIDEST = 900


def pictures_of(scene: Scene) -> tuple[Picture, ...]:
    """Return every page with all pieces revealed; nothing when there is nothing to show."""
    if not scene.pieces:
        return ()
    found = []
    for page in range(max(scene.page_of(nr) for nr in range(len(scene.pieces))) + 1):
        here = tuple(piece for nr, piece in enumerate(scene.pieces) if scene.page_of(nr) == page)
        frame = scene.frames[min(page, len(scene.frames) - 1)] if scene.frames else None
        kind = (frame.kind if frame is not None else "") or scene.kind
        pieces = tuple(reversed(here)) if scene.upwards else here
        found.append(Picture(scene.title, pieces, None, kind, frame))
    return tuple(found)


def words_of(thing: object) -> str:
    """Return all words on a picture, in the order of reading, for who cannot see it."""
    return ". ".join(dict.fromkeys(_words(thing)))


def _words(thing: object) -> Iterator[str]:
    """Every text that people can read; keys and looks are no words for people."""
    if isinstance(thing, tuple):
        for part in thing:
            yield from _words(part)
        return
    for name in ("title", "head", "text", "label", "count_text", "of_text", "note"):
        found = getattr(thing, name, "")
        if isinstance(found, str) and found:
            yield found
    for name in ("frame", "rows", "columns", "boxes", "pieces", "cards", "spots"):
        part = getattr(thing, name, None)
        if part is not None and not isinstance(part, int):
            yield from _words(part)


class ScenePicture(QWidget):
    """One page, 16 by 9, painted once for every size."""

    def __init__(self, name: str, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Zo staat het op het grote scherm"))
        self.setAccessibleDescription(words_of(picture))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(_WIDEST)
        self._picture = picture
        self._painted: QPixmap | None = None

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt)
        """Tell that it keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt)
        """Return the height of the beamer's shape."""
        return round(min(width, _WIDEST) * _RATIO)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return a size that is easily read."""
        return QSize(640, 360)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the least size."""
        return QSize(280, 158)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Paint anew at another size."""
        super().resizeEvent(event)
        self._painted = None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the kept picture."""
        if self._painted is None:
            self._painted = self._paint()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._painted)
        painter.end()

    def _paint(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(theme.colour("groot_scherm"))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        paint_picture(painter, box, self._picture)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("lijn_sterk"), 2))
        painter.drawRoundedRect(box, 4, 4)
        painter.end()
        return pixmap


class ScenePages(QWidget):
    """All pages under each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scenePages")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.space("m"))

    def show_scene(self, scene: Scene | None) -> None:
        """Show this, or nothing."""
        clear(self._box)
        for nr, picture in enumerate(pictures_of(scene) if scene is not None else ()):
            self._box.addWidget(ScenePicture(f"scenePicture_{nr}", picture))
