"""What holds for every history of three laptops, whatever their clocks say."""

import contextlib
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.histories import CHANGES, ORDINARY, TEXTS, Act, acts, histories, perform, play
from tests.store.laptops import Laptop, laptops, merged, only, step_id
from tests.store.model import SCHEMA, Card, Kind, Step
from wijksessie.store import thaw
from wijksessie.store.fold import fold, is_alive
from wijksessie.store.log import ChangeRow, Op, head_of, wipes_of

pytestmark = pytest.mark.timeout(300)
often = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])

SECONDS = st.integers(0, 9)


@often
@given(histories())
def test_merging_is_commutative_and_idempotent(history):
    a, b, c = play(history)
    one = merged(a, b, c)
    assert one.verify()
    state = one.state()
    other = merged(c, b, a, a, c, number=4)
    assert other.state() == state
    again = other.merge(other.rows())
    assert (again.added, again.refused) == (0, 0)
    assert other.state() == state


@often
@given(histories())
def test_merging_is_associative(history):
    a, b, c = play(history)
    first_two = merged(merged(a, b).rows(), c, number=4).state()
    last_two = merged(a, merged(b, c).rows(), number=4).state()
    assert first_two == last_two


@often
@given(histories(), st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=8), st.randoms())
def test_gossip_in_any_order_converges(history, extra, rnd):
    found = play(history)
    everybody = [(i, j) for i in range(3) for j in range(3) if i != j] * 2
    rnd.shuffle(everybody)
    for i, j in [*extra, *everybody, (0, 1), (0, 2), (1, 0), (2, 0)]:
        found[i].merge(found[j].rows())
    states = [laptop.state() for laptop in found]
    assert states[0] == states[1] == states[2]
    assert all(laptop.verify() for laptop in found)


@often
@given(histories())
def test_the_tables_are_the_replay_of_the_log_after_every_step(history):
    def check(laptop: Laptop) -> None:
        assert laptop.verify()

    play(history, after_each=check)


@often
@given(st.lists(CHANGES, max_size=14))
def test_undoing_all_passes_every_earlier_state_and_redoing_all_every_later(changes):
    found = laptops(1)
    (laptop,) = found
    before = laptop.undo_label
    states = [laptop.tables()]
    for act in changes:
        count = len(laptop._history.undo)
        perform(found, 0, act)
        if len(laptop._history.undo) > count:
            states.append(laptop.tables())
    for state in reversed(states[:-1]):
        assert laptop.undo().skipped == ()
        assert laptop.tables() == state
    assert laptop.undo_label == before
    for state in states[1:]:
        assert laptop.redo().skipped == ()
        assert laptop.tables() == state
    assert not laptop.can_redo
    assert laptop.verify()


@often
@given(histories(st.one_of(ORDINARY, acts("erase"))), st.randoms(use_true_random=False))
def test_what_was_erased_never_comes_back(history, rnd):
    found = laptops(3)
    sticks = [found[0].rows()]
    erased: list[set[str]] = [set(), set(), set()]
    for number, act, reading in history:
        found[number].clock.seconds = reading * 0.007
        gone = perform(found, number, act)
        if gone:
            erased[number].add(gone[1])
        if act.what == "get":
            erased[number] |= erased[act.pick % 3]
        sticks.append(found[number].rows())
        stick, finder = rnd.choice(sticks), rnd.randrange(3)
        found[finder].merge(stick)
        erased[finder] |= {row.eid for row in stick if row.op == Op.ERASE}
        for laptop, ids in zip(found, erased, strict=True):
            for row in laptop.rows():
                if row.eid in ids and row.op != Op.ERASE:
                    assert (row.field, row.value, row.prev) == (None, None, None)
            assert not any(row[0] in ids for table in laptop.tables().values() for row in table)


@often
@given(histories(), st.randoms())
def test_what_the_log_says_does_not_depend_on_the_order_of_its_rows(history, rnd):
    rows = merged(*play(history)).rows()
    for name, entity in SCHEMA.entities.items():
        for eid in {row.eid for row in rows if row.entity == name}:
            mine = [row for row in rows if row.eid == eid]
            shuffled = rnd.sample(mine, len(mine))
            assert fold(SCHEMA, entity, shuffled) == fold(SCHEMA, entity, mine)
            assert is_alive(shuffled) == is_alive(mine)
            for field in entity.fields:
                assert head_of(shuffled, field) == head_of(mine, field)


