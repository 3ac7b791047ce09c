"""Makes the pictures of the manual: screens, and every technique on the table and on the big screen.

    python -m docs.manual.pictures             all of them, and werkvormen.md
    python -m docs.manual.pictures screens     only the screens, into docs/manual
    python -m docs.manual.pictures uitkomsten  one screen
    python -m docs.manual.pictures dot_vote    one technique, into docs/manual/beelden

The practice neighbourhood is filled in; techniques it did not use are filled with `pictures_rounds`. All of
it is invented.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from ui.desktop.app import App
    from ui.desktop.stage.show import Picture
    from wijksessie.commands import Workspace

HERE = Path(__file__).parent / "beelden"
WIDTH, COLOURS = 800, 128
SCREEN_WIDTH, SCREEN_COLOURS = 1000, 256
"""A whole screen has more to read, and colours that must stay apart."""


def table_of(workspace: Workspace, round_id: str) -> str:
    """Return the first table that laid something."""
    from wijksessie.queries.sheets import sheet

    found = sheet(workspace, round_id, "plenair")
    assert found is not None
    return next((table.key for table in found.tables if table.begun), found.tables[0].key)


def in_sight(picture: Picture | None) -> int:
    """Return how many pieces of a picture can be seen."""
    return 0 if picture is None else sum(piece is not None for piece in picture.pieces)


def wait(ms: int = 150) -> None:
    """Let the app do its work."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def keep(picture: QImage, path: Path, width: int = WIDTH, colours: int = COLOURS) -> None:
    """Write a picture, small."""
    from PIL import Image
    from PySide6.QtCore import Qt

    small = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
    small.save(str(path))
    full = Image.open(path).convert("RGB")
    # Grounds keep their very colour, and what is small and bright keeps one near its own.
    common = sorted(full.getcolors(full.width * full.height) or (), reverse=True)[: colours // 2]
    rare = full.quantize(colours - len(common), Image.Quantize.MAXCOVERAGE).getpalette() or []
    palette = Image.new("P", (1, 1))
    palette.putpalette([tone for _, colour in common for tone in cast("tuple[int, ...]", colour)] + rare)
    full.quantize(palette=palette, dither=Image.Dither.NONE).save(path, optimize=True)
    print(path.stem)


def keep_screen(picture: QImage, name: str) -> None:
    """Write the picture of a whole screen."""
    keep(picture, HERE.parent / f"{name}.png", SCREEN_WIDTH, SCREEN_COLOURS)


def make(app: App, asked: list[str]) -> None:
    """Make the pictures of all screens and techniques, or of those that were asked."""
    from docs.manual.pictures_rounds import fill
    from docs.manual.pictures_screens import SCREENS, make_screens
    from wijksessie.queries.session import current

    wait(500)  # the window comes first, and what it shows after that
    while app.desk.projects.current is None:
        wait(50)
    screens = [name for name in SCREENS if not asked or name in asked or "screens" in asked]
    make_screens(app, screens, wait, keep_screen)
    techniques = [name for name in asked if name not in SCREENS and name != "screens"]
    if asked and not techniques:
        return
    workspace = app.desk.projects.current.workspace
    session = current(workspace)
    assert session is not None
    make_techniques(app, workspace, fill(workspace, session.id), techniques)


def make_techniques(app: App, workspace: Workspace, rounds: dict[str, str], techniques: list[str]) -> None:
    """Show every technique on both screens and keep the pictures."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter

    from ui.desktop.stage.hand import StageHand
    from ui.desktop.stage.painting import paint_picture

    HERE.mkdir(exist_ok=True)
    for technique in techniques or sorted(rounds):
        round_id = rounds[technique]
        subject = f"table/{round_id}/{table_of(workspace, round_id)}"
        app.desk.place_chosen.emit("session", subject)
        wait()
        keep(app.window.grab().toImage(), HERE / f"tafel-{technique}.png")
        hand = StageHand(app.window, app.desk)
        hand.open(workspace, round_id)
        for waiting in hand.show_.scene.waiting_keys if hand.show_.scene else ():
            hand.leave_out(waiting)
        fullest = hand.picture()
        while hand.show_.next():  # the page with the most on it tells the most
            if in_sight(hand.picture()) >= in_sight(fullest):
                fullest = hand.picture()
        page = QImage(1920, 1080, QImage.Format.Format_RGB32)
        painter = QPainter(page)
        paint_picture(painter, QRectF(page.rect()), fullest)
        painter.end()
        keep(page, HERE / f"scherm-{technique}.png")
        hand.wish(False)


def write_page() -> None:
    """Write the page that shows every technique with its two pictures."""
    from wijksessie.queries.library import technique_texts

    parts = [
        "# De werkvormen op het scherm",
        "Links het tafelscherm, waar de notulist invult. Rechts het grote scherm, als alles is getoond. Alle "
        "getallen zijn verzonnen. Deze bladzijde is gemaakt met `python -m docs.manual.pictures`.",
    ]
    for text in technique_texts():
        pictures = [
            f"![{text.name} op het {screen}](beelden/{kind}-{text.id}.png)"
            for kind, screen in (("tafel", "tafelscherm"), ("scherm", "grote scherm"))
        ]
        parts += [
            f"## {text.code} {text.name}",
            text.purpose,
            "| | |\n|---|---|\n| " + " | ".join(pictures) + " |",
        ]
    (HERE.parent / "werkvormen.md").write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def main() -> None:
    """Start the app without a screen on a practice neighbourhood of its own."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as home:
        os.environ["WIJKSESSIE_HOME"] = home
        from PySide6.QtWidgets import QApplication

        from ui.desktop import theme
        from ui.desktop.app import App

        qt = QApplication([])
        theme.install(qt)
        app = App(qt, lambda: dt.datetime(2026, 11, 22, 9))
        app.window.resize(1366, 768)
        app.window.show()
        make(app, sys.argv[1:])
        write_page()
        app.window.close()
        app.end()


if __name__ == "__main__":
    main()
