"""Run by test_stage_screens.py in a process of its own: a laptop and a beamer, for the offscreen platform."""

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from tests.clock import now
from tests.stage_rounds import done
from ui.desktop import theme
from ui.desktop.stage.hand import StageHand
from ui.desktop.stage.painting import paint_picture
from ui.desktop.stage.show import Picture, Show
from ui.desktop.stage.window import StageWindow
from wijksessie.commands.projects import open_practice
from wijksessie.queries.dots import RevealRow
from wijksessie.queries.people import people
from wijksessie.queries.session import current
from wijksessie.queries.stage import Scene
from wijksessie.terms import TechniqueId

ROWS = tuple(
    RevealRow(
        f"k{n}", n, False, f"Kaart {n}", "st_energie", str(15 - n), "van de 24 mensen", people(15 - n, 24)
    )
    for n in (3, 2, 1)
)
REVEAL = Scene("Dit geeft ons de meeste stress", "dots", ROWS, upwards=True, tables=4)


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
    every_scene(app, laptop, beamer)


def painted(picture: Picture | None) -> QImage:
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_picture(painter, QRectF(0, 0, 1920, 1080), picture)
    painter.end()
    return image


def every_scene(app: QApplication, laptop: QScreen, beamer: QScreen) -> None:
    """Scenes of real rounds by the hand of the facilitator; the beamer goes and comes after each step."""
    with tempfile.TemporaryDirectory() as folder, open_practice(Path(folder), now) as workspace:
        view = current(workspace)
        assert view is not None
        home = QWidget()
        home.setGeometry(laptop.geometry())
        home.show()
        QApplication.processEvents()
        hand = StageHand(home)
        some = ("mood", "card_sort", "ten_beans", "dot_vote", "toetsingskader")
        rounds = [block.run_id for block in view.blocks if block.run_id and block.technique in some]
        rounds += [done(workspace, TechniqueId.TREE), done(workspace, TechniqueId.SPIDER)]
        for run_id in rounds:
            hand.open(workspace, run_id)
            stage = hand.stage
            assert stage is not None
            if hand.show_.blank:  # black stays black, whatever is opened
                assert grabbed(stage) == painted(None)
                hand.toggle_blank()
            stage.motion = False
            scene = hand.show_.scene
            assert scene is not None
            assert scene.pieces
            assert stage.on_beamer
            bare = Show()
            bare.load(replace(scene, pieces=(None,) * len(scene.pieces)))  # type: ignore[arg-type]
            assert grabbed(stage) == painted(bare.picture()), f"{scene.title}: more than was revealed"
            for nr in range(2):
                hand.reveal_next()
                hidden = (*scene.pieces[: nr + 1], *(None,) * (len(scene.pieces) - nr - 1))
                only = Show(replace(scene, pieces=hidden), nr + 1)  # type: ignore[arg-type]
                seen = grabbed(stage)
                assert seen == painted(only.picture()), f"{scene.title}: step {nr + 1}"
                here: list[QScreen] = [laptop]
                stage._screens = lambda here=here: here  # type: ignore[method-assign,misc]
                app.screenRemoved.emit(beamer)
                assert not stage.isVisible()
                here.append(beamer)
                app.screenAdded.emit(beamer)
                assert stage.on_beamer
                assert grabbed(stage) == seen
                del stage._screens
            hand.toggle_blank()
            assert grabbed(stage) == painted(None)
        assert hand.stage is not None
        assert hand.stage.known == "beamer"
        hand.wish(False)
        hand.stage.close()
        home.close()


if __name__ == "__main__":
    main()
    sys.stdout.write(f"goed {Path(__file__).name}\n")
