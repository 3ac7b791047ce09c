import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijksessie.tally.words import Line, merged, same, spelling

tables = st.lists(st.lists(st.text(max_size=6), max_size=5), max_size=6)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Te duur.", "te  duur"),
        (" Geen bus\n", "geen bus"),
        ("café", unicodedata.normalize("NFD", "Café")),
        ("STRASSE", "straße"),
        ("القلق.", "القلق"),
        ("👩‍👧 druk", "👩‍👧  Druk"),
        ("wacht...", "Wacht"),
    ],
)
def test_the_same(text, other):
    assert same(text) == same(other)
    assert merged([[text], [other]])[0].tables == 2


@pytest.mark.parametrize(
    ("text", "other"), [("duur?", "duur"), ("👍", "👎"), ("resume", "résumé"), ("...", "")]
)
def test_not_the_same(text, other):
    assert same(text) != same(other)


def test_most_tables_first_then_most_times():
    found = merged([["geld", "bus", "bus", "Bus"], ["geld.", "wonen", ""], [None, 3, " "]])
    assert found == (Line("geld", 2, 2), Line("bus", 3, 1), Line("wonen", 1, 1))


def test_the_spelling_written_most():
    assert spelling(["Bus", "bus", " bus "]) == "bus"
    assert spelling(["bus", "Bus"]) == "Bus"
    with pytest.raises(ValueError, match="empty"):
        spelling([])


@given(tables, st.randoms())
def test_lines_point_at_no_table(said, random):
    found = merged(said)
    shuffled = [random.sample(table, len(table)) for table in random.sample(said, len(said))]
    assert merged(shuffled) == found


@given(tables)
def test_nothing_is_lost_and_nothing_is_added(said):
    found = merged(said)
    written = [text for table in said for text in table if same(text)]
    assert sum(line.times for line in found) == len(written)
    assert {same(line.text) for line in found} == {same(text) for text in written}
    assert len({same(line.text) for line in found}) == len(found)
    assert all(1 <= line.tables <= min(line.times, len(said)) for line in found)
    assert all(line.text in {" ".join(text.split()) for text in written} for line in found)
