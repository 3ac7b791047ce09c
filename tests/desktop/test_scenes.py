"""Every scene of the big screen painted: on a beamer, an old beamer and in the preview, step by step."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.queries.test_stage import scene_of, session_id
from ui.desktop import theme
from ui.desktop.stage.painting import paint_picture
from ui.desktop.stage.scenes import KINDS, painter_of
from ui.desktop.stage.show import Picture, Show
from ui.desktop.stage.words import fitting, font_of
from wijksessie.commands import Workspace
from wijksessie.commands.circle import place_on_circle
from wijksessie.queries.stage import circle_of, question_of, welcome_of
from wijksessie.queries.stage.scene import Frame, Line, Marks, Scene, Word
from wijksessie.terms import TechniqueId

SIZES = ((1920, 1080), (1024, 768), (320, 180))


def painted(picture: Picture | None, width: int = 960, height: int = 540) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_picture(painter, QRectF(0, 0, width, height), picture)
    painter.end()
    return image


def edges(image: QImage) -> set[str]:
    """The colours along the four edges: only the ground, or something sticks out."""
    wide, tall = image.width(), image.height()
    across = [(x, y) for x in range(0, wide, 3) for y in (0, tall - 1)]
    down = [(x, y) for y in range(0, tall, 3) for x in (0, wide - 1)]
    return {image.pixelColor(*at).name() for at in across + down}


def steps(scene: Scene) -> list[Picture | None]:
    show = Show()
    show.load(scene)
    pictures = [show.picture()]
    while show.next():
        pictures.append(show.picture())
    return pictures


@pytest.mark.parametrize("technique", list(TechniqueId))
def test_every_step_stays_on_the_page(qtbot: QtBot, practice: Workspace, technique: TechniqueId) -> None:
    ground = theme.colour("groot_scherm").name()
    pictures = steps(scene_of(practice, technique))
    for width, height in SIZES:
        for picture in (pictures[0], pictures[len(pictures) // 2], pictures[-1]):
            assert edges(painted(picture, width, height)) == {ground}


@pytest.mark.parametrize("technique", list(TechniqueId))
def test_every_step_shows_something_new_and_nothing_hidden(
    qtbot: QtBot, practice: Workspace, technique: TechniqueId
) -> None:
    scene = scene_of(practice, technique)
    pictures = steps(scene)
    for nr, picture in enumerate(pictures):
        assert picture is not None
        known = {piece.key for piece in scene.pieces[:nr]}
        assert {piece.key for piece in picture.pieces if piece is not None} <= known
    images = [painted(picture) for picture in pictures]
    assert all(one != other for one, other in pairwise(images))
    bare = Scene(scene.title, scene.kind, frames=scene.frames[:1])
    if scene.frames and scene.frames[0].look != "bare" and not scene.frames[0].look.startswith("order"):
        assert images[0] == painted(steps(bare)[0])


def test_the_circle_and_the_pages_without_a_round(qtbot: QtBot, practice: Workspace) -> None:
    ground = theme.colour("groot_scherm").name()
    here = session_id(practice)
    for card in ("st_energie", "st_brieven", "st_slapen", "st_schimmel", "so_inloop", "so_brievenhulp"):
        place_on_circle(practice, here, card, "problemen")
    scenes = (
        circle_of(practice, here), welcome_of(), question_of("Wat geeft u stress?", "st_brieven"),
        question_of("Wat zou u morgen anders willen in uw eigen straat of in uw wijk, als u mocht kiezen?"),
    )  # fmt: skip
    for scene in scenes:
        for width, height in SIZES:
            for picture in steps(scene):
                assert edges(painted(picture, width, height)) == {ground}


def test_the_smallest_words_can_be_read_at_six_metres(qtbot: QtBot) -> None:
    """Capitals of at least 3 % of the height of the picture; the scenes take their fonts nowhere else."""
    for weight in ("tekst", "kop", "titel"):
        assert QFontMetricsF(font_of(1, weight)).capHeight() / 1080 >= 0.03
    for kind in KINDS:
        assert callable(painter_of(kind))
        root = Path(__file__).parents[2]
        text = (root / "ui" / "desktop" / "stage" / "scenes" / f"{kind}.py").read_text("utf-8")
        assert "resident_font" not in text
        assert "work_font" not in text


def test_long_words_of_any_language_stay_in_their_box(qtbot: QtBot) -> None:
    box = QRectF(0, 0, 400, 120)
    texts = (
        "Arbeidsongeschiktheidsverzekeringsmaatschappij",
        "صعوبة في فهم الرسائل والنماذج الرسمية",
        "ኣብ ገዛ ዘሎ ዝሑል ኩነታት",
        "Een heel lang kaartje " * 6,
    )
    for text in texts:
        font, lines = fitting(text, font_of(64), box, 2)
        metrics = QFontMetricsF(font)
        assert len(lines) <= 2
        assert all(metrics.horizontalAdvance(line) <= box.width() + 1 for line in lines)


def test_thirty_tables_and_many_beans_fit(qtbot: QtBot) -> None:
    ground = theme.colour("groot_scherm").name()
    words = tuple(Word(f"Een vrij lang woord {nr}") for nr in range(6))
    rows = tuple(
        Line(f"k{nr}", word.label, marks=(Marks("bean", 90),), at=nr) for nr, word in enumerate(words)
    )
    scene = Scene("Een hele lange titel die niet op één regel past " * 2, "lines", rows, (Frame(rows=words),))
    for width, height in SIZES:
        assert edges(painted(steps(scene)[-1], width, height)) == {ground}
