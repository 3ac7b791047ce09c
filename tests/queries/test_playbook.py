"""The playbook gathers the whole preparation, and never a resident, a quote or a vote."""

import dataclasses
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.clock import TODAY, now
from wijksessie.commands import Workspace
from wijksessie.commands.projects import create_project
from wijksessie.model import BlockTask, Contact, ProgrammeBlock, Project, Quote, Round, TeamMember
from wijksessie.queries.playbook import Playbook, playbook
from wijksessie.queries.playbook_tally import Use, tallies
from wijksessie.queries.session import current
from wijksessie.techniques import TECHNIQUES
from wijksessie.terms import ContactType, Role


def book_of(workspace: Workspace) -> Playbook:
    found = current(workspace)
    assert found is not None
    book = playbook(workspace, found.id, TODAY)
    assert book is not None
    return book


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Workspace]:
    with create_project(tmp_path / "leeg", "Wijk", "Gemeente", now) as workspace:
        yield workspace


def words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from words(one)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from words(getattr(value, field.name))


def test_the_programme_has_clock_times_and_a_task_per_role(practice: Workspace) -> None:
    sheet = book_of(practice).sheet
    assert [(block.start, block.minutes) for block in sheet.blocks][:3] == [
        ("09:30", 30),
        ("10:00", 10),
        ("10:10", 5),
    ]
    vote = next(block for block in sheet.blocks if block.technique and block.technique.id == "dot_vote")
    assert "bonen" in vote.tasks[Role.TABLE_LEADER]
    assert sheet.neighbourhood == "Rietkwartier"
    assert Role.TABLE_LEADER in sheet.roles
    assert next(member for member in sheet.team if member.role is Role.TABLE_LEADER).table == "Tafel Zon"


def test_a_technique_that_asks_two_questions_asks_the_one_of_its_block(practice: Workspace) -> None:
    asked = [
        block.question
        for block in book_of(practice).sheet.blocks
        if block.technique and block.technique.id == "brainstorm"
    ]
    assert asked == ["Wat geeft mensen in onze wijk stress?", "Wat zou mensen in onze wijk helpen?"]


def test_what_the_team_wrote_itself_goes_before_what_the_technique_says(practice: Workspace) -> None:
    found = current(practice)
    assert found is not None
    with practice.change("test") as db:
        block = db.scalars(select(ProgrammeBlock).where(ProgrammeBlock.technique == "dot_vote")).one()
        names = {"session_id": found.id, "block_id": block.id, "role": Role.HOST.value}
        db.keyed(BlockTask, block.id, Role.HOST.value, task="Schenk thee.", **names)
    blocks = book_of(practice).sheet.blocks
    vote = next(block for block in blocks if block.technique and block.technique.id == "dot_vote")
    assert vote.tasks[Role.HOST] == "Schenk thee."
    assert Role.TABLE_LEADER in vote.tasks


def test_only_contacts_with_consent_that_holds(practice: Workspace) -> None:
    before = book_of(practice)
    with practice.change("test") as db:
        project = db.scalars(select(Project.id)).one()
        for name, until in (("Voorbij", TODAY - dt.timedelta(1)), ("Geldig", TODAY)):
            db.add(
                Contact(
                    project_id=project,
                    type=ContactType.KEY_PERSON,
                    display=name,
                    phone="06 1234",
                    consent=True,
                    consent_until=until,
                )
            )
        db.add(Contact(project_id=project, type=ContactType.ORGANISATION, display="Bakker", person="Jan"))
    book = book_of(practice)
    names = {contact.name for contact in book.contacts}
    assert "Geldig" in names
    assert not names & {"Voorbij", "Bakker"}
    assert book.withheld == before.withheld + 2


def test_no_quote_no_vote_and_no_card_of_residents_is_in_it(practice: Workspace) -> None:
    book = book_of(practice)
    said = " ".join(words(book))
    with practice.read() as db:
        quotes = db.scalars(select(Quote.text)).all()
        assert quotes
        assert not [quote for quote in quotes if quote in said]
        assert db.scalars(select(Round).where(Round.opened)).all()
    assert "Hoge energierekening" not in said


def test_options_that_are_known_before_stand_on_the_tally_sheet(practice: Workspace) -> None:
    with practice.change("test") as db:
        vote = db.scalars(select(Round).where(Round.technique == "dot_vote")).one()
        vote.opened = False
    sheet = next(tally for tally in book_of(practice).tallies if tally.title == "Stippen plakken")
    assert "Hoge energierekening" in sheet.rows
    assert sheet.columns == ("Tafel Zon", "Tafel Boom", "Tafel Vis", "Tafel Huis", "Samen")


def test_an_empty_project_has_an_empty_book(empty: Workspace) -> None:
    book = book_of(empty)
    assert book.sheet.blocks == ()
    assert book.sheet.team == book.contacts == book.tallies == book.to_bring == book.to_print == ()
    assert len(book.steps) == 7


def test_a_session_that_is_not_there_has_no_book(empty: Workspace) -> None:
    assert playbook(empty, "nergens", TODAY) is None


def test_a_role_nobody_knows_is_left_out(practice: Workspace) -> None:
    with practice.change("test") as db:
        member = db.scalars(select(TeamMember)).first()
        assert member is not None
        member.role = "goochelaar"
    assert len(book_of(practice).sheet.team) == 13


def test_materials_come_once(practice: Workspace) -> None:
    book = book_of(practice)
    assert len(book.to_bring) == len(set(book.to_bring)) > 10
    assert "Blad tafelbegeleider, 4 keer" in book.to_print


@pytest.mark.parametrize("technique", TECHNIQUES)
def test_every_technique_has_a_tally_sheet(technique: str) -> None:
    (tally,) = tallies([Use(technique, "Naam", "Vraag?")], ["Tafel Zon", "Tafel Boom"])
    assert tally.title == "Naam"
    assert tally.question == "Vraag?"
    assert tally.rows
    assert tally.columns
    assert tally.hint


def test_a_question_that_comes_twice_has_one_sheet() -> None:
    mood, helps = Use("mood", "Gezichtjes", "Hoe zit u erbij?"), Use("brainstorm", "B", "Wat helpt?")
    made = tallies([mood, Use("brainstorm", "B", "Wat geeft stress?"), helps, mood], ["Tafel Zon"])
    assert [(tally.title, tally.question) for tally in made] == [
        ("Gezichtjes", "Hoe zit u erbij?"),
        ("B", "Wat geeft stress?"),
        ("B", "Wat helpt?"),
    ]


def test_what_counts_nothing_has_no_sheet_and_a_list_of_promises_does() -> None:
    made = tallies([Use("ground_rules", "Afspraken"), Use("action_planning", "Actielijst")], [])
    assert [tally.title for tally in made] == ["Actielijst"]
    assert made[0].wide
