"""Blocks 6 and 7 of the leaflet: what is done with it, by whom and when, and what is not possible."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from wijksessie.queries.actions import ActionView
from wijksessie.queries.leaflet import Doing, Promise, Refusal
from wijksessie.queries.own_pictures import OWN, ShownCard
from wijksessie.queries.sentences import (
    day_from,
    full_stop,
    patterns,
    sentence_case,
    short_name,
    small_first,
    starter,
    with_article,
)
from wijksessie.terms import DateTold, Status, WhoCan

MOST_PROMISES = 3

_PROMISED = (Status.DONE, Status.IN_PROGRESS, Status.PLANNED, Status.OVERDUE)


def may_promise(action: ActionView) -> bool:
    """Whether the action is a promise on its day: its owner said yes, and it was not refused since (T21)."""
    return action.confirmed_on is not None and action.status in _PROMISED


def first_promises(actions: Iterable[ActionView], order: Sequence[str]) -> list[ActionView]:
    """The three to print while nobody chose: the earliest that an organisation said yes to.

    What residents do themselves comes after. On one day the solution that residents laid higher goes first;
    `order` is that order.
    """
    place = {solution: nr for nr, solution in enumerate(order)}

    def rank(action: ActionView) -> tuple[bool, dt.date, int, str]:
        assert action.confirmed_on is not None
        liked = place.get(action.solution or "", len(place))
        return (action.by_residents, action.confirmed_on, liked, action.key or action.label)

    return sorted(filter(may_promise, actions), key=rank)[:MOST_PROMISES]


def chosen_promises(
    actions: Sequence[ActionView], chosen: Sequence[str] | None, order: Sequence[str]
) -> list[ActionView]:
    """The promises to print: those the facilitator chose that still hold, or the first three."""
    if chosen is None:
        return first_promises(actions, order)
    by_id = {action.id: action for action in actions if may_promise(action)}
    return [by_id[id_] for id_ in chosen if id_ in by_id][:MOST_PROMISES]


def doing(actions: Sequence[ActionView], cards: Mapping[str, ShownCard], on: dt.date) -> Doing:
    """Block 6: one picture, one owner and one date for each."""
    return Doing(patterns()["doing"]["heading"], tuple(_promise(action, cards, on) for action in actions))


def _promise(action: ActionView, cards: Mapping[str, ShownCard], on: dt.date) -> Promise:
    lines = [*_who(action), *_when(action, cards, on)]
    if action.notice:
        told = patterns()["doing"]["notice"].format(text=small_first(action.notice).rstrip("."))
        lines.append(full_stop(told))
    return Promise(action.id, action.label, picture(action, cards), tuple(lines))


def _who(action: ActionView) -> list[str]:
    text = patterns()["doing"]
    if action.by_residents:
        named = action.owner.strip().lower() != "bewoners"
        if action.status is Status.DONE:
            return [text["who"].format(owner=action.owner)] if named else [text["residents_done"]]
        pattern = text["group"] if named and with_article(action.owner) else text["residents"]
        owner = sentence_case(with_article(action.owner) or action.owner)
        return [line.format(owner=owner) for line in pattern]
    known = with_article(action.owner)
    if known is None:
        return [text["who"].format(owner=short_name(action.owner) or action.owner)]
    pattern = text["arranges"] if action.kind is WhoCan.TOGETHER else text["does"]
    return [pattern.format(owner=sentence_case(known))]


def _when(action: ActionView, cards: Mapping[str, ShownCard], on: dt.date) -> list[str]:
    """When it starts or is done: first by where it stands, then by its dates."""
    text = patterns()["doing"]
    if action.status is Status.DONE:
        return [text["done"]]
    ahead = action.due is not None and action.due >= on
    ready = [text["due"].format(date=day_from(on, action.due))] if ahead and action.due else []
    if action.status is Status.OVERDUE or (action.due is not None and not ahead):
        coming = action.next_news is not None and action.next_news >= on
        news = (
            [text["news"].format(date=day_from(on, action.next_news))] if coming and action.next_news else []
        )
        return [text["later"], *news]
    if action.status is Status.IN_PROGRESS:
        return [text["begun"], *ready]
    if _tells(action, cards) == DateTold.START and action.start is not None and action.start >= on:
        return [text["start"].format(date=day_from(on, action.start))]
    return ready


def _tells(action: ActionView, cards: Mapping[str, ShownCard]) -> str:
    """Which date residents hear: the one chosen, the one the starter deck knows, or else the start."""
    if action.tells is not None:
        return action.tells
    solution = cards.get(action.solution or "")
    card = starter(solution.key, solution.label) if solution is not None else {}
    return str(card.get("tells", DateTold.START))


def unanswered(action: ActionView, on: dt.date) -> str | None:
    """What residents would miss in this promise on a day, told to the facilitator; None if nothing."""
    late = action.status is Status.OVERDUE or (action.due is not None and action.due < on)
    if action.status is Status.DONE:
        return None
    if late and (action.next_news is None or action.next_news < on):
        return f"Geef nieuws over: {action.label}. De datum is voorbij."
    if not late and action.start is None and action.due is None:
        return f"Zet een datum bij: {action.label}."
    return None


def picture(action: ActionView, cards: Mapping[str, ShownCard]) -> str:
    """The own picture or pictogram of an action, or else that of the solution it came from."""
    if action.own_picture:
        return f"{OWN}{action.own_picture}"
    if action.pictogram:
        return action.pictogram
    solution = cards.get(action.solution or "")
    return solution.pictogram if solution is not None else ""


def refused(actions: Iterable[ActionView]) -> list[ActionView]:
    """What was refused, and then what is not possible yet."""
    wanted = {Status.NOT_POSSIBLE: 0, Status.NOT_YET: 1}
    chosen = [action for action in actions if action.status in wanted]
    return sorted(
        chosen, key=lambda action: (wanted[Status(action.status or "")], action.key or action.label)
    )


def all_taken_up(actions: Iterable[ActionView], wanted: Iterable[str]) -> bool:
    """Whether it is true that everything residents wanted most is being done: only then may it be said."""
    actions, wanted = list(actions), set(wanted)
    promised = {action.solution for action in actions if may_promise(action)}
    return bool(wanted) and not refused(actions) and promised >= wanted


def nothing_refused() -> Refusal:
    """Block 7 when everything is being done."""
    return Refusal(patterns()["refusal"]["nothing"], None, ())


def refusal(action: ActionView, cards: Mapping[str, ShownCard], on: dt.date) -> Refusal:
    """Block 7: one honest no with its reason and what is possible instead."""
    text = patterns()["refusal"]
    lines = [full_stop(action.label)]
    lines += [full_stop(action.reason)] if action.reason.strip() else []
    if action.alternative.strip():
        lines += [text["alternative"], full_stop(action.alternative)]
    if action.status is Status.NOT_YET and action.next_news is not None and action.next_news >= on:
        lines.append(text["news"].format(date=day_from(on, action.next_news)))
    heading = text["not_yet"] if action.status is Status.NOT_YET else text["heading"]
    return Refusal(heading, picture(action, cards), tuple(lines), action.id)
