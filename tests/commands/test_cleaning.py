"""What was deleted is in no byte of the data folder after cleaning; only the role stays in notes."""

import shutil

import pytest
from sqlalchemy import select

from tests.clock import TODAY, now
from tests.commands.test_contacts import HOUSE, PERSON
from wijksessie.commands.cleaning import CleaningReport, clean
from wijksessie.commands.conditions.place import describe_place
from wijksessie.commands.conditions.safety import plan_safety
from wijksessie.commands.contacts import add_log_line, delete_contact, erase_contact, save_contact
from wijksessie.commands.inviting import change_invitation
from wijksessie.commands.projects import create_project, open_project
from wijksessie.commands.steps import note_item
from wijksessie.commands.team import add_member, change_member
from wijksessie.model import (
    Action,
    ActionCheck,
    Card,
    LogNote,
    Quote,
    Round,
    SafetyNote,
    Sheet,
    StepItem,
    WijkSession,
)
from wijksessie.queries.cleaning import waiting
from wijksessie.queries.conditions import safety_plan
from wijksessie.queries.contacts import contact
from wijksessie.queries.team import team
from wijksessie.store import backup, backups, restore
from wijksessie.terms import Role

SECRET = "Geheimpje"


@pytest.fixture
def open_file(tmp_path, monkeypatch):
    """A project that is not encrypted, so that every byte on the disk can be searched."""
    monkeypatch.setattr("wijksessie.store.engine.unlock", lambda connection, key: None)
    with create_project(tmp_path / "wijken", "Wijk", "Gemeente", now) as workspace:
        yield workspace


def traces(workspace, text=SECRET):
    folder = workspace.path.parent
    return {path.name for path in folder.rglob("*") if path.is_file() and text.encode() in path.read_bytes()}


def person(name=SECRET, **values):
    return PERSON.__class__(**{**PERSON.__dict__, "display": name, **values})


def items(workspace):
    with workspace.read() as db:
        return db.scalars(select(StepItem).order_by(StepItem.step, StepItem.position)).all()


def test_a_deleted_name_is_in_no_byte_of_the_data_folder(open_file):
    id_ = save_contact(open_file, None, person())
    add_log_line(open_file, id_, TODAY, f"{SECRET} komt graag")
    house = save_contact(
        open_file, None, PERSON.__class__(**{**HOUSE.__dict__, "next_step": f"Vraag {SECRET}."})
    )
    note_item(open_file, items(open_file)[0].id, f"{SECRET} belt zelf. {SECRET}je niet.")
    note_item(open_file, items(open_file)[1].id, f"Met {SECRET}")
    note_item(open_file, items(open_file)[1].id, "Met niemand")
    backup(open_file, open_file.backups)
    delete_contact(open_file, id_)
    assert traces(open_file)
    assert (waiting(open_file).contacts, waiting(open_file).lines) == (1, 1)
    report = clean(open_file)
    assert report == CleaningReport(contacts=1, lines=1, notes=3, backups=2, complete=True)
    assert {name for name in traces(open_file) if SECRET + "je" not in name} == traces(
        open_file, f"{SECRET}je"
    )
    first, second = items(open_file)[:2]
    assert first.note == f"sleutelpersoon belt zelf. {SECRET}je niet."
    assert second.note == "Met niemand"
    assert contact(open_file, house).next_step == "Vraag sleutelpersoon."
    assert waiting(open_file).nothing
    assert open_file.verify()
    note_item(open_file, first.id, "")
    assert clean(open_file) == CleaningReport(0, 0, 0, 0, complete=True)


def test_nothing_is_left_anywhere(open_file):
    """The same, without a word that only looks like the name."""
    id_ = save_contact(open_file, None, person(person=f"{SECRET} 2"))
    add_log_line(open_file, id_, TODAY, f"{SECRET} komt graag")
    note_item(open_file, items(open_file)[0].id, f"{SECRET} belt zelf.")
    backup(open_file, open_file.backups)
    save_contact(open_file, id_, person(f"{SECRET} de Wit"))
    delete_contact(open_file, id_)
    clean(open_file)
    assert traces(open_file) == set()
    open_file.undo()
    open_file.close()
    assert traces(open_file) == set()


