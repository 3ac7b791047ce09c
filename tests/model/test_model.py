"""The model: typed, documented, complete for the example, and without a place for who voted."""

import inspect
from pathlib import Path

import sqlalchemy as sa

from tests.clock import TODAY, now
from wijksessie import model
from wijksessie.commands.action_checks import set_verdict
from wijksessie.commands.action_edit import ActionWords, write_words
from wijksessie.commands.projects import open_project
from wijksessie.commands.writing import add_own_word
from wijksessie.model import SCHEMA
from wijksessie.queries.action_detail import action_detail
from wijksessie.queries.writing import own_words
from wijksessie.store import Base, Schema, open_workspace, position_between
from wijksessie.terms import Theme, Verdict

PERSONS = {
    "resident_id",
    "bewoner_id",
    "person",
    "persoon",
    "person_id",
    "voter",
    "voter_id",
    "stemmer",
    "name_of",
    "ballot",
    "device",
    "device_id",
    "ip",
}
CHOICES = (model.Round, model.Sheet, model.KpiMeasurement, model.Quote)


def columns(cls: type) -> set[str]:
    return {column.key for column in sa.inspect(cls).column_attrs}


def test_no_field_anywhere_links_a_choice_to_a_person() -> None:
    """Invariant 1. What people chose hangs on a round and a table, and on nothing else.

    Classes about the team and its contacts may name a person, and know nothing of cards, rounds or actions.
    """
    for entity in SCHEMA.entities.values():
        if entity.cls.personal:
            known = {name for name in columns(entity.cls) if name.endswith(("_id", "_key"))}
            assert known <= {"session_id", "project_id", "contact_id", "table_key"}
        else:
            assert not columns(entity.cls) & PERSONS
    links = {cls: {name for name in columns(cls) if name.endswith(("_id", "_key"))} for cls in CHOICES}
    assert links == {
        model.Round: {"session_id", "block_id"},
        model.Sheet: {"round_id", "table_key"},
        model.KpiMeasurement: {"session_id"},
        model.Quote: {"session_id"},
    }


def test_contacts_are_marked_personal_so_that_cleaning_erases_them() -> None:
    personal = {name for name, entity in SCHEMA.entities.items() if entity.cls.personal}
    assert personal == {"Contact", "ContactNote", "SafetyPlan", "TeamMember"}


def test_every_class_says_what_it_is() -> None:
    for name in model.__all__:
        thing = getattr(model, name)
        if inspect.isclass(thing):
            assert inspect.getdoc(thing), name


def test_no_foreign_keys_or_unique_columns() -> None:
    """A child may arrive before its parent, and a clash of unique values would lose data in a merge."""
    for entity in SCHEMA.entities.values():
        assert not entity.table.foreign_keys
        assert not any(column.unique for column in entity.table.columns)


def test_places_of_an_older_file_become_sort_keys_in_the_same_order() -> None:
    for entity in ("StepItem", "ProgrammeBlock"):
        keys = [SCHEMA.upcast_value(entity, "position", 1, place) for place in range(30)]
        assert keys == sorted(keys)
        assert position_between(keys[3], keys[4]) not in keys
        assert SCHEMA.upcast_value(entity, "position", 2, keys[3]) == keys[3]


def test_a_file_of_before_own_words_opens_with_all_that_was_in_it(tmp_path: Path) -> None:
    """Version 3 knew neither of the two tables of version 4: they are made when such a file opens."""
    path = tmp_path / "wijk.wijk"
    older = Schema(Base, 3)
    new = {"OwnWord", "FineAsIs"}
    vars(older)["entities"] = {name: kind for name, kind in SCHEMA.entities.items() if name not in new}
    with open_workspace(path, older, create=True) as workspace:
        with workspace.change("project.create") as db:
            db.add(model.Project(name="Wijk"))
        with workspace.database.writing.begin() as connection:
            for name in new:
                SCHEMA.entities[name].table.drop(connection)
    with open_project(path, now) as workspace:
        assert workspace.read_only is None
        with workspace.read() as db:
            assert db.scalars(sa.select(model.Project.name)).all() == ["Wijk"]
        assert own_words(workspace) == ()
        add_own_word(workspace, "intake", ("gesprek",))
        assert workspace.verify()


def test_a_file_of_before_the_action_list_opens_with_its_promises(tmp_path: Path) -> None:
    """Version 4 knew no toetsingskader, no words of one's own and nothing of an action but its promise."""
    path = tmp_path / "wijk.wijk"
    older = Schema(Base, 4)
    tables = {"ActionCheck", "OwnText"}
    columns_of_5 = (
        "first_step",
        "first_step_on",
        "needed",
        "role",
        "exists",
        "pictogram",
        "own_picture",
        "node",
    )
    columns_of_5 += ("recommendations", "template", "answers")
    vars(older)["entities"] = {name: kind for name, kind in SCHEMA.entities.items() if name not in tables}
    with open_workspace(path, older, create=True) as workspace:
        with workspace.change("project.create") as db:
            project = model.Project(name="Wijk")
            db.add(project)
            db.flush()
            session = model.WijkSession(project_id=project.id, day=TODAY)
            db.add(session)
            db.flush()
            promise = model.Action(session_id=session.id, label="Inloop", owner="Buurthuis", kind="samen")
            db.add(promise)
            db.flush()
            action_id = promise.id
        with workspace.database.writing.begin() as connection:
            for name in tables:
                SCHEMA.entities[name].table.drop(connection)
            for column in columns_of_5:
                connection.exec_driver_sql(f'ALTER TABLE action DROP COLUMN "{column}"')
    with open_project(path, now) as workspace:
        assert workspace.read_only is None
        write_words(workspace, action_id, ActionWords.ROLE, "Gastheer")
        set_verdict(workspace, action_id, Theme.AFFORDABILITY, Verdict.YES, None)
        found = action_detail(workspace, action_id, TODAY)
        assert found is not None
        assert (found.row.label, found.row.owner, found.role) == ("Inloop", "Buurthuis", "Gastheer")
        assert found.recommendations == frozenset()
        assert [line.verdict for line in found.checks].count(Verdict.YES) == 1
        assert workspace.verify()
