"""People and organisations on screen: found, made, spoken, taken away, and brought in from a file."""

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.clock import TODAY
from tests.desktop import look
from ui.desktop.app import App
from ui.desktop.preparing.people.cleaning_card import CleaningCard
from ui.desktop.preparing.people.contact_form import ContactForm
from ui.desktop.preparing.people.export_dialog import ExportDialog
from ui.desktop.preparing.people.import_dialog import ImportDialog
from ui.desktop.preparing.people.room import PeopleRoom
from ui.desktop.window import MainWindow
from wijksessie.commands.cleaning import clean
from wijksessie.commands.contacts import ContactValues, add_log_line, save_contact
from wijksessie.model import Contact
from wijksessie.queries.contacts import contact, contact_views, contacts
from wijksessie.terms import ContactType

AMAL = ContactValues(
    ContactType.KEY_PERSON,
    "Amal Haddad",
    reach="Ouders in de flats",
    languages=("ar",),
    phone="06 0000 0009",
    next_step="Bellen",
    next_on=dt.date(2026, 11, 20),
    consent=True,
    consent_on=TODAY,
    consent_until=dt.date(2027, 11, 22),
)


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def press(qtbot: QtBot, around: QWidget, name: str) -> None:
    look.settle(around)
    button = next(one for one in around.findChildren(QWidget, name) if one.isVisible())
    click(qtbot, button)


def fill(qtbot: QtBot, around: QWidget, name: str, words: str) -> None:
    field = around.findChild(QLineEdit, name)
    field.clear()
    qtbot.keyClicks(field, words)


def dialog() -> QWidget:
    found = QApplication.activeModalWidget()
    look.settle(found)
    return found


def shown_names(room: PeopleRoom) -> list[str]:
    model = room.side.model
    return [model.contact_at(nr).display for nr in range(model.rowCount())]


@pytest.fixture
def workspace(app: App):
    return app.desk.projects.current.workspace


@pytest.fixture
def room(window: MainWindow) -> Iterator[PeopleRoom]:
    window.resize(1366, 768)
    window.go("preparing", "people")
    found = window.findChild(PeopleRoom)
    look.settle(window)
    return found


def test_the_list_is_searched_and_filtered(qtbot: QtBot, room: PeopleRoom, workspace) -> None:
    assert len(shown_names(room)) == 15
    qtbot.keyClicks(room.side.search, "tigrinya")
    qtbot.waitUntil(lambda: shown_names(room) == ["Sleutelpersoon 4"])
    assert room.card.name.text() == "Sleutelpersoon 4"
    room.side.search.clear()
    qtbot.waitUntil(lambda: len(shown_names(room)) == 15)
    press(qtbot, room, "filter_self_organisation")
    assert len(shown_names(room)) == 3
    qtbot.keyClicks(room.side.search, "zzz")
    qtbot.waitUntil(lambda: shown_names(room) == [])
    assert "Niemand gevonden" in room.card.empty.text()
    assert not room.card.name.isVisible()
    assert not look.cut(room)


def test_the_arrows_go_along_the_list(qtbot: QtBot, room: PeopleRoom) -> None:
    room.side.list.setFocus()
    first = room.card.name.text()
    qtbot.keyClick(room.side.list, Qt.Key.Key_Down)
    assert room.card.name.text() == shown_names(room)[1] != first


def test_a_contact_says_what_waits(qtbot: QtBot, room: PeopleRoom, workspace, window: MainWindow) -> None:
    late = save_contact(workspace, None, AMAL)
    over = save_contact(workspace, None, ContactValues(ContactType.KEY_PERSON, "Deniz", **consent()))
    with workspace.change("test.expire") as db:
        db.get(Contact, over).consent_until = dt.date(2026, 11, 1)
    qtbot.waitUntil(lambda: "Deniz" in shown_names(room))
    room.show_subject(late)
    index = room.side.list.currentIndex()
    assert index.data() == "Amal Haddad, Sleutelpersoon. Ouders in de flats, Nog bellen, Was op 20 november"
    assert room.card.number.text() == "06 0000 0009"
    press(qtbot, room, "filter_expired")
    assert shown_names(room) == ["Deniz"]
    assert "verlopen op 1 november 2026" in room.card._consent.text()
    press(qtbot, room, "contactRenew")
    qtbot.waitUntil(lambda: contact(workspace, over).consent_until == dt.date(2027, 11, 22))
    qtbot.waitUntil(lambda: not room.side.filters._buttons[list(room.side.filters._buttons)[-1]].isVisible())
    assert len(shown_names(room)) == 17


