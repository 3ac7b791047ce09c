"""The control page names the words to look at before the room sees them."""

from pytestqt.qtbot import QtBot

from tests.desktop.table_help import a_round, session_of
from ui.desktop.parts.text import Text
from ui.desktop.stage.control import StageControl
from wijksessie.commands import Workspace
from wijksessie.commands.named import name_card
from wijksessie.commands.sheets import confirm_sheet
from wijksessie.queries.stage import stage_of
from wijksessie.terms import TechniqueId


def test_words_to_look_at_stand_above_the_buttons(qtbot: QtBot, practice: Workspace) -> None:
    assert session_of(practice)
    round_id = a_round(practice, TechniqueId.BRAINSTORM, options=(), kind="stress")
    control = StageControl()
    qtbot.addWidget(control)
    control.resize(1366, 768)
    control.show()
    control.open(practice, round_id)
    doubt = control.findChild(Text, "stageDoubt")
    assert isinstance(doubt, Text)
    assert not doubt.isVisible()
    for table in ("zon", "boom", "vis", "huis"):
        name_card(practice, round_id, table, "Herrie in de Dorpsstraat twaalf")
        confirm_sheet(practice, round_id, table)
    assert stage_of(practice, round_id) is not None
    control.refresh()
    assert doubt.isVisible()
    assert "Dorpsstraat twaalf" in doubt.text()
    assert doubt.geometry().bottom() <= control.panel.geometry().top()
