"""Own words, quotes, a code and own pictures in the leaflet: what comes in, and what never does."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from tests.clock import GIVEN, TODAY
from wijksessie.commands import RuleBroken, Workspace
from wijksessie.commands.leaflets import (
    choose_quotes,
    publish,
    set_qr,
    set_respond,
    set_title,
    switch_block,
    write_text,
)
from wijksessie.commands.pictures import (
    drop_own_picture,
    own_action_picture,
    own_card_picture,
    swap_action_picture,
    swap_picture,
)
from wijksessie.model import Action, Card, Quote
from wijksessie.queries.editions import edition, freeze, thaw_leaflet
from wijksessie.queries.leaflet import Leaflet
from wijksessie.queries.leaflet_choices import choices
from wijksessie.queries.leaflet_places import places
from wijksessie.queries.leaflet_reading import leaflet
from wijksessie.queries.own_pictures import own_picture
from wijksessie.queries.session import current
from wijksessie.queries.twin import session_twin
from wijksessie.terms import Consent

JPEG = bytes.fromhex("ffd8ffe0") + b"a drawing of a bench"


@pytest.fixture
def session_id(practice: Workspace) -> str:
    session = current(practice)
    assert session is not None
    return session.id


def read(workspace: Workspace, session_id: str) -> Leaflet:
    found = leaflet(workspace, session_id, GIVEN)
    assert found is not None
    return found


def one(workspace: Workspace, cls: type[Card | Action], key: str) -> str:
    with workspace.read() as db:
        return str(db.scalars(select(cls.id).where(cls.key == key)).one())


def test_every_place_takes_own_words_and_gives_them_back(practice: Workspace, session_id: str) -> None:
    found = places(practice, session_id, GIVEN)
    assert [place.block for place in found] == [1, 2, 3, 4, 5, 6, 6, 6, 7, 8, 9, 10]
    assert [place.place for place in found if not place.may_write] == ["hulp"]
    before = read(practice, session_id)
    for place in found[:-1]:
        write_text(
            practice, session_id, place.place, f"  Eigen zin   over {place.label.lower()}.\n\nNog een zin. "
        )
    texts = read(practice, session_id).texts()
    for place in found[:-1]:
        assert f"Eigen zin over {place.label.lower()}." in texts
        assert texts.count("Nog een zin.") == len(found) - 1
    after = places(practice, session_id, GIVEN)
    assert [place.program for place in after] == [place.program for place in found]
    assert after[0].own == "Eigen zin over dank u wel.\nNog een zin."
    for place in found[:-1]:
        write_text(practice, session_id, place.place, "   ")
    assert read(practice, session_id) == before


def test_words_about_one_no_do_not_stay_for_another(practice: Workspace, session_id: str) -> None:
    place = next(each for each in places(practice, session_id, GIVEN) if each.block == 7)
    write_text(practice, session_id, place.place, "De tandarts betalen kan niet.")
    assert read(practice, session_id).refusal.lines == ("De tandarts betalen kan niet.",)  # type: ignore[union-attr]
    with practice.change("test.other") as db:
        db.delete(db.scalars(select(Action).where(Action.key == "a8")).one())
    refusal = read(practice, session_id).refusal
    assert refusal is not None
    assert refusal.lines[0].startswith("Eén telefoonnummer")


def test_own_words_are_compared_with_the_facts(practice: Workspace, session_id: str) -> None:
    write_text(practice, session_id, "dank", "Wij waren met 24 mensen.")
    assert read(practice, session_id).hints == ()
    write_text(practice, session_id, "dank", "Wij waren met 25 mensen en twee honden.")
    hints = read(practice, session_id).hints
    assert any("staat 25." in hint for hint in hints)
    promise = f"doen/{one(practice, Action, 'a1')}"
    write_text(practice, session_id, promise, "Het buurthuis begint op dinsdag 3 november.")
    assert len(read(practice, session_id).hints) == len(hints)
    write_text(practice, session_id, promise, "Binnenkort begint het.")
    more = " ".join(read(practice, session_id).hints)
    assert "wie het doet: Buurthuis." in more
    assert "3 november" in more
    write_text(practice, session_id, "stress", "Kwetsbare cliënten kozen dit.")
    assert "cliënten" in " ".join(read(practice, session_id).hints)


POINTS_AT_SOMEBODY = (
    "Bel Fatima, die weet alles.",
    "Vraag het aan mevrouw De Wit.",
    "Bel 06 2468 1357.",
    "Mail naar iemand@voorbeeld.nl.",
    "Kom naar Rietstraat 14.",
    "Wij zitten op 1234 AB.",
    "Dat was tafel Vis.",
    "Eerst vertrouwen, dan vertel ik\nwat er is!",
)


def test_words_that_point_at_somebody_stay_out_and_block(practice: Workspace, session_id: str) -> None:
    before = read(practice, session_id)
    for words in POINTS_AT_SOMEBODY:
        write_text(practice, session_id, "dank", words)
        after = read(practice, session_id)
        assert after.thanks == before.thanks
        assert len(after.gaps) == 1, words
        assert after.gaps[0].startswith("In uw woorden bij “Dank u wel” staat")
    with pytest.raises(RuleBroken, match="nog niet klaar"):
        publish(practice, session_id, GIVEN)


def test_the_number_to_answer_to_may_stand_in_own_words(practice: Workspace, session_id: str) -> None:
    set_respond(practice, session_id, when="op dinsdag", where="buurthuis", phone="06 0000 0000")
    write_text(practice, session_id, "reageren", "Bel of app 06 0000 0000.")
    found = read(practice, session_id)
    assert (found.gaps, found.hints) == ((), ())
    assert found.respond is not None
    assert found.respond.lines == ("Bel of app 06 0000 0000.",)


def test_what_is_not_shared_does_not_come_in_by_an_action(practice: Workspace, session_id: str) -> None:
    with practice.change("test.notice") as db:
        hidden = db.scalars(select(Quote).where(Quote.consent == Consent.DO_NOT_SHARE)).one().text
        db.scalars(select(Action).where(Action.key == "a1")).one().notice = hidden
    found = read(practice, session_id)
    assert not any("vertel ik wat er is" in text.casefold() for text in found.texts())
    assert any("niet wil delen" in gap for gap in found.gaps)


def test_quotes_need_consent_now_and_a_choice(practice: Workspace, session_id: str) -> None:
    offered = choices(practice, session_id, GIVEN).quotes
    with practice.read() as db:
        allowed = {row.id for row in db.scalars(select(Quote)) if row.consent == Consent.LEAFLET}
        other = next(row.id for row in db.scalars(select(Quote)) if row.consent == Consent.REPORT)
    assert {quote.id for quote in offered} == allowed
    assert read(practice, session_id).quotes == ()
    with pytest.raises(RuleBroken, match="hooguit 2"):
        choose_quotes(practice, session_id, [quote.id for quote in offered[:3]])
    with pytest.raises(RuleBroken, match="mag niet in de folder"):
        choose_quotes(practice, session_id, [other])
    first, second = offered[:2]
    choose_quotes(practice, session_id, [second.id, first.id])
    assert read(practice, session_id).quotes == tuple(
        f"Een bewoner zei: “{quote.text}”" for quote in (second, first)
    )
    with practice.change("test.consent") as db:
        quote = db.get(Quote, second.id)
        assert quote is not None
        quote.consent = Consent.DO_NOT_SHARE
    found = read(practice, session_id)
    assert found.quotes == (f"Een bewoner zei: “{first.text}”",)
    assert any("mag niet in de folder" in hint for hint in found.hints)
    with practice.change("test.name") as db:
        quote = db.get(Quote, first.id)
        assert quote is not None
        quote.text = "Mijn buurvrouw Fatima weet dat."
    assert read(practice, session_id).quotes == ()
    with pytest.raises(RuleBroken, match="wie het zei"):
        choose_quotes(practice, session_id, [first.id])


def test_a_code_leads_to_a_page_or_a_telephone(practice: Workspace, session_id: str) -> None:
    for typed, content in (
        ("www.buurthuis.nl/sessie", "https://www.buurthuis.nl/sessie"),
        ("http://wijk.nl", "http://wijk.nl"),
        ("06-00000000", "tel:0600000000"),
    ):
        set_qr(practice, session_id, typed)
        code = read(practice, session_id).qr
        assert code is not None
        assert code.content == content
        assert "Scan de code." in code.label
    for wrong in ("javascript:alert(1)", "zomaar wat", "06 12", "https://" + "a" * 300 + ".nl"):
        with pytest.raises(RuleBroken):
            set_qr(practice, session_id, wrong)
    switch_block(practice, session_id, "reageren", on=False)
    assert read(practice, session_id).qr is None
    set_qr(practice, session_id, " ")
    assert choices(practice, session_id, GIVEN).qr == ""


def test_the_title_can_be_another(practice: Workspace, session_id: str) -> None:
    usual = read(practice, session_id).title
    set_title(practice, session_id, " Dit  vertelde u ons ")
    assert (
        read(practice, session_id).title == choices(practice, session_id, GIVEN).title == "Dit vertelde u ons"
    )
    with pytest.raises(RuleBroken):
        set_title(practice, session_id, "te lang " * 10)
    set_title(practice, session_id, "")
    assert read(practice, session_id).title == usual


def test_a_swap_follows_on_cards_and_leaflet(practice: Workspace, session_id: str) -> None:
    card = one(practice, Card, "st_energie")
    swap_picture(practice, card, "wo_geld")
    assert _shown(practice, session_id) == {"wo_geld"}
    with pytest.raises(RuleBroken):
        swap_picture(practice, card, "bestaat_niet")
    own_card_picture(practice, card, JPEG, " Een jas  op de bank ")
    (name,) = _shown(practice, session_id)
    assert name.startswith("eigen:")
    found = read(practice, session_id)
    assert found.pictures[name].alt == "Een jas op de bank"
    twin = session_twin(practice, session_id)
    assert twin is not None
    assert set(twin.pictures) == {name}
    kept = own_picture(practice, name.removeprefix("eigen:"))
    assert kept == found.pictures[name]
    frozen = publish(practice, session_id, TODAY)
    drop_own_picture(practice, card)
    assert _shown(practice, session_id) == {"wo_geld"}
    assert own_picture(practice, name.removeprefix("eigen:")) is None
    published = edition(practice, frozen)
    assert published is not None
    assert published.pictures[name] == kept


def _shown(workspace: Workspace, session_id: str) -> set[str]:
    """The pictures of the energy card in the leaflet and on the papers of the table."""
    twin, found = session_twin(workspace, session_id), read(workspace, session_id)
    assert twin is not None
    assert found.stress is not None
    papers = {
        option.pictogram for block in twin.blocks for option in block.options if option.key == "st_energie"
    }
    return papers | {row.pictogram for row in found.stress.rows if row.label == "Hoge energierekening"}


def test_an_action_can_have_its_own_picture(practice: Workspace, session_id: str) -> None:
    action = one(practice, Action, "a1")

    def shown() -> str:
        doing = read(practice, session_id).doing
        assert doing is not None
        return doing.promises[0].pictogram

    assert shown() == "so_inloop"
    swap_action_picture(practice, action, "uit_koffie")
    assert shown() == "uit_koffie"
    own_action_picture(practice, action, JPEG, "Koffie op de markt")
    assert read(practice, session_id).pictures[shown()].alt == "Koffie op de markt"
    drop_own_picture(practice, action)
    assert shown() == "uit_koffie"
    with pytest.raises(RuleBroken, match="wat er te zien is"):
        own_action_picture(practice, action, JPEG, " ")
    with pytest.raises(ValueError, match="EXIF"):
        own_action_picture(practice, action, JPEG + b"Exif\x00", "Een bank")


def test_an_edition_of_before_still_opens(practice: Workspace, session_id: str) -> None:
    found = read(practice, session_id)
    frozen = freeze(found)
    for new in ("quotes", "qr", "pictures"):
        del frozen[new]
    assert thaw_leaflet(frozen) == found