def consent() -> dict[str, object]:
    return {"consent": True, "consent_on": TODAY, "consent_until": dt.date(2027, 11, 22)}


def test_a_person_is_made_only_after_a_yes(qtbot: QtBot, room: PeopleRoom, workspace) -> None:
    press(qtbot, room, "contactNew")
    form = dialog()
    assert isinstance(form, ContactForm)
    assert not look.nameless(form)
    assert not look.too_small(form)
    press(qtbot, form, "contactKeep")
    assert form._name.problem == "Schrijf een naam op."
    fill(qtbot, form, "contactDisplay", "Amal Haddad")
    fill(qtbot, form, "contactPhone", "06 bel maar")
    press(qtbot, form, "contactKeep")
    assert "staan letters" in form._phone.problem
    assert form.findChild(QLineEdit, "contactPhone").text() == "06 bel maar"
    fill(qtbot, form, "contactPhone", "0612345678")
    press(qtbot, form, "contactKeep")
    assert "Vraag eerst" in form._consent._problem.text()
    qtbot.keyClick(form._consent._yes, Qt.Key.Key_Space)
    assert form._consent.until() == dt.date(2027, 11, 22)
    with qtbot.waitSignal(form.kept):
        press(qtbot, form, "contactKeep")
    qtbot.waitUntil(lambda: room.card.name.text() == "Amal Haddad")
    assert room.card.number.text() == "06 1234 5678"
    assert workspace.can_undo


def test_an_organisation_is_asked_other_things(qtbot: QtBot, room: PeopleRoom, workspace) -> None:
    press(qtbot, room, "contactNew")
    form = dialog()
    press(qtbot, form, "contactType_2")
    assert not form._consent.isVisible()
    assert form._kind.isVisible()
    fill(qtbot, form, "contactDisplay", "De Regenboog")
    form._kind.setCurrentIndex(form._kind.findData("school"))
    fill(qtbot, form, "contactPerson", "Amal")
    assert form._consent.isVisible()
    fill(qtbot, form, "contactPerson", "")
    press(qtbot, form, "contactMore")
    fill(qtbot, form, "contactLanguages", "Turks en Arabisch")
    press(qtbot, form, "contactNextDayWeeks1")
    qtbot.keyClick(form._name.edit, Qt.Key.Key_Return)
    (made,) = [view for view in contact_views(workspace) if view.display == "De Regenboog"]
    assert (made.kind, made.languages, made.next_on) == ("school", ("tr", "ar"), dt.date(2026, 11, 29))
    assert "School" in room.card._what.text()


def test_a_second_person_with_a_name_is_asked_about(qtbot: QtBot, room: PeopleRoom, workspace) -> None:
    press(qtbot, room, "contactNew")
    form = dialog()
    press(qtbot, form, "contactType_2")
    fill(qtbot, form, "contactDisplay", "ggd")
    press(qtbot, form, "contactKeep")
    assert "Er is al een contact dat GGD heet" in form._name.problem
    press(qtbot, form, "contactSameName")
    assert sorted(name for name in shown_names(room) if name.lower() == "ggd") == ["GGD", "ggd"]


def test_a_contact_is_changed(qtbot: QtBot, room: PeopleRoom, workspace) -> None:
    id_ = save_contact(workspace, None, AMAL)
    room.refresh()
    room.show_subject(id_)
    press(qtbot, room, "contactEdit")
    form = dialog()
    assert form._languages.text() == "Arabisch"
    assert form._consent.given()
    fill(qtbot, form, "contactReach", "Vaders")
    press(qtbot, form, "contactKeep")
    changed = contact(workspace, id_)
    assert changed.reach == "Vaders"
    assert ContactValues(**{**AMAL.__dict__, "reach": "Vaders"}).next_on == changed.next_on


