"""Promises, steps, closing and publishing: nobody is left without an answer."""

import datetime as dt
import shutil
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.clock import GIVEN, TODAY, now
from wijksessie.commands import RuleBroken, Workspace
from wijksessie.commands.actions import confirm_owner, delete_action, tell_news
from wijksessie.commands.contacts import note_contact
from wijksessie.commands.leaflets import choose_actions, publish, switch_block
from wijksessie.commands.projects import open_project
from wijksessie.commands.sessions import close_session, create_session, reopen_session
from wijksessie.commands.sheets import put_dots, reopen_sheet
from wijksessie.commands.steps import note_item, tick_item
from wijksessie.model import Action, ActionUpdate, Contact, ContactNote, Round, StepItem, WijkSession
from wijksessie.queries.actions import action, actions
from wijksessie.queries.contacts import contact
from wijksessie.queries.editions import edition, editions
from wijksessie.queries.leaflet_reading import leaflet
from wijksessie.queries.overview import Place
from wijksessie.queries.overview_reading import overview
from wijksessie.queries.review import review
from wijksessie.queries.steps import steps
from wijksessie.terms import SessionState, Status, TechniqueId


@pytest.fixture
def session_id(practice: Workspace) -> str:
    found = overview(practice, TODAY).session_id
    assert found is not None
    return found


@pytest.fixture
def by_key(practice: Workspace, session_id: str) -> dict[str, str]:
    return {view.key: view.id for view in actions(practice, session_id, TODAY)}


def test_news_moves_the_state_and_older_news_stays(practice: Workspace, by_key: dict[str, str]) -> None:
    late = by_key["a4"]
    tell_news(practice, late, Status.DONE, TODAY, we_did=" Het plan is klaar. ")
    after, before = action(practice, late, TODAY), action(practice, late, TODAY - dt.timedelta(days=1))
    assert after is not None
    assert before is not None
    assert (after.status, after.we_did) == (Status.DONE, "Het plan is klaar.")
    assert after.you_said == "Er is vocht en schimmel in huizen."
    assert before.status is Status.OVERDUE
    assert not any(todo.subject == late for todo in overview(practice, TODAY).todos)


@pytest.mark.parametrize("status", [Status.NOT_YET, Status.OVERDUE, Status.NOT_POSSIBLE])
def test_news_without_an_answer_is_refused(
    practice: Workspace, by_key: dict[str, str], status: Status
) -> None:
    with pytest.raises(RuleBroken):
        tell_news(practice, by_key["a1"], status, TODAY, we_did="")
    found = action(practice, by_key["a1"], TODAY)
    assert found is not None
    assert found.status is Status.DONE


def test_what_residents_were_told_cannot_disappear(
    practice: Workspace, session_id: str, by_key: dict[str, str]
) -> None:
    publish(practice, session_id, GIVEN, published=TODAY)
    for told in ("a1", "a2", "a3", "a8"):
        with pytest.raises(RuleBroken, match="weten dit al"):
            delete_action(practice, by_key[told])
    delete_action(practice, by_key["a7"])
    assert action(practice, by_key["a7"], TODAY) is None
    practice.undo()
    assert action(practice, by_key["a7"], TODAY) is not None


def test_an_edition_is_frozen(practice: Workspace, session_id: str, by_key: dict[str, str]) -> None:
    read = leaflet(practice, session_id, GIVEN)
    id_ = publish(practice, session_id, GIVEN, published=TODAY)
    with practice.read() as db:
        dots = db.scalar(select(Round.id).where(Round.technique == TechniqueId.DOT_VOTE))
    assert dots is not None
    put_dots(practice, dots, "zon", "st_rommel", 6)
    tell_news(practice, by_key["a1"], Status.NOT_YET, GIVEN, we_did="", next_news=TODAY)
    switch_block(practice, session_id, "wie", False)
    assert leaflet(practice, session_id, GIVEN) != read
    assert edition(practice, id_) == read
    (listed,) = editions(practice, session_id)
    assert (listed.id, listed.on, listed.published) == (id_, GIVEN, TODAY)
    assert practice.undo() is not None  # the switch; publishing itself is not in reach of undo
    assert edition(practice, id_) == read


def test_a_leaflet_with_gaps_is_not_published(practice: Workspace, session_id: str) -> None:
    with practice.read() as db:
        dots = db.scalar(select(Round.id).where(Round.technique == TechniqueId.DOT_VOTE))
    assert dots is not None
    reopen_sheet(practice, dots, "huis")
    with pytest.raises(RuleBroken, match="Tafel Huis zei nog niet over de stippen"):
        publish(practice, session_id, GIVEN)
    assert editions(practice, session_id) == ()


def test_choices_have_bounds(practice: Workspace, session_id: str, by_key: dict[str, str]) -> None:
    with pytest.raises(RuleBroken, match="hooguit 3"):
        choose_actions(practice, session_id, list(by_key.values())[:4])
    with pytest.raises(RuleBroken, match="er niet meer"):
        choose_actions(practice, session_id, ["weg"])
    with pytest.raises(RuleBroken, match="hoort altijd"):
        switch_block(practice, session_id, "hulp", False)