def test_a_name_goes_at_once_when_that_is_asked(open_file):
    id_ = save_contact(open_file, None, person())
    note_item(open_file, items(open_file)[0].id, f"{SECRET} belt.")
    backup(open_file, open_file.backups)
    erase_contact(open_file, id_)
    assert traces(open_file) == set()
    assert items(open_file)[0].note == "sleutelpersoon belt."


def test_a_deleted_note_with_a_name_goes_too(open_file):
    id_ = save_contact(open_file, None, person())
    line = items(open_file)[0].id
    note_item(open_file, line, f"{SECRET} belt.")
    with open_file.change("step.remove") as db:
        db.delete(db.get(StepItem, line))
    delete_contact(open_file, id_)
    clean(open_file)
    assert traces(open_file) == set()
    assert open_file.verify()


def test_a_name_that_is_still_in_use_stays(open_file):
    first = save_contact(open_file, None, person())
    save_contact(open_file, None, person(same_name_ok=True, phone=""))
    note_item(open_file, items(open_file)[0].id, f"{SECRET} belt.")
    delete_contact(open_file, first)
    assert clean(open_file).notes == 0
    assert items(open_file)[0].note == f"{SECRET} belt."


def test_the_name_of_an_organisation_stays_but_not_the_person_in_it(open_file):
    values = {
        **HOUSE.__dict__,
        **{key: PERSON.__dict__[key] for key in ("consent", "consent_on", "consent_until")},
    }
    id_ = save_contact(open_file, None, HOUSE.__class__(**{**values, "person": SECRET}))
    note_item(open_file, items(open_file)[0].id, f"Bel {SECRET} van Het Huis.")
    delete_contact(open_file, id_)
    clean(open_file)
    assert items(open_file)[0].note == "Bel contactpersoon van Het Huis."


def test_a_backup_that_is_out_of_reach_is_told(open_file):
    id_ = save_contact(open_file, None, person())
    backup(open_file, open_file.backups)
    broken = backups(open_file.backups)[0].path
    shutil.copy(broken, broken.with_suffix(".goed"))
    broken.write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    delete_contact(open_file, id_)
    assert not clean(open_file).complete
    assert not waiting(open_file).swept
    shutil.move(broken.with_suffix(".goed"), broken)
    assert clean(open_file).complete
    assert waiting(open_file).nothing
    assert traces(open_file) == set()


def test_a_name_and_a_number_go_wherever_the_team_wrote_them(open_file):
    """The invitation, the team, the place and the safety plan outlive the contact; its name must not."""
    with open_file.read() as db:
        session = db.scalars(select(WijkSession.id)).one()
    name, number = f"{SECRET} El Amrani", "06 0000 4321"
    id_ = save_contact(open_file, None, person(name, phone=number))
    change_invitation(open_file, session, sign_up=number, sign_up_with=f"{SECRET} El Amrani")
    add_member(open_file, session, Role.TABLE_LEADER, name, task=f"Bel {number}")
    describe_place(open_file, session, "key_with", f"{SECRET} el amrani")
    describe_place(open_file, session, "phone", number)
    plan_safety(open_file, session, "person", name)
    delete_contact(open_file, id_)
    clean(open_file)
    assert traces(open_file) == set()
    assert traces(open_file, number) == set()
    (member,) = team(open_file, session).members
    assert (member.display, member.task) == ("sleutelpersoon", "Bel ")
    assert open_file.verify()


def test_the_number_somebody_else_has_too_stays(open_file):
    with open_file.read() as db:
        session = db.scalars(select(WijkSession.id)).one()
    first = save_contact(open_file, None, person(phone="06 0000 4321"))
    save_contact(open_file, None, person("Iemand Anders", phone="06 0000 4321"))
    change_invitation(open_file, session, sign_up="06 0000 4321")
    delete_contact(open_file, first)
    clean(open_file)
    assert traces(open_file, "06 0000 4321")