def test_another_name_needs_another_yes(qtbot: QtBot, room: PeopleRoom, workspace) -> None:
    asked = dt.date(2026, 11, 1)
    id_ = save_contact(workspace, None, ContactValues(**{**AMAL.__dict__, "consent_on": asked}))
    room.refresh()
    room.show_subject(id_)
    press(qtbot, room, "contactEdit")
    form = dialog()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    form._name.edit.setFocus()
    fill(qtbot, form, "contactDisplay", "Amal Hadad")
    form._phone.edit.setFocus()
    assert form._consent.given()  # the same person, written otherwise
    form._name.edit.setFocus()
    fill(qtbot, form, "contactDisplay", "Deniz Demir")
    form._phone.edit.setFocus()
    assert not form._consent.given()
    assert "iemand anders" in form._consent._problem.text()
    press(qtbot, form, "contactKeep")
    assert "Vraag eerst" in form._consent._problem.text()
    look.settle(form)
    assert not look.cut(form)
    qtbot.keyClick(form._consent._yes, Qt.Key.Key_Space)
    fill(qtbot, form, "contactDisplay", "Derya Kaya")
    qtbot.keyClick(form._name.edit, Qt.Key.Key_Return)  # another one still: the tick goes again
    assert not form._consent.given()
    qtbot.keyClick(form._consent._yes, Qt.Key.Key_Space)
    with qtbot.waitSignal(form.kept):
        press(qtbot, form, "contactKeep")
    assert (contact(workspace, id_).display, contact(workspace, id_).consent_on) == ("Derya Kaya", TODAY)


def test_a_person_becomes_an_organisation_only_when_that_is_said(
    qtbot: QtBot, room: PeopleRoom, workspace
) -> None:
    id_ = save_contact(workspace, None, AMAL)
    room.refresh()
    room.show_subject(id_)
    press(qtbot, room, "contactEdit")
    form = dialog()
    fill(qtbot, form, "contactDisplay", "GGD")
    press(qtbot, form, "contactType_2")
    press(qtbot, form, "contactKeep")
    assert "Tot nu toe was dit een persoon" in form._name.problem
    look.settle(form)
    assert not look.cut(form)
    assert not look.too_small(form)
    press(qtbot, form, "contactNoPerson")
    assert "Er is al een contact dat GGD heet" in form._name.problem
    with qtbot.waitSignal(form.kept):
        press(qtbot, form, "contactSameName")
    assert (contact(workspace, id_).type, contact(workspace, id_).consent) == ("organisatie", False)


def test_what_was_said_is_written_down(qtbot: QtBot, room: PeopleRoom, workspace) -> None:
    id_ = save_contact(workspace, None, AMAL)
    for nr in range(7):
        add_log_line(workspace, id_, dt.date(2026, 10, nr + 1), f"Gesprek {nr}")
    room.refresh()
    room.show_subject(id_)
    assert len(contact(workspace, id_).log) == 7
    press(qtbot, room, "logOlder")
    fill(qtbot, room, "logText", "Komt graag")
    qtbot.keyClick(room.card.log.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: contact(workspace, id_).log[0].text == "Komt graag")
    assert room.card.log.edit.text() == ""
    look.settle(room)
    press(qtbot, room, f"logRemove_{contact(workspace, id_).log[0].id}")
    qtbot.waitUntil(lambda: len(contact(workspace, id_).log) == 7)
    press(qtbot, room, "contactSpoken")
    press(qtbot, dialog(), "contactSave")
    assert contact(workspace, id_).last_contact == TODAY


def test_a_contact_is_taken_away_and_comes_back(
    qtbot: QtBot, room: PeopleRoom, window: MainWindow, workspace
) -> None:
    room.side.list.setFocus()
    name = room.card.name.text()
    qtbot.keyClick(room.side.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: name not in shown_names(room))
    press(qtbot, window, "undoButton")
    qtbot.waitUntil(lambda: name in shown_names(room))


def test_nobody_is_known_yet(qtbot: QtBot, app: App, window: MainWindow) -> None:
    with qtbot.waitSignal(window.project_shown):
        app.desk.projects.create("Nieuwe wijk", "Brakelstede")
    window.go("preparing", "people")
    room = window.findChild(PeopleRoom)
    assert "Nog geen contacten" in room.card.empty.text()
    assert room.new.isVisible()
    assert not room._export.isEnabled()
    window.go("preparing", "1")
    panel = window.findChild(QWidget, "peoplePanel")
    assert panel.count.text().startswith("Nog niemand")