def test_a_session_cannot_be_closed_while_step_seven_is_open(practice: Workspace, session_id: str) -> None:
    with pytest.raises(RuleBroken, match="Tweede bericht"):
        close_session(practice, session_id)
    open_item = next(item for item in steps(practice, session_id, TODAY)[6].items if not item.done)
    tick_item(practice, open_item.id, True, TODAY)
    close_session(practice, session_id)
    with practice.read() as db:
        assert db.scalars(select(WijkSession.state)).one() == SessionState.CLOSED
    with practice.change("another laptop") as db:
        db.get(StepItem, open_item.id).done = False
    assert [item.title for item in review(practice)] == ["Wat geeft stress, en wat helpt?"]
    reopen_session(practice, session_id)
    assert review(practice) == ()


def test_a_ticked_line_keeps_its_day(practice: Workspace, session_id: str) -> None:
    item = steps(practice, session_id, TODAY)[0].items[0]
    tick_item(practice, item.id, False, TODAY)
    tick_item(practice, item.id, True, TODAY)
    note_item(practice, item.id, " Samen gedaan ")
    again = steps(practice, session_id, TODAY)[0].items[0]
    assert (again.done, again.on, again.note) == (True, dt.date(2026, 8, 10), "Samen gedaan")


def test_a_new_session_starts_with_the_seven_steps(practice: Workspace) -> None:
    id_ = create_session(practice, "Vervolg", dt.date(2026, 12, 10))
    path = steps(practice, id_, TODAY)
    assert [len(step.items) for step in path] == [6, 5, 4, 5, 8, 5, 7]
    seen = overview(practice, TODAY)
    assert seen.session_id == id_
    assert not seen.session_held
    assert seen.countdown is not None
    assert seen.countdown.on == dt.date(2026, 12, 31)
    dated = {todo.place.value for todo in seen.todos if todo.kind.value == "date"}
    assert dated <= {
        "step",
        "leaflet",
        "update",
    }  # and the message residents wait for since the session before


def test_contact_is_noted(practice: Workspace) -> None:
    with practice.read() as db:
        id_ = db.scalar(select(Contact.id).where(Contact.display.like("Huisarts%")))
    assert id_ is not None
    note_contact(practice, id_, TODAY, "Wil meedoen", "Uitnodigen")
    card = contact(practice, id_)
    assert card is not None
    assert (card.last_contact, card.next_step) == (TODAY, "Uitnodigen")
    with practice.read() as db:
        assert [note.text for note in db.scalars(select(ContactNote))] == ["Wil meedoen"]


def test_only_a_confirmed_owner_makes_a_promise(
    practice: Workspace, session_id: str, by_key: dict[str, str]
) -> None:
    with practice.change("test.new") as db:
        new = Action(
            session_id=session_id, label="Nieuw idee", owner="Wijkteam", kind="organisatie", key="b1"
        )
        db.add(new)
    choose_actions(practice, session_id, [new.id])
    read = leaflet(practice, session_id, TODAY)
    assert read is not None
    assert read.doing is None
    confirm_owner(practice, new.id, TODAY)
    read = leaflet(practice, session_id, TODAY)
    assert read is not None
    assert read.doing is not None
    assert read.doing.promises[0].title == "Nieuw idee"


def test_a_torn_answer_is_listed(practice: Workspace, by_key: dict[str, str]) -> None:
    with practice.change("test.torn") as db:
        db.add(ActionUpdate(action_id=by_key["a1"], sequence=9, on=TODAY, status="kan_niet"))
    assert [item.title for item in review(practice)] == ["Inloop elke dinsdag van 10 tot 12 uur"]


def test_choosing_a_day_moves_the_messages_that_were_not_sent(practice: Workspace) -> None:
    from wijksessie.commands.sessions import plan_session

    id_ = create_session(practice, "Vervolg", None)
    assert overview(practice, TODAY).countdown is None
    plan_session(practice, id_, dt.date(2026, 12, 10), start="10:00", location=" Buurthuis ")
    seen = overview(practice, TODAY)
    assert seen.session_day == dt.date(2026, 12, 10)
    assert seen.countdown is not None
    assert seen.countdown.on == dt.date(2026, 12, 31)
    assert not seen.session_held
    assert overview(practice, dt.date(2026, 12, 11)).session_held
    practice.undo()
    assert overview(practice, TODAY).countdown is None


def test_what_two_laptops_wrote_differently_is_listed_in_plain_words(
    practice: Workspace, practice_file: Path, tmp_path: Path, session_id: str
) -> None:
    other_path = tmp_path / "andere" / practice_file.name
    other_path.parent.mkdir()
    for source in (practice_file, practice_file.with_suffix(".key")):
        shutil.copy(source, other_path.with_suffix(source.suffix))
    item = steps(practice, session_id, TODAY)[0].items[0]
    note_item(practice, item.id, "Op deze laptop")
    with open_project(other_path, now) as other:
        note_item(other, item.id, "Op de andere laptop")
        practice.merge(other.rows())
    (found,) = review(practice)
    assert found.title == "Een regel van een stap"
    assert found.detail == "Op twee laptops anders ingevuld. Kijk wat klopt."
    assert any(todo.place is Place.REVIEW for todo in overview(practice, TODAY).todos)
