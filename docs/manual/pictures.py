"""Makes the pictures of the manual: every technique on the table screen and on the big screen.

    python -m docs.manual.pictures            all of them, into docs/manual/beelden, and werkvormen.md
    python -m docs.manual.pictures dot_vote   one technique

The practice neighbourhood is filled in; techniques it did not use are filled with the rounds below. It is all
invented.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.desktop.app import App
    from ui.desktop.stage.show import Picture
    from wijksessie.commands import Workspace

HERE = Path(__file__).parent / "beelden"
WIDTH, COLOURS = 800, 128

TREE = {
    "nodes": [
        {"id": "1", "parent": "", "side": "root", "label": "Huis is oud", "pictogram": "", "can_change": ""},
        {
            "id": "2",
            "parent": "1",
            "side": "root",
            "label": "Geen nieuwe ramen",
            "pictogram": "",
            "can_change": "organisatie",
        },
        {
            "id": "3",
            "parent": "",
            "side": "root",
            "label": "Hoge prijs",
            "pictogram": "",
            "can_change": "niet",
        },
        {
            "id": "4",
            "parent": "",
            "side": "branch",
            "label": "Kou in huis",
            "pictogram": "",
            "can_change": "",
        },
        {
            "id": "5",
            "parent": "4",
            "side": "branch",
            "label": "Slecht slapen",
            "pictogram": "",
            "can_change": "",
        },
        {"id": "6", "parent": "", "side": "branch", "label": "Geldzorgen", "pictogram": "", "can_change": ""},
    ],
    "wishes": ["Een warm huis voor iedereen"],
}
PINS = {
    "hoofd": (5, 1),
    "nek_schouders": (4, 1),
    "borst": (3, 2),
    "buik": (4, 1),
    "rug": (2, 0),
    "handen": (1, 3),
    "benen": (1, 2),
    "slaap": (5, 0),
}
MADE: dict[str, dict[str, Any]] = {
    "commentary": {
        "zon": {
            "so_inloop": {
                "plus": ["Gratis koffie", "Dichtbij", "Dichtbij"],
                "min": ["Alleen overdag"],
                "vraag": ["Mogen kinderen mee?"],
            },
            "so_brievenhulp": {"plus": ["Hulp in mijn taal"], "min": ["Lange rij"], "vraag": []},
        },
        "vis": {"so_inloop": {"plus": ["Gratis koffie"], "min": ["Te druk"], "vraag": []}},
    },
    "walk": {
        "plenair": {
            "plein": {"fijn": ["Bankje in de zon"], "stress": ["Veel brommers"], "idee": ["Een hek erbij"]},
            "fietstunnel": {"fijn": [], "stress": ["Donker"], "idee": ["Meer lampen"]},
        }
    },
    "tree": {"zon": TREE, "vis": TREE},
    "spider": {
        table: dict(
            zip(
                (
                    "betaalbaarheid",
                    "begrijpelijkheid",
                    "beschikbaarheid",
                    "passendheid",
                    "regelgeving",
                    "leefbaarheid",
                ),
                rings,
                strict=True,
            )
        )
        for table, rings in {
            "zon": (2, 3, 2, 3, 4, 3),
            "boom": (1, 3, 2, 2, 3, 4),
            "vis": (2, 1, 3, 2, 3, 4),
            "huis": (2, 2, 2, 3, 3, 3),
        }.items()
    },
    "body_map": {
        table: [
            {"zone": zone, "type": kind, "count": count}
            for zone, counts in PINS.items()
            for kind, count in zip(("stress", "rust"), counts, strict=True)
            if count
        ]
        for table in ("zon", "boom")
    },
    "timeline": {
        "zon": [
            {"when": "2009", "label": "Het buurthuis ging dicht", "mood": -1},
            {"when": "2016", "label": "Nieuwe speeltuin", "mood": 1},
            {"when": "2021", "label": "Moestuin begon", "mood": 1},
        ],
        "huis": [{"when": "2009", "label": "Het buurthuis ging dicht", "mood": -1}],
    },
    "ground_rules": {
        "plenair": {
            "chosen": ["iedereen_mag", "blijft_hier", "alles_goed", "een_tegelijk"],
            "added": ["Wij lachen niet om elkaar"],
        }
    },
    "action_planning": {
        "plenair": [
            {
                "what": "Elke dinsdag inloop met koffie",
                "solution": "so_inloop",
                "kind": "organisatie",
                "owner": "Buurthuis De Kade",
                "confirmed": True,
                "when": "2026-11-03",
                "first_step": "Sleutel regelen",
            },
            {
                "what": "Samen brieven lezen",
                "solution": "so_brievenhulp",
                "kind": "samen",
                "owner": "Bibliotheek en bewoners",
                "confirmed": False,
                "when": "",
                "first_step": "Vrijwilligers vragen",
            },
            {
                "what": "Elkaar de wijkapp laten zien",
                "solution": "so_gratis_act",
                "kind": "zelf",
                "owner": "Bewoners",
                "confirmed": True,
                "when": "2026-10-20",
                "first_step": "",
            },
        ]
    },
}

LIES = {
    "walk": ("plein", "fietstunnel"),
    "commentary": ("so_inloop", "so_brievenhulp", "so_gratis_act"),
    "action_planning": ("so_inloop", "so_brievenhulp", "so_gratis_act"),
}
"""What lies on the table where the usual would not do."""


def fill(workspace: Workspace, session_id: str) -> dict[str, str]:
    """Make the rounds the demo did not have, and return a round for every technique."""
    from sqlalchemy import select

    from wijksessie.commands.rounds import create_round, open_round, set_round
    from wijksessie.commands.sheets import confirm_sheet, write_sheet
    from wijksessie.model import Round
    from wijksessie.queries.library import technique_text
    from wijksessie.queries.usual import usual_options
    from wijksessie.terms import TechniqueId

    with workspace.read() as db:
        rounds = {row.technique: row.id for row in db.scalars(select(Round).where(~Round.apart))}
    for technique, sheets in MADE.items():
        text = technique_text(technique)
        with workspace.read() as db:
            options = usual_options(db, session_id, technique, "")
        options = LIES.get(technique, options)
        question = "" if text is None else text.question
        round_id = create_round(workspace, session_id, TechniqueId(technique), question, options, {})
        set_round(workspace, round_id, agreed=True)
        open_round(workspace, round_id)
        for table, data in sheets.items():
            write_sheet(workspace, round_id, table, data, taking_part=24 if table == "plenair" else 6)
            confirm_sheet(workspace, round_id, table)
        rounds[technique] = round_id
    return rounds


def table_of(workspace: Workspace, round_id: str) -> str:
    """Return the first table that laid something."""
    from wijksessie.queries.sheets import sheet

    found = sheet(workspace, round_id, "plenair")
    assert found is not None
    return next((table.key for table in found.tables if table.begun), found.tables[0].key)


def in_sight(picture: Picture | None) -> int:
    """Return how many pieces of a picture can be seen."""
    return 0 if picture is None else sum(piece is not None for piece in picture.pieces)


def make(app: App, techniques: list[str]) -> None:
    """Show every technique on both screens and keep the pictures, small."""
    from PIL import Image
    from PySide6.QtCore import QEventLoop, QRectF, Qt, QTimer
    from PySide6.QtGui import QImage, QPainter

    from ui.desktop.stage.hand import StageHand
    from ui.desktop.stage.painting import paint_picture
    from wijksessie.queries.session import current

    def wait(ms: int = 150) -> None:
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    def keep(picture: QImage, name: str) -> None:
        small = picture.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
        path = HERE / f"{name}.png"
        small.save(str(path))
        Image.open(path).convert("RGB").quantize(COLOURS).save(path, optimize=True)
        print(name)

    wait(500)  # the window comes first, and what it shows after that
    while app.desk.projects.current is None:
        wait(50)
    workspace = app.desk.projects.current.workspace
    session = current(workspace)
    assert session is not None
    rounds = fill(workspace, session.id)
    HERE.mkdir(exist_ok=True)
    for technique in techniques or sorted(rounds):
        round_id = rounds[technique]
        subject = f"table/{round_id}/{table_of(workspace, round_id)}"
        app.desk.place_chosen.emit("session", subject)
        wait()
        keep(app.window.grab().toImage(), f"tafel-{technique}")
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
        keep(page, f"scherm-{technique}")
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