@pytest.mark.parametrize("percent", [100, 125, 150])
@pytest.mark.parametrize("subject", ["people", "missing", "missing:parties", "1", "2", "3"])
def test_nothing_is_cut(window: MainWindow, workspace, percent: int, subject: str) -> None:
    id_ = save_contact(workspace, None, AMAL)
    add_log_line(workspace, id_, TODAY, "Kent veel moeders van school, en wil graag helpen met uitnodigen.")
    window.resize(1366, 768)
    if percent != 100:
        window.use_text_size(percent)
    window.go("preparing", f"people:{id_}" if subject == "people" else subject)
    look.settle(window)
    mine = [
        found
        for name in ("peopleRoom", "missingRoom", "peoplePanel", "missingPanel", "whoPanel")
        for found in window.findChildren(QWidget, name)
        if found.isVisible()
    ]
    mine += [
        one
        for one in window.findChildren(QWidget)
        if one.objectName() in ("organisationsPanel", "signallersPanel") and one.isVisible()
    ]
    assert mine
    for part in mine:
        assert not look.cut(part)
        assert not look.nameless(part)
        assert not look.too_small(part)
    assert not look.beyond(window)


# -- a file with contacts


LIST = (
    "Naam;Soort;Telefoon;Geboren\nFatima;;0612345678;1\nJan;organisatie;bel maar;2\n"
    "De Brug;organisatie;;3\nGGD;organisatie;;4\n"
)


@pytest.fixture
def importing(qtbot: QtBot, room: PeopleRoom, tmp_path) -> Callable[[str], ImportDialog]:
    def begin(text: str) -> ImportDialog:
        path = tmp_path / "lijst.csv"
        path.write_bytes(text.encode("latin-1"))
        press(qtbot, room, "contactsImport")
        found = dialog()
        assert isinstance(found, ImportDialog)
        found.read(str(path))
        return found

    return begin


def test_a_file_is_looked_at_and_brought_in(
    qtbot: QtBot, importing, room: PeopleRoom, workspace, tmp_path
) -> None:
    found = importing(LIST)
    qtbot.waitUntil(lambda: found.model.rowCount() == 4)
    before = contact_views(workspace)
    assert found._counts.text() == "Nieuw: 1. Staat er al: 1. Komt er niet in: 2."
    assert "Geboren" in found._ignored.text()
    with qtbot.waitSignal(found.previewed):
        qtbot.keyClick(found.consent._yes, Qt.Key.Key_Space)
    assert found._counts.text() == "Nieuw: 2. Staat er al: 1. Komt er niet in: 1."
    look.settle(found)
    assert not look.nameless(found)
    assert not look.too_small(found)
    assert not look.cut(found)
    tick = found.table.visualRect(found.model.index(2, 0)).center()
    qtbot.mouseClick(found.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(tick.x(), tick.y()))
    assert "Laat u weg: 1." in found._counts.text()
    qtbot.keyClick(found.table, Qt.Key.Key_Space)
    assert contact_views(workspace) == before
    with qtbot.waitSignal(found.finished_import):
        press(qtbot, found, "importAdd")
    assert found._counts.text() == "Erbij gekomen: 2. Stond er al: 1. Niet erin gekomen: 1."
    found.keep_refused(str(tmp_path / "geweigerd.csv"))
    assert "bel maar" in (tmp_path / "geweigerd.csv").read_text(encoding="utf-8-sig")
    press(qtbot, found, "importBack")
    assert {"Fatima", "De Brug"} <= set(shown_names(room))
    workspace.undo()
    qtbot.waitUntil(lambda: "Fatima" not in shown_names(room))
    assert contact_views(workspace) == before


def test_a_file_that_cannot_be_used_is_told(qtbot: QtBot, importing) -> None:
    found = importing("%PDF-1.4")
    qtbot.waitUntil(found._problem.isVisible)
    assert "pdf" in found._problem.text()
    assert found._choose.isEnabled()
    qtbot.keyClick(found, Qt.Key.Key_Escape)


def test_a_dialog_that_was_closed_hears_nothing(qtbot: QtBot, importing, app: App) -> None:
    found = importing(LIST)
    qtbot.keyClick(found, Qt.Key.Key_Escape)
    app.desk.tasks.wait()
    QApplication.processEvents()


