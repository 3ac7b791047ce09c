"""The plain-language helper in a field: lines, list, keys, undo, and what is good as it is."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

import ui.desktop
from tests.desktop.look import beyond, cut, nameless, settle, too_small
from ui.desktop import theme
from ui.desktop.app import App
from ui.desktop.feedback.extra_fields import title_field
from ui.desktop.feedback.respond_fields import RespondFields
from ui.desktop.feedback.words_editor import WordsEditor
from ui.desktop.gestures.promise_form import PromiseForm
from ui.desktop.library.card_dialog import CardDialog
from ui.desktop.parts.field import Field
from ui.desktop.parts.frames import Page
from ui.desktop.preparing.conditions.photo_act import PhotoDialog
from ui.desktop.preparing.conditions.place_cards import PhotoCard, WhereCard
from ui.desktop.preparing.conditions.thanks_cards import GiftCard
from ui.desktop.preparing.inviting.fields_card import FieldsCard
from ui.desktop.preparing.inviting.level_room import LevelRoom
from ui.desktop.preparing.programme.block_dialog import BlockDialog
from ui.desktop.preparing.programme.new_block_dialog import NewBlockDialog
from ui.desktop.preparing.sessions.new_dialog import NewSessionDialog
from ui.desktop.screens.news_dialog import NewsDialog
from ui.desktop.session.merging.choose_pane import ChoosePane
from ui.desktop.session.merging.options_room import OptionsRoom
from ui.desktop.session.quotes.form import QuoteForm
from ui.desktop.session.rules.cards import RulesCard
from ui.desktop.session.zones.place_list import PlaceList
from ui.desktop.telling.actions.new_dialog import NewActionDialog
from ui.desktop.telling.actions.what_part import WhatPart
from ui.desktop.telling.actions.who_part import WhoPart
from ui.desktop.telling.update.own_words import OwnWords
from ui.desktop.writing.attaching import help_writing
from ui.desktop.writing.engine import Engine, engine
from ui.desktop.writing.fields import OTHER_FIELDS, RESIDENT_FIELDS
from ui.desktop.writing.helper import WritingHelp
from ui.desktop.writing.looks import Mark, Stroke, marks_of
from ui.desktop.writing.units import Ruler
from wijksessie.model import Action, WijkSession
from wijksessie.plain_language.hints import Better, Edit, Hint, HintKind
from wijksessie.queries.consent import consent_text
from wijksessie.queries.programme import BlockView
from wijksessie.queries.programme_view import programme
from wijksessie.store import ReadOnlyReason, Workspace

CTRL = Qt.KeyboardModifier.ControlModifier
EASIER = {
    "realiseert": ("maakt", "regelt"),
    "laagdrempelig": ("makkelijk",),
    "aanbod": ("hulp", "plek", "activiteit"),
    "tevens": ("ook",),
    "participeren": ("meedoen",),
    "faciliteren": ("helpen",),
}
HARD = "Het buurthuis realiseert een laagdrempelig aanbod."


class Ease(StrEnum):
    EASY = "makkelijk"
    COULD_BE_EASIER = "kan makkelijker"
    HARD = "moeilijk"


@dataclass(frozen=True)
class Judged:
    hints: tuple[Hint, ...]

    def mark_with(self, hints: Iterable[Hint]) -> Ease:
        left = len(list(hints))
        return Ease.EASY if not left else Ease.COULD_BE_EASIER if left < 5 else Ease.HARD


def judge(text: str, writing: object = None) -> Judged:
    """A few hard words, names with a capital A, a separable verb, and sentences of more than twelve words."""
    hints = []
    for word in re.finditer(r"\w+", text):
        start, end = word.span()
        easy = EASIER.get(word.group().lower(), ())
        better = tuple(Better(say, (Edit(start, end, say),)) for say in easy)
        if better:
            hints.append(Hint(start, end, HintKind.HARD_WORD, "Dit woord is moeilijk.", better))
        if word.group().startswith("A"):
            hints.append(Hint(start, end, HintKind.PERSON, "Is dit een naam?"))
    for verb in re.finditer(r"\b(stelt)\b[^.]*\b(vast)\b", text):
        edits = (Edit(*verb.span(1), "bepaalt"), Edit(verb.start(2) - 1, verb.end(2), ""))
        better_one = (Better("bepaalt", edits),)
        hints.append(
            Hint(*verb.span(1), HintKind.HARD_WORD, "Kies een gewoon woord.", better_one, (verb.span(2),))
        )
    for sentence in re.finditer(r"[^.\s][^.]*\.?", text):
        if len(sentence.group().split()) > 12:
            hints.append(Hint(*sentence.span(), HintKind.LONG_SENTENCE, "Maak twee zinnen."))
    hints.sort(key=lambda hint: hint.start)
    return Judged(tuple(hints))


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """An engine that has read its rules, for this test alone."""
    engine.cache_clear()
    made = engine()
    made.use(judge)  # type: ignore[arg-type]
    yield made
    engine.cache_clear()


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page("writing")
    qtbot.addWidget(made)
    made.resize(760, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def helped(page: Page, name: str = "field", *, lines: int = 1, text: str = "") -> WritingHelp:
    field = Field(name, "Dit doen wij", lines=lines)
    page.box.addWidget(field)
    field.edit.setText(text)
    made = help_writing(field)
    settle(page)
    field.edit.setFocus()
    return made


def drawn(helper: WritingHelp) -> list[str]:
    return [helper.editor.text()[mark.start : mark.end] for mark in helper.lines.marks]


def listed(helper: WritingHelp) -> list[str]:
    return [row.line.shown for row in helper.list.rows if not helper.list.isHidden()]


def button(helper: WritingHelp, words: str) -> QWidget:
    return next(found for found in helper.list.buttons() if found.text() == words)


@pytest.mark.parametrize("lines", [1, 4])
def test_a_hard_word_is_underlined_while_typing_and_listed_in_the_pause(
    page: Page, qtbot: QtBot, lines: int
) -> None:
    helper = helped(page, lines=lines)
    qtbot.keyClicks(helper.edit, "Wij participere")
    assert drawn(helper) == []
    qtbot.keyClicks(helper.edit, "n")
    assert drawn(helper) == ["participeren"]
    assert listed(helper) == []
    qtbot.waitUntil(lambda: listed(helper) == ["participeren"])
    assert helper.list.mark.text() == "Kan makkelijker"
    assert "geen keurmerk" in helper.list.mark.toolTip()


@pytest.mark.parametrize("lines", [1, 4])
def test_a_key_takes_the_first_wording_and_ctrl_z_gives_all_back(
    page: Page, qtbot: QtBot, lines: int
) -> None:
    helper = helped(page, lines=lines)
    qtbot.keyClicks(helper.edit, HARD)
    qtbot.keyClick(helper.edit, Qt.Key.Key_F8)
    qtbot.keyClick(helper.edit, Qt.Key.Key_Period, CTRL)
    assert helper.editor.text() == HARD.replace("realiseert", "maakt")
    assert drawn(helper) == ["laagdrempelig", "aanbod"]
    qtbot.keyClick(helper.edit, Qt.Key.Key_Z, CTRL)
    assert helper.editor.text() == HARD
    assert drawn(helper) == ["realiseert", "laagdrempelig", "aanbod"]


@pytest.mark.parametrize("lines", [1, 4])
def test_a_wording_of_two_places_is_one_step_back(page: Page, qtbot: QtBot, lines: int) -> None:
    helper = helped(page, lines=lines)
    qtbot.keyClicks(helper.edit, "De raad stelt het plan vast.")
    assert drawn(helper) == ["stelt", "vast"]
    qtbot.keyClick(helper.edit, Qt.Key.Key_Period, CTRL)
    assert helper.editor.text() == "De raad bepaalt het plan."
    qtbot.keyClick(helper.edit, Qt.Key.Key_Z, CTRL)
    assert helper.editor.text() == "De raad stelt het plan vast."


@pytest.mark.parametrize("lines", [1, 4])
def test_an_emoji_before_a_word_moves_nothing(page: Page, qtbot: QtBot, lines: int) -> None:
    text = "😀👨‍👩‍👧 Wij participeren tevens 😀"
    helper = helped(page, lines=lines, text=text)
    assert drawn(helper) == ["participeren", "tevens"]
    plain = helped(page, "other", lines=lines, text="Wij participeren tevens")
    page.grab()
    wide = [piece.right - piece.left for _, piece in helper.editor.pieces(_places(helper))]
    same = [piece.right - piece.left for _, piece in plain.editor.pieces(_places(plain))]
    assert wide == pytest.approx(same, abs=1)
    helper.edit.setFocus()
    qtbot.keyClick(helper.edit, Qt.Key.Key_F8)
    qtbot.keyClick(helper.edit, Qt.Key.Key_F8)
    qtbot.keyClick(helper.edit, Qt.Key.Key_Period, CTRL)
    assert helper.editor.text() == text.replace("tevens", "ook")


def _places(helper: WritingHelp) -> list[tuple[int, int]]:
    return [(mark.start, mark.end) for mark in helper.lines.marks]


def test_f8_goes_along_the_places_and_round(page: Page, qtbot: QtBot) -> None:
    helper = helped(page, lines=4, text=HARD)
    seen = []
    for _ in range(4):
        qtbot.keyClick(helper.edit, Qt.Key.Key_F8)
        seen.append(helper.edit.textCursor().selectedText())
    assert seen == ["realiseert", "laagdrempelig", "aanbod", "realiseert"]


def test_four_rows_and_the_rest_unfolds(page: Page, qtbot: QtBot) -> None:
    text = f"{HARD} Wij participeren tevens en faciliteren."
    helper = helped(page, lines=4, text=text)
    assert len(listed(helper)) == 4
    qtbot.mouseClick(button(helper, "Nog 2"), Qt.MouseButton.LeftButton)
    assert len(listed(helper)) == 6
    assert helper.list.more.isHidden()


def test_the_same_word_has_one_row_and_f8_goes_to_each(page: Page, qtbot: QtBot) -> None:
    helper = helped(page, lines=4, text="Ook tevens, tevens en tevens.")
    assert listed(helper) == ["tevens"]
    for _ in range(2):
        qtbot.keyClick(helper.edit, Qt.Key.Key_F8)
    qtbot.keyClick(helper.edit, Qt.Key.Key_Period, CTRL)
    assert helper.editor.text() == "Ook tevens, ook en tevens."
    assert listed(helper) == ["tevens"]
    assert drawn(helper) == ["tevens", "tevens"]


def test_one_line_shows_a_hint_at_a_time(page: Page, qtbot: QtBot) -> None:
    helper = helped(page, text=HARD)
    assert listed(helper) == ["realiseert"]
    qtbot.mouseClick(button(helper, "Nog 2"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(helper, "Nog 2"), Qt.MouseButton.LeftButton)
    assert listed(helper) == ["laagdrempelig"]
    assert isinstance(helper.edit, QLineEdit)
    assert helper.edit.selectedText() == "laagdrempelig"


def test_a_click_writes_the_wording_and_the_keys_stay_in_the_text(page: Page, qtbot: QtBot) -> None:
    helper = helped(page, lines=4, text=HARD)
    qtbot.mouseClick(button(helper, "plek"), Qt.MouseButton.LeftButton)
    assert helper.editor.text() == HARD.replace("aanbod", "plek")
    assert helper.edit.hasFocus()


def test_the_list_can_be_walked_with_tab(page: Page, qtbot: QtBot) -> None:
    helper = helped(page, lines=4, text=HARD)
    other = QLineEdit()
    page.box.addWidget(other)
    qtbot.keyClick(helper.edit, Qt.Key.Key_Tab)
    assert button(helper, "maakt").hasFocus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert button(helper, "regelt").hasFocus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert helper.editor.text() == HARD.replace("realiseert", "regelt")
    assert helper.edit.hasFocus()


def test_a_wording_too_long_for_the_field_is_not_offered(page: Page) -> None:
    helper = helped(page, text="")
    assert isinstance(helper.edit, QLineEdit)
    helper.edit.setMaxLength(6)
    helper.edit.setText("aanbod")
    helper._settle()
    assert helper.list.rows[0].line.says == ("hulp", "plek")


def test_looks_differ_by_line_and_a_long_sentence_is_marked_lightly() -> None:
    text = "Tevens gaat deze zin veel te lang door over allerlei dingen die ook Ahmed niet kan lezen."
    marks = marks_of(text, judge(text).hints)
    assert marks == (
        Mark(0, 6, Stroke.WAVE),
        Mark(7, 11, Stroke.DASH),
        Mark(text.index("Ahmed"), text.index("Ahmed") + 5, Stroke.DOT, "stress"),
    )


def test_places_are_counted_both_ways() -> None:
    ruler = Ruler("a😀b👍c")
    assert [ruler.to_qt(at) for at in range(6)] == [0, 1, 3, 4, 6, 7]
    assert [ruler.to_python(unit) for unit in range(8)] == [0, 1, 1, 2, 3, 3, 4, 5]


def test_nothing_is_said_until_the_rules_are_read(page: Page, qtbot: QtBot) -> None:
    engine().use(None)  # type: ignore[arg-type]
    helper = helped(page, lines=4, text=HARD)
    qtbot.keyClicks(helper.edit, " ")
    assert drawn(helper) == []
    assert helper.list.isHidden()
    engine().use(judge)  # type: ignore[arg-type]
    assert drawn(helper) == ["realiseert", "laagdrempelig", "aanbod"]
    assert not helper.list.isHidden()


def test_a_field_nobody_can_type_in_has_no_helper(page: Page) -> None:
    helper = helped(page, lines=4, text=HARD)
    helper.edit.setReadOnly(True)
    assert drawn(helper) == []
    assert helper.list.isHidden()
    helper.edit.setReadOnly(False)
    assert drawn(helper) != []
    helper.edit.setEnabled(False)
    assert helper.list.isHidden()


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("lines", [1, 4])
def test_nothing_is_cut_and_everything_has_a_name(page: Page, lines: int, percent: int) -> None:
    theme.set_text_size(percent)
    helper = helped(page, lines=lines, text=f"{HARD} Wij participeren tevens, zegt Ahmed.")
    page.resize(480, 700)
    settle(page)
    assert listed(helper)
    assert cut(page) == []
    assert beyond(page) == []
    assert nameless(page) == []
    assert too_small(page) == []


def test_a_pasted_book_is_left_alone(page: Page) -> None:
    helper = helped(page, lines=4, text=HARD)
    helper.edit.setPlainText(HARD * 20_000)
    assert drawn(helper) == []
    helper._settle()
    assert helper.list.isHidden()


def test_making_a_field_does_not_read_the_rules() -> None:
    """The first window must be quick: rules and lists are read later, in the background."""
    code = (
        "import sys, ui.desktop.writing.attaching, ui.desktop.writing.engine\n"
        "sys.exit(any(name.startswith('wijksessie') for name in sys.modules))"
    )
    root = Path(ui.desktop.__file__).parents[2]
    assert subprocess.run([sys.executable, "-c", code], cwd=root).returncode == 0


# -- in the app


@pytest.fixture
def opened(app: App, fresh: Engine) -> App:
    fresh.use(judge)  # type: ignore[arg-type]
    return app


def first(app: App, model: type) -> object:
    with workspace_of(app).read() as db:
        return db.scalars(select(model)).first()


def workspace_of(app: App) -> Workspace:
    assert app.desk.projects.current is not None
    return app.desk.projects.current.workspace


def open_news(app: App, qtbot: QtBot) -> WritingHelp:
    today = app.desk.clock().date()
    dialog = NewsDialog(workspace_of(app), first(app, Action).id, today, app.window)
    dialog.open()
    qtbot.waitExposed(dialog)
    found = dialog.findChild(QPlainTextEdit, "newsWeDid").findChild(WritingHelp)
    assert found is not None
    return found


def test_is_goed_zo_stays_after_reopening_and_holds_there_only(opened: App, qtbot: QtBot) -> None:
    helper = open_news(opened, qtbot)
    qtbot.keyClicks(helper.edit, HARD)
    qtbot.waitUntil(lambda: listed(helper) == ["realiseert", "laagdrempelig"])
    row = helper.list.rows[1]
    qtbot.mouseClick(row.good, Qt.MouseButton.LeftButton)
    assert drawn(helper) == ["realiseert", "aanbod"]
    assert listed(helper) == ["realiseert", "aanbod"]
    helper.edit.window().close()
    again = open_news(opened, qtbot)
    qtbot.keyClicks(again.edit, HARD.replace("laag", "Laag"))
    assert drawn(again) == ["realiseert", "aanbod"]
    reason = again.edit.window().findChild(QLineEdit, "newsReason").findChild(WritingHelp)
    reason.edit.setText("laagdrempelig")
    reason._settle()
    assert drawn(reason) == ["laagdrempelig"]
    again.edit.window().close()


def test_is_goed_zo_can_be_undone(opened: App, qtbot: QtBot) -> None:
    helper = open_news(opened, qtbot)
    qtbot.keyClicks(helper.edit, "tevens")
    qtbot.waitUntil(lambda: listed(helper) == ["tevens"])
    with qtbot.waitSignal(opened.desk.done_said):
        qtbot.mouseClick(helper.list.rows[0].good, Qt.MouseButton.LeftButton)
    assert drawn(helper) == []
    opened.window.undo()
    qtbot.waitUntil(lambda: drawn(helper) == ["tevens"])
    helper.edit.window().close()


def test_in_a_file_to_read_only_it_is_remembered_until_it_closes(
    opened: App, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workspace_of(opened), "read_only", ReadOnlyReason.IN_USE)
    helper = open_news(opened, qtbot)
    qtbot.keyClicks(helper.edit, "tevens")
    qtbot.waitUntil(lambda: listed(helper) == ["tevens"])
    qtbot.mouseClick(helper.list.rows[0].good, Qt.MouseButton.LeftButton)
    assert drawn(helper) == []
    helper.edit.window().close()
    again = open_news(opened, qtbot)
    qtbot.keyClicks(again.edit, "tevens")
    assert drawn(again) == []
    again.edit.window().close()


def test_a_dialog_grows_with_its_list_and_shows_everything(opened: App, qtbot: QtBot) -> None:
    helper = open_news(opened, qtbot)
    dialog = helper.edit.window()
    before = dialog.height()
    qtbot.keyClicks(helper.edit, "tevens")
    qtbot.waitUntil(lambda: dialog.height() > before)
    settle(dialog)
    assert cut(dialog) == []
    assert nameless(dialog) == []
    dialog.close()


def test_names_in_a_quote_are_drawn_at_once_and_told_once(qtbot: QtBot) -> None:
    engine().use(None)  # type: ignore[arg-type]
    form = QuoteForm()
    qtbot.addWidget(form)
    form.offer((), ("Abdi",))
    form.show()
    qtbot.keyClicks(form.text, "Abdi wil participeren")
    assert drawn(form.help) == ["Abdi"]
    engine().use(judge)  # type: ignore[arg-type]
    assert drawn(form.help) == ["Abdi", "participeren"]
    assert listed(form.help) == ["participeren"]
    assert "Abdi" in form.hits.text()


def test_the_rules_are_read_after_the_window_stands(app: App) -> None:
    assert engine()._calm.isActive() or engine()._assess is not None


MAKERS: dict[str, Callable[[App], QWidget]] = {
    "telling.actions.what_part": lambda app: WhatPart("Wat"),
    "telling.actions.who_part": lambda app: WhoPart("Wie"),
    "telling.actions.new_dialog": lambda app: NewActionDialog(workspace_of(app), first(app, WijkSession).id),
    "telling.update.own_words": lambda app: OwnWords(""),
    "screens.news_dialog": lambda app: NewsDialog(
        workspace_of(app), first(app, Action).id, app.desk.clock().date()
    ),
    "feedback.respond_fields": lambda app: RespondFields(),
    "feedback.extra_fields": lambda app: both(title_field()),
    "feedback.words_editor": lambda app: WordsEditor(),
    "gestures.promise_form": lambda app: PromiseForm(app.desk),
    "library.card_dialog": lambda app: CardDialog(workspace_of(app), "deck"),
    "session.merging.options_room": lambda app: OptionsRoom(app.desk),
    "session.merging.choose_pane": lambda app: ChoosePane(),
    "session.zones.place_list": lambda app: PlaceList(),
    "session.rules.cards": lambda app: RulesCard(consent_text().listens),
    "session.quotes.form": lambda app: QuoteForm(),
    "preparing.sessions.new_dialog": lambda app: NewSessionDialog(workspace_of(app)),
    "preparing.programme.block_dialog": lambda app: BlockDialog(workspace_of(app), block_of(app)),
    "preparing.programme.new_block_dialog": lambda app: NewBlockDialog(workspace_of(app), "session", None),
    "preparing.inviting.fields_card": lambda app: FieldsCard(),
    "preparing.inviting.level_room": lambda app: LevelRoom(app.desk),
    "preparing.conditions.place_cards": lambda app: both(WhereCard(), PhotoCard(app.desk)),
    "preparing.conditions.photo_act": lambda app: PhotoDialog(photo(), "", replaces=False),
    "preparing.conditions.thanks_cards": lambda app: GiftCard(),
}


def photo() -> bytes:
    picture, kept = QImage(8, 8, QImage.Format.Format_RGB32), QBuffer()
    kept.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(kept, "JPEG")
    return bytes(kept.data().data())


def both(*parts: QWidget) -> QWidget:
    holder = QWidget()
    box = QVBoxLayout(holder)
    for part in parts:
        box.addWidget(part)
    return holder


def block_of(app: App) -> BlockView:
    return programme(workspace_of(app), first(app, WijkSession).id).blocks[0]


@pytest.mark.parametrize("module", sorted({field.module for field in RESIDENT_FIELDS}))
def test_every_field_residents_read_has_the_helper(module: str, opened: App, qtbot: QtBot) -> None:
    screen = MAKERS[module](opened)
    qtbot.addWidget(screen)
    names = {helper.edit.objectName() for helper in screen.findChildren(WritingHelp)}
    assert names >= {field.name for field in RESIDENT_FIELDS if field.module == module}
    assert names <= {field.name for field in RESIDENT_FIELDS}


def test_every_module_with_a_field_says_who_reads_it() -> None:
    """A new field is either in the one list or in the other."""
    folder = Path(ui.desktop.__file__).parent
    known = {field.module for field in RESIDENT_FIELDS} | set(OTHER_FIELDS)
    makes = {"Field", "QLineEdit", "QPlainTextEdit", "QTextEdit", "SoftField", "Entry", "QuoteField"}
    found = set()
    for path in folder.rglob("*.py"):
        calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
        named = {node.func.id for node in calls if isinstance(node.func, ast.Name)}
        if named & makes:
            found.add(".".join(path.relative_to(folder).with_suffix("").parts))
    assert found <= known, f"say in ui/desktop/writing/fields.py who reads these: {sorted(found - known)}"
