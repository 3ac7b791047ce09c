"""From a solution to a promise: what an action needs, and what may not be changed in silence."""

import datetime as dt

import pytest
from sqlalchemy import select

from tests.clock import GIVEN, TODAY
from wijksessie.commands import RuleBroken, Workspace
from wijksessie.commands.action_add import add_action, add_inloop
from wijksessie.commands.action_checks import set_verdict, take_over, write_reason
from wijksessie.commands.action_edit import (
    ActionWords,
    answer_question,
    set_dates,
    set_domain,
    set_first_step,
    set_kind,
    set_node,
    set_owner,
    set_partners,
    set_recommendations,
    unconfirm_owner,
    write_words,
)
from wijksessie.commands.actions import confirm_owner, delete_action, tell_news
from wijksessie.commands.leaflets import choose_actions, publish
from wijksessie.model import Card
from wijksessie.queries.action_detail import action_detail
from wijksessie.queries.action_list import ActionDetail
from wijksessie.queries.actions import actions
from wijksessie.queries.session import current
from wijksessie.terms import PolicyDomain, Recommendation, SaidBy, Status, Theme, Verdict, WhoCan


@pytest.fixture
def session_id(practice: Workspace) -> str:
    session = current(practice)
    assert session is not None
    return session.id


def read(workspace: Workspace, id_: str) -> ActionDetail:
    found = action_detail(workspace, id_, TODAY)
    assert found is not None
    return found


def by_key(workspace: Workspace, session_id: str) -> dict[str, str]:
    return {view.key: view.id for view in actions(workspace, session_id, TODAY)}


def card(workspace: Workspace, key: str, who_can: tuple[str, ...] | None = None) -> str:
    with workspace.change("test.card") as db:
        found = db.scalars(select(Card).where(Card.key == key)).one()
        if who_can is not None:
            found.who_can = who_can
        return found.id


def test_a_card_becomes_an_action_with_its_name_and_who_can_do_it(
    practice: Workspace, session_id: str
) -> None:
    id_ = add_action(practice, session_id, solution=card(practice, "so_pas", ("zelf",)))
    made = read(practice, id_)
    assert (made.row.label, made.row.kind, made.row.owner) == (
        "Een pas voor korting",
        WhoCan.SELF,
        "Bewoners",
    )
    assert (made.solution, made.row.pictogram, made.row.status) == ("so_pas", "so_pas", None)
    assert made.row.ask == "Zei Bewoners al ja?"
    practice.undo()
    assert action_detail(practice, id_, TODAY) is None


def test_somebody_says_first_who_can_do_it(practice: Workspace, session_id: str) -> None:
    for who_can in ((), ("zelf", "organisatie")):
        solution = card(practice, "so_pas", who_can)
        with pytest.raises(RuleBroken, match="wie dit kan") as broken:
            add_action(practice, session_id, solution=solution)
        assert broken.value.where == ("kind",)
    add_action(practice, session_id, solution=solution, kind=WhoCan.TOGETHER)


def test_what_gives_stress_is_no_action_and_neither_are_no_words(
    practice: Workspace, session_id: str
) -> None:
    with pytest.raises(RuleBroken, match="wat helpt"):
        add_action(practice, session_id, solution=card(practice, "st_brieven"), kind=WhoCan.SELF)
    with pytest.raises(RuleBroken, match="wat er gaat gebeuren"):
        add_action(practice, session_id, label="  ", kind=WhoCan.SELF)


def test_a_person_is_never_the_owner(practice: Workspace, session_id: str) -> None:
    id_ = by_key(practice, session_id)["a1"]
    for owner in ("Fatima", "Jan de Vries", "mevrouw Jansen", "06 12 34 56 78", "J. Bakker"):
        with pytest.raises(RuleBroken, match="Bewoners"):
            set_owner(practice, id_, owner)
        with pytest.raises(RuleBroken, match="Bewoners"):
            set_partners(practice, id_, ["Wijkteam", owner])
        with pytest.raises(RuleBroken, match="Bewoners"):
            add_action(practice, session_id, label="Iets", kind=WhoCan.SELF, owner=owner)
    assert read(practice, id_).row.owner == "Buurthuis"