def test_who_was_somewhere_before_is_forgotten_too(open_file):
    """An organisation that has another person to ask for, another colleague on call, another table leader."""
    with open_file.read() as db:
        session = db.scalars(select(WijkSession.id)).one()
    values = {**HOUSE.__dict__, **PERSON.__dict__, "type": HOUSE.type, "person": SECRET}
    id_ = save_contact(open_file, None, PERSON.__class__(**values))
    save_contact(open_file, id_, PERSON.__class__(**{**values, "person": "", "phone": "", "email": ""}))
    member = add_member(open_file, session, Role.TABLE_LEADER, SECRET)
    change_member(open_file, member, Role.TABLE_LEADER, "Tafelbegeleider 1")
    plan_safety(open_file, session, "on_call", SECRET)
    plan_safety(open_file, session, "on_call", "Collega van het wijkteam")
    assert not waiting(open_file).nothing
    clean(open_file)
    assert traces(open_file) == set()
    assert waiting(open_file).nothing
    assert team(open_file, session).members[0].display == "Tafelbegeleider 1"
    assert safety_plan(open_file, session).on_call == "Collega van het wijkteam"
    assert open_file.verify()


def test_a_line_about_somebody_who_is_gone_elsewhere_goes_too(open_file, tmp_path):
    """One laptop takes a contact away while another still writes about it."""
    id_ = save_contact(open_file, None, person())
    copy = restore(backup(open_file, tmp_path / "kopie"), tmp_path / "elders.wijk")
    with open_project(copy, now) as other:
        add_log_line(other, id_, TODAY, f"{SECRET} belde")
        elsewhere = other.rows()
    delete_contact(open_file, id_)
    clean(open_file)
    open_file.merge(elsewhere)
    assert traces(open_file)
    assert waiting(open_file).lines == 1
    clean(open_file)
    assert traces(open_file) == set()


def test_a_name_goes_from_what_was_said_and_noted_in_a_session(open_file):
    """Quotes, cards, the log, promises, and every text inside a sheet: half of it is JSON."""
    with open_file.read() as db:
        session = db.scalars(select(WijkSession.id)).one()
    name = f"{SECRET} El Amrani"
    id_ = save_contact(open_file, None, person(name))
    with open_file.change("test.session") as db:
        sheet = {
            "nodes": [{"id": "1", "label": f"Bel {name}", "side": "root"}],
            "wishes": [name, "Een warm huis"],
        }
        for thing in (
            Quote(session_id=session, text=f"{name} helpt mij", about=None, consent="folder"),
            Card(session_id=session, key="k", kind="stress", label=f"Zonder {name}", original=name),
            LogNote(session_id=session, time="10:00", text=f"{name} kwam later"),
            SafetyNote(session_id=session, time="10:00", what=f"{name} was moe"),
            Action(
                session_id=session,
                key="a",
                label=f"{name} belt",
                owner=name,
                kind="samen",
                partners=("Wijkteam", name),
                role=f"{name} is gastheer",
                first_step=f"{name} bellen",
                answers={"gastheer": name},
            ),
            ActionCheck(id="c", action_id="a", criterion="passendheid", reason=f"{name} zei dit"),
            Round(session_id=session, technique="tree", where=f"bij {name}", apart=True),
            Sheet(id="s", round_id="r", table_key="zon", data=sheet, deviations=f"{name} schreef"),
        ):
            db.add(thing)
        wijk_session = db.get(WijkSession, session)
        assert wijk_session is not None
        wijk_session.ground_rules = ({"text": f"Vraag het {name}"},)
    delete_contact(open_file, id_)
    clean(open_file)
    assert traces(open_file) == set()
    with open_file.read() as db:
        kept = db.get(Sheet, "s")
        assert kept is not None
        assert kept.data["wishes"] == ("sleutelpersoon", "Een warm huis")
        assert kept.data["nodes"][0]["label"] == "Bel sleutelpersoon"
    assert open_file.verify()
