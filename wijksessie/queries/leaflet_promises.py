"""Blocks 6 and 7 of the leaflet: what is done with it, by whom and when, and what is not possible."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from wijksessie.model import Card
from wijksessie.queries.actions import ActionView
from wijksessie.queries.leaflet import Doing, Promise, Refusal
from wijksessie.queries.sentences import (
    day_from,
    full_stop,
    patterns,
    sentence_case,
    small_first,
    starter_cards,
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


def doing(actions: Sequence[ActionView], cards: Mapping[str, Card], on: dt.date) -> Doing:
    """Block 6: one picture, one owner and one date for each."""
    return Doing(patterns()["doing"]["heading"], tuple(_promise(action, cards, on) for action in actions))


def _promise(action: ActionView, cards: Mapping[str, Card], on: dt.date) -> Promise:
    text = patterns()["doing"]
    if action.by_residents:
        lines = list(text["residents"])
    else:
        pattern = text["arranges"] if action.kind is WhoCan.TOGETHER else text["does"]
        lines = [pattern.format(owner=sentence_case(with_article(action.owner)))]
    lines += _when(action, on)
    if action.notice:
        lines.append(full_stop(text["notice"].format(text=small_first(action.notice).rstrip("."))))
    return Promise(action.id, action.label, picture(action, cards), tuple(lines))


def _when(action: ActionView, on: dt.date) -> list[str]:
    text = patterns()["doing"]
    if action.status is Status.DONE:
        return [text["done"]]
    if action.status is Status.OVERDUE:
        news = [text["news"].format(date=day_from(on, action.next_news))] if action.next_news else []
        return [text["later"], *news]
    tells = action.tells or starter_cards().get(action.solution or "", {}).get("tells", DateTold.START)
    if tells == DateTold.START and action.start is not None and action.start > on:
        return [text["start"].format(date=day_from(on, action.start))]
    if action.due is not None and action.due > on:
        return [text["due"].format(date=day_from(on, action.due))]
    return [text["begun"]] if action.start is not None and action.start <= on else []


def picture(action: ActionView, cards: Mapping[str, Card]) -> str:
    """The pictogram of the solution an action came from."""
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
    actions = list(actions)
    promised = {action.solution for action in actions if may_promise(action)}
    return bool(promised) and not refused(actions) and promised.issuperset(wanted)


def nothing_refused() -> Refusal:
    """Block 7 when everything is being done."""
    return Refusal(patterns()["refusal"]["nothing"], None, ())


def refusal(action: ActionView, cards: Mapping[str, Card], on: dt.date) -> Refusal:
    """Block 7: one honest no with its reason and what is possible instead."""
    text = patterns()["refusal"]
    lines = [full_stop(action.label)]
    lines += [full_stop(action.reason)] if action.reason.strip() else []
    if action.alternative.strip():
        lines += [text["alternative"], full_stop(action.alternative)]
    if action.status is Status.NOT_YET and action.next_news is not None:
        lines.append(text["news"].format(date=day_from(on, action.next_news)))
    heading = text["not_yet"] if action.status is Status.NOT_YET else text["heading"]
    return Refusal(heading, picture(action, cards), tuple(lines), action.id)
