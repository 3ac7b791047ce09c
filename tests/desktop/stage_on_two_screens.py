"""Run by test_stage_screens.py in a process of its own: a laptop and a beamer, for the offscreen platform."""

import sys
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from ui.desktop import theme
from ui.desktop.stage.painting import paint_picture
from ui.desktop.stage.show import Picture, Show
from ui.desktop.stage.window import StageWindow
from wijksessie.queries.dots import Reveal, RevealRow
from wijksessie.queries.people import people

ROWS = tuple(
    RevealRow(
        f"k{n}", n, False, f"Kaart {n}", "st_energie", str(15 - n), "van de 24 mensen", people(15 - n, 24)
    )
    for n in (3, 2, 1)
)
REVEAL = Reveal("Dit geeft ons de meeste stress", ROWS, (), (), tables=4)


def named(name: str) -> QScreen:
    return next(screen for screen in QGuiApplication.screens() if screen.name() == name)


def title_only() -> QImage:
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_picture(painter, QRectF(0, 0, 1920, 1080), Picture(REVEAL.title))
    painter.end()
    return image


def grabbed(stage: StageWindow) -> QImage:
    QApplication.processEvents()
    return stage.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def main() -> None:
    app = QApplication([])
    theme.install(app)
    laptop, beamer = named("laptop"), named("beamer")
    home = QWidget()
    home.setGeometry(laptop.geometry())
    home.show()
    stage, show = StageWindow(home), Show()
    stage.motion = False
    show.load(REVEAL)
    stage.show_picture(show.picture())
    assert not stage.isVisible(), "nothing shows before it is wanted"

    stage.wish(True)
    assert stage.on_beamer
    assert stage.screen() == beamer
    assert stage.geometry() == beamer.geometry()
    assert grabbed(stage) == title_only(), "before revealing there is only the title"
    show.next()
    stage.show_picture(show.picture(), fade=True)
    one_row = grabbed(stage)
    assert one_row != title_only()

    # The beamer is pulled out: hidden, never on the laptop. It comes back with the same picture.
    here: list[QScreen] = [laptop]
    stage._screens = lambda: here  # type: ignore[method-assign]
    app.screenRemoved.emit(beamer)
    assert not stage.isVisible()
    assert stage.beamer() is None
    here.append(beamer)
    app.screenAdded.emit(beamer)
    assert stage.screen() == beamer
    assert stage.on_beamer
    assert grabbed(stage) == one_row

    # The facilitator's window moves to the beamer: the picture gives way.
    del stage._screens
    home.windowHandle().setScreen(beamer)
    home.setGeometry(beamer.geometry())
    QApplication.processEvents()
    assert stage.screen() != home.screen()

    stage.wish(False)
    assert not stage.isVisible()
    home.close()
    stage.close()


if __name__ == "__main__":
    main()
    sys.stdout.write(f"goed {Path(__file__).name}\n")
