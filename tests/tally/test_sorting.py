import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tally.strategies import ITEMS
from wijksessie.tally.sorting import CardAgreement, card_agreement, co_occurrence
from wijksessie.terms import Theme

tables = st.lists(st.dictionaries(st.sampled_from(ITEMS), st.sampled_from([theme.value for theme in Theme])))


def test_the_mat_most_tables_chose_and_the_share_that_did():
    found = card_agreement(
        ("a", "b"), [{"a": "betaalbaarheid"}, {"a": "betaalbaarheid"}, {"a": "leefbaarheid"}]
    )
    assert found == {"a": CardAgreement(3, "betaalbaarheid", 2 / 3)}


@pytest.mark.parametrize(
    ("one", "other", "modal"),
    [
        ("betaalbaarheid", "persoonlijk", "persoonlijk"),
        ("betaalbaarheid", "nog_geen_plek", "nog_geen_plek"),
        ("nog_geen_plek", "persoonlijk", "persoonlijk"),
        ("leefbaarheid", "begrijpelijkheid", "begrijpelijkheid"),
    ],
)
def test_a_tie_pushes_nobody_into_a_theme(one, other, modal):
    for sorted_by in ([{"a": one}, {"a": other}], [{"a": other}, {"a": one}]):
        assert card_agreement(("a",), sorted_by)["a"] == CardAgreement(2, modal, 0.5)


@pytest.mark.parametrize(
    ("agreement", "discuss"),
    [
        (CardAgreement(1, "leefbaarheid", 1.0), False),
        (CardAgreement(1, "leefbaarheid", 0.5), False),
        (CardAgreement(2, "leefbaarheid", 0.5), True),
        (CardAgreement(3, "leefbaarheid", 2 / 3), True),
        (CardAgreement(100, "leefbaarheid", 0.67), False),
    ],
)
def test_cards_to_discuss(agreement, discuss):
    assert agreement.to_discuss is discuss


def test_cards_on_one_mat_belong_together():
    sorted_by = [
        {"a": "leefbaarheid", "b": "leefbaarheid", "c": "regelgeving"},
        {"a": "leefbaarheid", "b": "regelgeving"},
    ]
    assert co_occurrence(("a", "b", "c", "d"), sorted_by) == {"a": {"b": 0.5, "c": 0.0}, "b": {"c": 0.0}}


def test_no_place_yet_is_no_bundle():
    assert co_occurrence(("a", "b"), [{"a": "nog_geen_plek", "b": "nog_geen_plek"}]) == {"a": {"b": 0.0}}
    assert co_occurrence(("a", "b"), [{"a": "persoonlijk", "b": "persoonlijk"}]) == {"a": {"b": 1.0}}


@given(tables, st.randoms(use_true_random=False))
def test_agreement_is_a_share_of_the_tables_in_whatever_order(sorted_by, chance):
    found = card_agreement(ITEMS, sorted_by)
    together = co_occurrence(ITEMS, sorted_by)
    for card, agreement in found.items():
        assert 0 < agreement.agreement <= 1
        assert agreement.tables == sum(card in table for table in sorted_by)
    assert set(found) == {card for table in sorted_by for card in table}
    assert all(0 <= share <= 1 for row in together.values() for share in row.values())
    chance.shuffle(sorted_by)
    assert (found, together) == (card_agreement(ITEMS, sorted_by), co_occurrence(ITEMS, sorted_by))