@pytest.mark.parametrize("kind", ["xlsx", "csv", "vcf"])
def test_contacts_go_out_as_a_file(qtbot: QtBot, room: PeopleRoom, tmp_path, kind: str) -> None:
    press(qtbot, room, "contactsExport")
    found = dialog()
    assert isinstance(found, ExportDialog)
    assert not look.nameless(found)
    found._kind.show_value(kind)
    for type_ in (ContactType.ORGANISATION, ContactType.SELF_ORGANISATION):
        qtbot.keyClick(found._ticks[type_], Qt.Key.Key_Space)
    with qtbot.waitSignal(found.saved):
        found.save(str(tmp_path / "uit"))
    data = (tmp_path / f"uit.{kind}").read_bytes()
    if kind != "xlsx":
        assert data.count(b"Sleutelpersoon ") >= 5
        assert b"Wijkteam" not in data
    press(qtbot, found, "exportBack")


def test_a_place_that_cannot_be_written_is_told(qtbot: QtBot, room: PeopleRoom, tmp_path) -> None:
    press(qtbot, room, "contactsExport")
    found = dialog()
    found.save(str(tmp_path / "weg" / "uit.csv"))
    qtbot.waitUntil(found._problem.isVisible)
    assert "Kies een andere plek" in found._problem.text()
    for tick in found._ticks.values():
        qtbot.keyClick(tick, Qt.Key.Key_Space)
    press(qtbot, found, "exportSave")
    assert "wie er meegaan" in found._problem.text()
    press(qtbot, found, "exportBack")


# -- whom we miss


def test_a_list_about_the_neighbourhood(qtbot: QtBot, window: MainWindow, workspace) -> None:
    window.go("preparing", "2")
    assert "Wij missen" in window.findChild(QWidget, "whoMissed").text()
    press(qtbot, window, "whoPanelOpen")
    room = window.findChild(QWidget, "missingRoom")
    look.settle(window)
    row = next(one for one in room.card.rows if one.key == "ingrijpend")
    assert row.stands.text() == "Nog niet bekeken"
    press(qtbot, row, "reach_ingrijpend_1")
    qtbot.waitUntil(lambda: not row.stands.isVisible())
    press(qtbot, row, "reachMore_ingrijpend")
    qtbot.keyClicks(row.note.edit, "Via de kerk")
    qtbot.keyClick(row.note.edit, Qt.Key.Key_Return)
    fill(qtbot, room, "reachOwn", "Mensen zonder papieren")
    press(qtbot, room, "reachAdd")
    assert room.card.rows[-1].stands.text() == "Nog niet bekeken"
    from wijksessie.queries.missing import missing

    seen = missing(workspace).risk_factors
    assert (seen[4].state, seen[4].check.note) == ("nee", "Via de kerk")
    assert seen[-1].check.label == "Mensen zonder papieren"
    own = room.card.rows[-1]
    press(qtbot, own, f"reachRemove_{own.key}")
    assert len(room.card.rows) == 11


def test_a_kind_of_organisation_that_is_missed_gets_a_contact(
    qtbot: QtBot, window: MainWindow, workspace
) -> None:
    window.go("preparing", "missing:parties")
    room = window.findChild(QWidget, "missingRoom")
    press(qtbot, room, "reachNew_school")
    form = dialog()
    fill(qtbot, form, "contactDisplay", "De Regenboog")
    press(qtbot, form, "contactKeep")
    row = next(one for one in room.card.rows if one.key == "school")
    assert row.stands.text() == "Wij bereiken hen: De Regenboog"


def test_signallers_are_ticked_on_the_panel(qtbot: QtBot, window: MainWindow, workspace) -> None:
    from wijksessie.queries.missing import missing

    window.go("preparing", "3")
    press(qtbot, window, "signallers_ouderen")
    qtbot.waitUntil(lambda: missing(workspace).signallers[-1].state == "ja")


# -- cleaning


def test_cleaning_asks_once_and_tells_what_it_did(
    qtbot: QtBot, app: App, window: MainWindow, workspace
) -> None:
    card = CleaningCard(app.desk, window)
    card.show_workspace(workspace)
    assert not card.clean.isEnabled()
    first = contacts(workspace, TODAY)[0]
    with workspace.change("contact.delete") as db:
        db.delete(db.get(Contact, first.id))
    card.show_workspace(workspace)
    card.show()
    assert card.waits.text() == "Wacht op wissen: 1 contact."
    click(qtbot, card.clean)
    asked = dialog()
    assert asked.focusWidget() is asked.back
    with qtbot.waitSignal(card.cleaned, timeout=20_000):
        click(qtbot, asked.act)
    assert "Gewist: 1 contact." in card.did.text()
    assert not card.clean.isEnabled()
    assert clean(workspace).contacts == 0
    card.deleteLater()
