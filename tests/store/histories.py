"""What people do on their laptops: made up by hypothesis, played on workspaces."""

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from hypothesis import strategies as st
from sqlalchemy import select

from tests.store.laptops import Laptop, laptops, step_id
from tests.store.model import Card, Contact, Dots, Kind, Step
from wijksessie.store import Db, ErasedForEver, Synced

TEXTS = st.sampled_from(["geel", "blauw", "rood", "aé'\"\\ñ ሰ", ""])
PICK = st.integers(0, 3)
EDITED = {
    Card: ("text", "kind", "extra"),
    Contact: ("name", "phone", "role"),
    Step: ("note", "done", "note"),
}


@dataclass(frozen=True)
class Act:
    """One thing done by one person; `what` names the method, the rest are its arguments."""

    what: str
    pick: int = 0
    field: int = 0
    text: str = ""
    other: str = ""


def acts(*names: str) -> st.SearchStrategy[Act]:
    return st.builds(Act, st.sampled_from(names), PICK, st.integers(0, 2), TEXTS, TEXTS)


CHANGES = acts(
    "add",
    "keyed",
    "dots",
    "edit",
    "edit",
    "edit_two",
    "edit_twice",
    "nested",
    "delete",
    "add_delete",
    "delete_add",
)
ORDINARY = st.one_of(CHANGES, CHANGES, acts("undo", "redo", "reopen", "get"))
LASTING = acts("erase", "wipe")
WITH_ERASING = st.one_of(ORDINARY, ORDINARY, ORDINARY, LASTING)


def histories(act: st.SearchStrategy[Act] = WITH_ERASING) -> st.SearchStrategy[list[tuple[int, Act, int]]]:
    """Lists of (which laptop, what, the reading of its clock): clocks run as they like."""
    return st.lists(st.tuples(st.integers(0, 2), act, st.integers(0, 5)), max_size=22)


def play(
    history: Sequence[tuple[int, Act, int]], after_each: Callable[[Laptop], None] = lambda laptop: None
) -> list[Laptop]:
    """Let three laptops live through a history."""
    found = laptops(3)
    for number, act, reading in history:
        found[number].clock.seconds = reading * 0.007
        perform(found, number, act)
        after_each(found[number])
    return found


def perform(found: list[Laptop], number: int, act: Act) -> tuple[str, str] | None:
    """Do one thing; return what was erased."""
    laptop = found[number]
    if act.what == "undo":
        laptop.undo()
    elif act.what == "redo":
        laptop.redo()
    elif act.what == "reopen":
        found[number] = Laptop(laptop.database)
    elif act.what == "get":
        laptop.merge(found[act.pick % len(found)].rows())
    else:
        try:
            with laptop.change(f"test.{act.what}") as db:
                if act.what == "nested":
                    return _nested(laptop, db, act)
                return ACTIONS[act.what](db, act)
        except ErasedForEver:
            assert act.what in ("keyed", "delete_add", "nested")
    return None


def _things(db: Db) -> list[Synced]:
    return [thing for cls in EDITED for thing in db.scalars(select(cls).order_by(cls.id))]


def _edit(thing: Synced, field: int, text: str) -> None:
    name = EDITED[type(thing)][field]
    value: object = text
    if name == "done":
        value = text == "geel"
    elif name == "extra":
        value = {"k": [text]}
    elif name == "kind":
        value = Kind.SOLUTION if text == "geel" else Kind.STRESS
    setattr(thing, name, value)


def _add(db: Db, act: Act) -> None:
    db.add(
        (
            Card(meeting_id="meeting", text=act.text),
            Contact(name=act.text),
            Card(meeting_id="meeting", text=act.text, extra=[act.other], nickname=None),
            Contact(name=act.text, phone=act.other),
        )[act.pick]
    )


def _keyed(db: Db, act: Act) -> None:
    db.keyed(Step, "meeting", act.pick, meeting_id="meeting", number=act.pick)


def _dots(db: Db, act: Act) -> None:
    db.add(Dots(meeting_id="meeting", count=act.pick))


def _pick(db: Db, act: Act) -> list[Synced]:
    things = _things(db)
    return [things[act.pick % len(things)]] if things else []


def _edit_one(db: Db, act: Act) -> None:
    for thing in _pick(db, act):
        _edit(thing, act.field, act.text)


def _edit_two(db: Db, act: Act) -> None:
    for thing in _pick(db, act):
        _edit(thing, 0, act.text)
        _edit(thing, 1, act.other)


def _edit_twice(db: Db, act: Act) -> None:
    for thing in _pick(db, act):
        _edit(thing, 0, act.text)
        db.flush()
        _edit(thing, 0, act.other)


def _delete(db: Db, act: Act) -> None:
    for thing in _pick(db, act):
        db.delete(thing)


def _add_delete(db: Db, act: Act) -> None:
    card = Card(meeting_id="meeting", text=act.text)
    db.add(card)
    db.flush()
    card.text = act.other
    db.flush()
    db.delete(card)


def _delete_add(db: Db, act: Act) -> None:
    if step := db.get(Step, step_id(act.pick)):
        db.delete(step)
        db.flush()
        db.add(Step(id=step_id(act.pick), meeting_id="meeting", number=act.pick, note="terug"))


def _nested(laptop: Laptop, db: Db, act: Act) -> None:
    """A change with two changes in it, of which the first fails."""
    _add(db, act)
    with contextlib.suppress(ZeroDivisionError), laptop.change("test.inner") as inner:
        _edit_twice(inner, replace(act, other="mislukt"))
        _dots(inner, act)
        raise ZeroDivisionError
    with laptop.change("test.inner") as inner:
        _edit_one(inner, replace(act, field=1))


def _erase(db: Db, act: Act) -> tuple[str, str] | None:
    for thing in _pick(db, act):
        db.erase(thing)
        return type(thing).__name__, thing.id
    return None


def _wipe(db: Db, act: Act) -> None:
    for thing in _pick(db, act):
        name = EDITED[type(thing)][0]
        db.erase_text(thing, name)
        if act.field:
            setattr(thing, name, "schoon")


ACTIONS: dict[str, Callable[[Db, Act], tuple[str, str] | None]] = {
    "add": _add,
    "keyed": _keyed,
    "dots": _dots,
    "edit": _edit_one,
    "edit_two": _edit_two,
    "edit_twice": _edit_twice,
    "delete": _delete,
    "add_delete": _add_delete,
    "delete_add": _delete_add,
    "erase": _erase,
    "wipe": _wipe,
}