def test_an_organisation_may_have_somebodys_name(practice: Workspace, session_id: str) -> None:
    id_ = add_action(practice, session_id, label="Les na school", kind=WhoCan.ORGANISATION)
    for owner in ("Anne Frankschool", "Stichting Jasmijn", "Bewoners flat 3", "Gemeente, sociaal domein"):
        set_owner(practice, id_, owner)
        assert read(practice, id_).row.owner == owner


def test_a_yes_belongs_to_who_said_it(practice: Workspace, session_id: str) -> None:
    id_ = by_key(practice, session_id)["a6"]
    set_owner(practice, id_, "gemeente,  sociaal domein")
    assert read(practice, id_).confirmed_on is not None
    set_owner(practice, id_, "Wijkteam")
    assert read(practice, id_).confirmed_on is None
    confirm_owner(practice, id_, TODAY)
    assert read(practice, id_).confirmed_on == TODAY
    unconfirm_owner(practice, id_)
    assert read(practice, id_).confirmed_on is None


def test_nobody_said_yes_without_a_name(practice: Workspace, session_id: str) -> None:
    id_ = add_action(practice, session_id, label="Les na school", kind=WhoCan.ORGANISATION)
    with pytest.raises(RuleBroken, match="wie dit doet"):
        confirm_owner(practice, id_, TODAY)
    assert read(practice, id_).row.ask == "Wie gaat dit doen?"


def test_all_of_an_action_can_be_written(practice: Workspace, session_id: str) -> None:
    id_ = add_action(practice, session_id, label="Les", kind=WhoCan.SELF)
    for words in ActionWords:
        write_words(practice, id_, words, f" Tekst {words} ")
    set_kind(practice, id_, WhoCan.ORGANISATION)
    set_owner(practice, id_, "Bibliotheek")
    set_partners(practice, id_, ["Wijkteam", " ", "Wijkteam", "bewoners"])
    set_dates(practice, id_, start=TODAY, due=TODAY + dt.timedelta(days=9), tells=None)
    set_first_step(practice, id_, "Bellen", TODAY + dt.timedelta(days=20))
    set_node(practice, id_, "stress")
    set_recommendations(practice, id_, [Recommendation.TRUST, Recommendation.AFFORDABLE])
    set_domain(practice, id_, PolicyDomain.EDUCATION)
    made = read(practice, id_)
    assert (made.row.label, made.notice, made.how_we_solve) == (
        "Tekst label",
        "Tekst notice",
        "Tekst how_we_solve",
    )
    assert (made.partners, made.node, made.domain) == (("Wijkteam", "bewoners"), "stress", "onderwijs")
    assert made.recommendations == {Recommendation.TRUST, Recommendation.AFFORDABLE}
    assert made.first_step_by == TODAY + dt.timedelta(days=14)
    assert made.hints == ("De eerste stap is later dan 14 dagen. Bewoners zien graag iets voor 6 december.",)
    with pytest.raises(RuleBroken, match="wat er gaat gebeuren"):
        write_words(practice, id_, ActionWords.LABEL, " ")
    with pytest.raises(RuleBroken, match="voor het begint"):
        set_dates(practice, id_, start=TODAY, due=TODAY - dt.timedelta(days=1), tells=None)
    with pytest.raises(RuleBroken, match="vijf plekken"):
        set_node(practice, id_, "zon")