@often
@given(histories())
def test_wiped_text_is_gone_and_later_text_stays(history):
    laptop = merged(*play(history))
    rows = laptop.rows()
    for (eid, field), until in wipes_of(rows).items():
        for row in rows:
            if row.eid == eid and row.order < until:
                assert row.op != Op.UPDATE or row.field != field or row.value is None
                assert row.op != Op.INSERT or row.value is None or field not in json.loads(row.value)
    assert laptop.verify()


@often
@given(TEXTS, TEXTS, SECONDS, SECONDS)
def test_two_fields_both_survive_and_of_one_field_both_values_are_listed(text, other, time, other_time):
    a, b = laptops(2)
    card = only(a, Card)["id"]
    a.clock.seconds, b.clock.seconds = time, other_time
    with a.change("card.edit") as db:
        db.get(Card, card).text = "A" + text
        db.get(Card, card).kind = Kind.SOLUTION
    with b.change("card.edit") as db:
        db.get(Card, card).text = "B" + other
        db.get(Card, card).extra = {"z": 1}
    m, n = merged(a, b), merged(b, a, number=4)
    assert m.tables() == n.tables()
    assert only(m, Card)["kind"] is Kind.SOLUTION
    assert thaw(only(m, Card)["extra"]) == {"z": 1}
    (conflict,) = m.conflicts()
    assert n.conflicts() == [conflict]
    assert (conflict.entity, conflict.id, conflict.field) == ("Card", card, "text")
    assert set(conflict.values) == {"A" + text, "B" + other}
    assert conflict.values[0] == only(m, Card)["text"]
    m.resolve(conflict, "samen")
    assert m.conflicts() == []
    a.merge(m.rows())
    assert a.conflicts() == []
    assert only(a, Card) == only(m, Card)
    assert only(a, Card)["text"] == "samen"
    assert m.verify()


@often
@given(SECONDS, SECONDS)
def test_a_delete_against_an_edit_is_listed_and_undo_brings_the_edit_back(time, other_time):
    a, b = laptops(2)
    card = only(a, Card)["id"]
    a.clock.seconds, b.clock.seconds = time, other_time
    with a.change("card.delete") as db:
        db.delete(db.get(Card, card))
    assert merged(a).conflicts() == []
    with b.change("card.edit") as db:
        db.get(Card, card).text = "laat"
    m = merged(a, b)
    assert m.tables()["Card"] == []
    (conflict,) = m.conflicts()
    assert merged(b, a, number=4).conflicts() == [conflict]
    assert (conflict.entity, conflict.id, conflict.field, conflict.values) == ("Card", card, None, ())
    a.merge(b.rows())
    a.undo()
    assert only(a, Card)["text"] == "laat"
    assert a.conflicts() == []


@often
@given(st.lists(st.integers(-(10**6), 10**6), min_size=6, max_size=6))
def test_who_knew_of_the_other_wins_whatever_the_clocks_say(readings):
    a, b = laptops(2)
    card = only(a, Card)["id"]
    for number, reading in enumerate(readings):
        writer, reader = (a, b) if number % 2 == 0 else (b, a)
        writer.clock.seconds = reading
        with writer.change("card.edit") as db:
            db.get(Card, card).text = str(number)
        reader.merge(writer.rows())
        assert only(reader, Card)["text"] == str(number)
        assert reader.conflicts() == []


@often
@given(histories())
def test_a_part_and_then_the_whole_is_the_whole(history):
    sources = play(history)

    def without_contacts(laptop: Laptop) -> list[ChangeRow]:
        return [row for row in laptop.rows() if row.entity != "Contact" or row.op == Op.ERASE]

    part = merged(without_contacts(sources[0]), without_contacts(sources[1]))
    assert part.tables()["Contact"] == []
    whole = merged(*sources, number=4)
    for source in sources:
        part.merge(source.rows())
    assert part.state() == whole.state()
    assert part.verify().gaps == {}


