"""Suggestions for cards that may say the same, and which card stays on top."""

from hypothesis import given
from hypothesis import strategies as st

from wijksessie.queries.decks import decks
from wijksessie.queries.similar_cards import LIKELY, CardWords, likeness, meanings, pairs, stem
from wijksessie.queries.stayed import stayed
from wijksessie.store import Workspace

WORDS = st.sampled_from(
    ["herrie", "lawaai", "van", "de", "buren", "buurman", "brief", "formulier", "te", "hoog", "الانتظار", "é"]
)
LABELS = st.lists(WORDS, max_size=5).map(" ".join)
CARDS = st.lists(st.tuples(LABELS, st.sampled_from(["", "st_ov"]), st.booleans()), max_size=8).map(
    lambda rows: [CardWords(f"k{nr}", *row) for nr, row in enumerate(rows)]
)


def test_forms_of_a_word_are_one_word() -> None:
    for one, more in (("buur", "buren"), ("huis", "huizen"), ("bus", "bussen"), ("prijs", "prijzen")):
        assert stem(one) == stem(more)
    assert stem("tafels") == stem("tafel")
    assert meanings("De brieven") == meanings("formulier") == meanings("Een brief")
    assert meanings("de het een") == frozenset()


def test_what_says_the_same_is_likely_and_what_does_not_is_not() -> None:
    same = (
        ("Herrie van de buren", "Lawaai en ruzie met buren"),
        ("Hoge energierekening", "De energierekening is te hoog"),
        ("Ik snap de brief niet", "Moeilijke brieven en formulieren"),
        ("Schimmel in huis", "Vochtige woning"),
    )
    other = (
        ("Hoge energierekening", "Hoge kosten voor zorg"),
        ("Alleen zijn in de avond", "Schimmel in huis"),
        ("", "De het een"),
    )
    assert all(likeness(CardWords("a", a), CardWords("b", b)) >= LIKELY for a, b in same)
    assert all(likeness(CardWords("a", a), CardWords("b", b)) < LIKELY for a, b in other)


def test_one_picture_is_worth_a_look() -> None:
    drawn = likeness(CardWords("a", "Bus", "st_ov"), CardWords("b", "المواصلات", "st_ov"))
    assert drawn >= LIKELY
    assert likeness(CardWords("a", "Bus"), CardWords("b", "المواصلات")) == 0


def test_cards_of_the_deck_are_never_the_same(practice: Workspace) -> None:
    for deck in decks(practice, ""):
        cards = [[CardWords(card.id, card.label, card.pictogram, from_deck=True)] for card in deck.cards]
        assert pairs(cards) == ()


@given(CARDS)
def test_the_order_of_cards_makes_no_difference(cards: list[CardWords]) -> None:
    for one in cards:
        for other in cards:
            assert likeness(one, other) == likeness(other, one)
            assert 0 <= likeness(one, other) <= 1
    forth = {frozenset(pair) for pair in pairs([[card] for card in cards])}
    back = {frozenset(pair) for pair in pairs([[card] for card in reversed(cards)])}
    assert forth == back


@given(CARDS)
def test_apart_is_never_asked_again(cards: list[CardWords]) -> None:
    groups = [[card] for card in cards]
    asked = pairs(groups)
    assert pairs(groups, asked) == ()
    for one, other in asked:  # and not either when one of the two lies under a third card
        top = CardWords("top", "iets anders")
        found = {card.key: card for card in cards}
        assert ("top", other) not in pairs([[top, found[one]], [found[other]]], [(other, one)])


@given(st.dictionaries(st.sampled_from("abcdefg"), st.one_of(st.none(), st.sampled_from("abcdefgz"))))
def test_every_card_has_a_card_on_top(laid: dict[str, str | None]) -> None:
    top = stayed(laid)
    assert set(top) == set(laid)
    for key, above in top.items():
        assert top[above] == above
        if laid[key] is None:
            assert above == key
    for key, under in laid.items():
        if under in laid:
            assert top[key] == top[under]
