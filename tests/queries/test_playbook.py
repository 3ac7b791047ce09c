"""The playbook gathers the whole preparation, and never a resident, a quote or a vote."""

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.clock import TODAY, now
from wijksessie.commands import Workspace
from wijksessie.commands.projects import create_project
from wijksessie.model import (
    BlockTask,
    Contact,
    Message,
    ProgrammeBlock,
    Project,
    Quote,
    Round,
    TeamMember,
    WijkSession,
)
from wijksessie.queries.library import technique_text, technique_texts
from wijksessie.queries.playbook import Playbook, playbook
from wijksessie.queries.playbook_tally import Use, tallies
from wijksessie.queries.session import current
from wijksessie.techniques import TECHNIQUES
from wijksessie.terms import ContactStatus, ContactType, Role


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
    assert "stippen" in vote.tasks[Role.TABLE_LEADER]
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
    assert "Rolblad tafelbegeleider, 4 keer" in book.to_print


@pytest.mark.parametrize("technique", TECHNIQUES)
def test_every_technique_has_a_tally_sheet(technique: str) -> None:
    (tally,) = tallies([Use(technique, "Naam", "Vraag?")], ["Tafel Zon", "Tafel Boom"])
    assert tally.title == "Naam"
    assert tally.question == "Vraag?"
    assert tally.rows
    assert tally.columns
    assert tally.hint


def test_what_tables_do_is_written_down_at_the_table() -> None:
    uses = [Use(id_, id_) for id_ in ("card_sort", "ten_beans", "direct_ranking", "brainstorm", "dot_vote")]
    made = {tally.title: tally for tally in tallies(uses, ["Tafel Zon", "Tafel Boom"])}
    assert [tally.per_table for tally in made.values()] == [True, True, True, True, False]
    assert not any("Tafel Zon" in tally.columns for tally in made.values() if tally.per_table)
    assert made["dot_vote"].columns == ("Tafel Zon", "Tafel Boom", "Samen")
    assert len(made["brainstorm"].rows) > 12


def test_the_evaluation_counts_its_own_sentences_and_asks_for_tips() -> None:
    (tally,) = tallies([Use("speed_evaluation", "Snelle evaluatie")], [])
    text = technique_text("speed_evaluation")
    assert text is not None
    assert tally.rows == text.statements
    assert tally.below[0][0] == "Hoeveel mensen gingen eerder weg?"
    for sentence in text.statements:
        assert any(f"‘{sentence}’" in step for step in text.steps)


def test_in_the_break_cards_come_together_only_when_there_are_cards_to_choose(practice: Workspace) -> None:
    found = current(practice)
    assert found is not None
    (rest,) = [block for block in book_of(practice).sheet.blocks if block.is_break]
    assert "hooguit 12" in rest.tasks[Role.FACILITATOR]
    with practice.change("test") as db:
        for block in db.scalars(select(ProgrammeBlock).where(ProgrammeBlock.technique == "dot_vote")):
            block.technique = None
    (rest,) = [block for block in book_of(practice).sheet.blocks if block.is_break]
    assert "hooguit 12" not in rest.tasks[Role.FACILITATOR]
    assert set(rest.tasks) == set(Role)


def test_the_opening_is_said_even_without_a_block_for_it(practice: Workspace) -> None:
    with practice.change("test") as db:
        for block in db.scalars(select(ProgrammeBlock)):
            block.technique = None
    blocks = book_of(practice).sheet.blocks
    assert [nr for nr, block in enumerate(blocks) if block.aloud] == [1, len(blocks) - 1]
    assert blocks[1].aloud[0].startswith("Dit beloven wij u:")


def test_a_day_nobody_chose_is_a_line_to_write_on(practice: Workspace) -> None:
    with practice.change("test") as db:
        for session in db.scalars(select(WijkSession)):
            session.day = None
        for message in db.scalars(select(Message)):
            message.due = None
    assert "op ________________ of eerder." in book_of(practice).sheet.opening.hears


def test_what_is_said_aloud_is_short(practice: Workspace) -> None:
    opening = book_of(practice).sheet.opening
    for line in (*opening.lines, opening.hears):
        for sentence in re.split(r"(?<=[.!?:])\s+", line):
            assert len(sentence.split()) <= 12, sentence


def test_what_the_session_makes_itself_is_not_brought(practice: Workspace) -> None:
    book = book_of(practice)
    made = {line for text in book.sheet.techniques for line in text.made_here}
    assert made
    assert all(set(text.made_here) <= set(text.materials) for text in technique_texts())
    assert not made & set(book.to_bring)
    assert {"De veiligheidskaart", "Naamstickers", "Stickers: niet op de foto"} <= set(book.to_bring)
    assert "Bedankjes voor bewoners" in book.to_bring
    assert "Lege kaarten" not in book.to_bring
    assert "Lege kaarten, 5 per persoon" in book.to_bring


def test_organisations_that_come_to_listen_have_a_sheet(practice: Workspace) -> None:
    book = book_of(practice)
    assert "Rolblad luisteraar, 6 keer" in book.to_print
    with practice.change("test") as db:
        for contact in db.scalars(select(Contact).where(Contact.type == ContactType.ORGANISATION)):
            contact.status = ContactStatus.TO_CALL
    assert not any("luisteraar" in line for line in book_of(practice).to_print)


def test_a_question_that_comes_twice_has_one_sheet() -> None:
    mood, helps = Use("mood", "Gezichtjes", "Hoe zit u erbij?"), Use("brainstorm", "B", "Wat helpt?")
    made = tallies([mood, Use("brainstorm", "B", "Wat geeft stress?"), helps, mood], ["Tafel Zon"])
    assert [(tally.title, tally.question) for tally in made] == [
        ("Gezichtjes", "Hoe zit u erbij?"),
        ("B", "Wat geeft stress?"),
        ("B", "Wat helpt?"),
    ]


def test_what_is_no_technique_has_no_sheet_and_a_list_of_promises_does() -> None:
    made = tallies([Use("pauze", "Pauze"), Use("action_planning", "Actielijst")], [])
    assert [tally.title for tally in made] == ["Actielijst"]
    assert made[0].wide


def test_what_is_arranged_has_a_sheet_in_its_own_shape() -> None:
    uses = [Use(id_, id_) for id_ in ("spider", "tree", "org_circles", "timeline", "walk", "body_map")]
    made = {tally.title: tally for tally in tallies(uses, [])}
    assert made["spider"].columns[0] == "Ring"
    assert made["tree"].lead != made["org_circles"].lead
    assert made["walk"].columns == ("Fijn", "Stress", "Idee")
    assert made["body_map"].columns == ("stress", "rust")
    assert "minder dan 5" in made["body_map"].hint
    (rules,) = tallies([Use("ground_rules", "Afspraken")], [])
    assert "" in rules.rows
    assert "Iedereen mag, niemand moet" in rules.rows