@often
@given(st.permutations(["insert a", "insert b", "tick a"]), st.randoms())
def test_of_two_keyed_inserts_the_later_does_not_overwrite_an_earlier_tick(times, rnd):
    a, b = laptops(2)
    for laptop, name in ((a, "insert a"), (b, "insert b")):
        laptop.clock.seconds = times.index(name)
        with laptop.change("step.open") as db:
            db.keyed(Step, "meeting", 2, meeting_id="meeting", number=2)
    a.clock.seconds = times.index("tick a")
    with a.change("step.tick") as db:
        db.get(Step, step_id(2)).done = True
    sources = rnd.sample([a, b], 2)
    m = merged(*sources)
    with m.read() as session:
        assert session.get(Step, step_id(2)).done
    assert m.conflicts() == []
    assert m.verify()


@often
@given(histories(), st.randoms(use_true_random=False))
def test_rows_that_were_tampered_with_are_refused(history, rnd):
    source = play(history)[0]
    victim = merged(source)
    state = victim.state()
    wiped = {row.eid for row in source.rows() if row.op == Op.WIPE}  # another text there is no text again
    evil = [
        row._replace(label="kwaad") if row.eid in wiped or rnd.random() < 0.5 else _altered(row)
        for row in source.rows()
    ]
    report = victim.merge(evil)
    assert (report.added, report.known, report.refused) == (0, 0, len(evil))
    assert victim.state() == state


def _altered(row: ChangeRow) -> ChangeRow:
    if row.value is None or row.op == Op.DELETE:
        return row._replace(hlc=row.hlc + 1)
    return row._replace(value='{"text":"kwaad"}' if row.op == Op.INSERT else '"kwaad"')


@often
@given(histories(), st.integers(0, 3))
def test_rows_of_a_newer_program_are_kept_and_travel_on(history, when):
    found = play(history[: len(history) * when // 3])
    card = next((row.eid for row in found[0].rows() if row.entity == "Card"), "nergens")
    newer = [
        ChangeRow("f" * 16, 1, 99 << 40, 1, "card.colour", 9, "U", "Card", card, "kleur", '"rood"', None),
        ChangeRow("f" * 16, 2, 99 << 40, 1, "balloon.add", 9, "I", "Balloon", "zz", None, "{}", None),
        ChangeRow("f" * 16, 3, 99 << 40, 1, "card.kind", 9, "U", "Card", card, "kind", '"wens"', None),
    ]
    found[0].merge(newer)
    for number, act, _ in history[len(history) * when // 3 :]:
        perform(found, number, act)
        assert found[number].verify()
    found[1].merge(found[0].rows())
    kept = found[1].rows()
    assert [row._replace(field=None, value=None, prev=None) for row in newer] == [
        row._replace(field=None, value=None, prev=None) for row in kept if row.replica == "f" * 16
    ]
    erased = {row.eid for row in kept if row.op == Op.ERASE}
    assert [row for row in newer if row.eid not in erased] == [
        row for row in kept if row.replica == "f" * 16 and row.eid not in erased
    ]
    assert found[1].verify()


@often
@given(st.lists(CHANGES, max_size=4), CHANGES)
def test_a_failed_change_leaves_nothing(before, failing):
    (laptop,) = found = laptops(1)
    for act in before:
        perform(found, 0, act)
    state, undo_label = laptop.state(), laptop.undo_label
    heard = []
    laptop.subscribe(heard.append)
    with contextlib.suppress(ZeroDivisionError), laptop.change("outer"):
        perform(found, 0, failing)
        raise ZeroDivisionError
    assert laptop.state() == state
    assert laptop.undo_label == undo_label
    assert heard == []
    perform(found, 0, Act("add"))
    assert laptop.verify()
    assert laptop.verify().gaps == {}


def test_histories_do_something():
    """The properties above would also hold for histories in which nothing happens."""
    found = laptops(3)
    for what in ("add", "keyed", "edit_two", "nested", "delete_add", "delete", "undo", "wipe", "erase"):
        perform(found, 0, Act(what, 1, 1, "geel", "rood"))
    assert {row.op for row in merged(*found).rows()} == set(Op)