def test_what_residents_know_changes_only_with_news(practice: Workspace, session_id: str) -> None:
    id_ = by_key(practice, session_id)["a1"]
    choose_actions(practice, session_id, [id_])
    publish(practice, session_id, GIVEN, published=TODAY)
    told = read(practice, id_)
    assert told.row.told
    assert told.editions == (TODAY,)
    with pytest.raises(RuleBroken, match="nieuws"):
        set_dates(practice, id_, start=told.start, due=TODAY, tells=None)
    with pytest.raises(RuleBroken, match="nieuws"):
        set_owner(practice, id_, "Wijkteam")
    with pytest.raises(RuleBroken, match="nieuws"):
        unconfirm_owner(practice, id_)
    with pytest.raises(RuleBroken, match="nieuws"):
        delete_action(practice, id_)
    set_dates(practice, id_, start=told.start, due=told.due, tells=None)
    write_words(practice, id_, ActionWords.ROLE, "Gastheer")


def test_an_action_that_news_moved_keeps_its_first_day(practice: Workspace, session_id: str) -> None:
    id_ = by_key(practice, session_id)["a6"]
    moved = dt.date(2027, 2, 9)
    tell_news(practice, id_, Status.PLANNED, TODAY, we_did="Het wordt later.", due=moved)
    assert read(practice, id_).due == moved
    with pytest.raises(RuleBroken, match="nog komt"):
        tell_news(practice, id_, Status.PLANNED, TODAY, we_did="", due=GIVEN)
    with pytest.raises(RuleBroken, match="nog komt"):
        tell_news(practice, id_, Status.NOT_YET, TODAY, we_did="", next_news=GIVEN)
    tell_news(practice, id_, Status.PLANNED, TODAY, we_did="", you_said=" Regels passen niet. ")
    assert read(practice, id_).history[0].you_said == "Regels passen niet."
    with pytest.raises(RuleBroken, match="Geef nieuws"):
        set_dates(practice, id_, start=None, due=TODAY, tells=None)


def test_the_inloop_begins_with_its_questions(practice: Workspace, session_id: str) -> None:
    id_ = add_inloop(practice, session_id)
    made = read(practice, id_)
    assert [answer.key for answer in made.answers][:2] == ["gastheer", "wanneer"]
    assert (made.row.kind, made.domain, made.row.pictogram) == (WhoCan.TOGETHER, "inloopplekken", "so_inloop")
    answer_question(practice, id_, "kosten", " Niets ")
    answer_question(practice, id_, "avond", "Ja")
    given = {answer.key: answer.answer for answer in read(practice, id_).answers}
    assert (given["kosten"], given["avond"], given["gastheer"]) == ("Niets", "Ja", "")


def test_residents_answers_are_offered_and_taken_over_once(practice: Workspace, session_id: str) -> None:
    id_ = by_key(practice, session_id)["a7"]
    (evening,) = (line for line in read(practice, id_).checks if line.suggested is Verdict.NO)
    assert (evening.criterion, evening.verdict) == (Theme.AVAILABILITY, None)
    set_verdict(practice, id_, Theme.AFFORDABILITY, Verdict.PARTLY, None)
    assert take_over(practice, id_) == 3
    assert take_over(practice, id_) == 0
    lines = {line.criterion: line for line in read(practice, id_).checks}
    assert (lines[Theme.AFFORDABILITY].verdict, lines[Theme.AFFORDABILITY].said_by) == (
        Verdict.PARTLY,
        SaidBy.ORGANISATION,
    )
    assert lines[Theme.AVAILABILITY].reason == "Zaal is in de avond niet vrij."
    assert lines[Theme.AVAILABILITY].said_by is SaidBy.RESIDENTS
    write_reason(practice, id_, Theme.AVAILABILITY, "Nu wel vrij")
    set_verdict(practice, id_, Theme.AVAILABILITY, None, None)
    cleared = {line.criterion: line for line in read(practice, id_).checks}[Theme.AVAILABILITY]
    assert (cleared.verdict, cleared.reason) == (None, "Nu wel vrij")
    with pytest.raises(RuleBroken):
        set_verdict(practice, id_, Theme.LIVEABILITY, Verdict.YES, None)
