"""What is no session file at all is refused in Dutch, whatever its bytes, and in no time."""

import json
import os
import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clock import TODAY
from tests.commands.session_file import EXAMPLE, file_of
from wijksessie.commands.importing.check import check_session
from wijksessie.commands.importing.file.reading import LARGEST, parse_session, read_session_file
from wijksessie.commands.refusal import ImportRefused

TEXT = json.dumps(EXAMPLE)
ENGLISH = ("expected", "invalid", "value", "constrained", "column", "line ", "error", "validation", " or ")


def refused(content: bytes) -> ImportRefused:
    with pytest.raises(ImportRefused) as found:
        check_session(parse_session(content), TODAY)
    assert not any(word in str(found.value).lower() for word in ENGLISH), str(found.value)
    return found.value


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "leeg"),
        (b" \n", "leeg"),
        (b"[]", "geen wijksessie"),
        (b"5", "geen wijksessie"),
        (b"nee", "regel 1, teken 1"),
        (b'{"session":\n "x"', "regel 2, teken 5"),
        (b"\xff\xfe", "Sla het bestand op als UTF-8."),
        (TEXT.encode("utf-16"), "Sla het bestand op als UTF-8."),
        (TEXT.encode("utf-16-le"), "Sla het bestand op als UTF-8."),
        ('{"session": "café"}'.encode("latin-1"), "Sla het bestand op als UTF-8."),
        (b"[" * 100_000, "te veel groepen in elkaar"),
        (b'{"a":' * 100_000, "te veel groepen in elkaar"),
        (b'{"a":' * 60 + b"1" + b"}" * 60, "te veel groepen in elkaar"),
        (b'{"a": [' + b"1," * 300_000 + b"1]}", "te veel in dit bestand"),
    ],
)
def test_what_is_no_session_file_is_refused(content: bytes, says: str) -> None:
    assert says in refused(content).message


@pytest.mark.parametrize("number", ["Infinity", "-Infinity", "NaN", "1e400", "9" * 5_000, "-" + "9" * 20])
@pytest.mark.parametrize(
    ("place", "where"),
    [
        ('"amount_eur": 15', "compensation.amount_eur"),
        ('"has_now": 420', "target_group.rows[0].has_now"),
        ('"so_gratis_act": 3.5', "activities.direct_ranking.per_table.vis.so_gratis_act"),
        ('"word_count": 244', "leaflet.word_count"),
    ],
)
def test_a_number_without_end_is_refused_at_its_place(number: str, place: str, where: str) -> None:
    assert place in TEXT
    name = place.partition(":")[0]
    found = refused(TEXT.replace(place, f"{name}: {number}", 1).encode())
    assert found.where == where


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ('{"session": {"id": "a", "id": "b"}}', "session.id"),
        ('{"tables": [{}, {"a": 1, "a": null}]}', "tables[1].a"),
        ('{"session": {}, "\\u0073ession": {}}', "session"),
        ('{"session": {}, "\u202esession": {}}', "session"),
    ],
)
def test_a_name_that_stands_in_a_group_twice_is_refused_at_its_place(text: str, where: str) -> None:
    found = refused(text.encode())
    assert (found.where, found.message) == (where, "Dit staat er twee keer.")


def test_half_a_character_is_refused() -> None:
    assert refused(b'{"notice": "\\ud800"}').where == "notice"


def test_signs_that_turn_the_reading_direction_are_left_out() -> None:
    content = EXAMPLE | {"notice": "\u202everzonnen\u2069", "parking_lot": ["Regel 1\nRegel 2"]}
    read = parse_session(file_of(content))
    assert read.notice == "verzonnen"
    assert read.parking_lot == ("Regel 1\nRegel 2",)


def test_a_file_of_300_megabytes_is_refused_unread(tmp_path: Path) -> None:
    source = tmp_path / "groot.json"
    with source.open("wb") as file:
        file.truncate(300_000_000)
    assert source.stat().st_size > LARGEST
    with pytest.raises(ImportRefused, match="300 MB"):
        read_session_file(source)


@pytest.mark.parametrize(
    ("name", "says"), [("", "is een map"), ("weg.json", "is er niet"), ("pijp", "geen gewoon bestand")]
)
def test_what_is_no_file_is_refused(name: str, says: str, tmp_path: Path) -> None:
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pijp")
    with pytest.raises(ImportRefused, match=says):
        read_session_file(tmp_path / name)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no such device")
def test_a_device_that_never_ends_is_refused() -> None:
    with pytest.raises(ImportRefused, match="geen gewoon bestand"):
        read_session_file(Path("/dev/zero"))


def test_a_file_that_is_as_large_as_allowed_does_not_keep_us_busy() -> None:
    cards = [{"id": f"k{nr}", "label": "x" * 60} for nr in range(200_000)]
    content = json.dumps(EXAMPLE | {"stress_items": cards}).encode()
    assert 10_000_000 < len(content) <= LARGEST
    began = time.monotonic()
    refused(content)
    assert time.monotonic() - began < 10


_SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["zon", "st_energie", "2026-10-08", "9999-12-31"])
)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


@given(part=st.sampled_from(sorted(EXAMPLE)), data=st.data())
def test_whatever_stands_somewhere_it_comes_in_or_is_refused(part: str, data: st.DataObject) -> None:
    """Never another error: one value of the example, however deep, becomes anything at all."""
    content = json.loads(TEXT)
    here, step = content, part
    while isinstance(here[step], dict | list) and here[step] and data.draw(st.booleans()):
        here = here[step]
        step = data.draw(st.sampled_from(sorted(here) if isinstance(here, dict) else range(len(here))))
    here[step] = data.draw(_VALUES)
    with suppress(ImportRefused):
        check_session(parse_session(json.dumps(content).encode()), TODAY)
