"""One row of *u zei, wij deden*: what was said, where it stands, who does it and when (domain.md 4.11)."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Sequence
from functools import cache
from typing import Any

import resources
from wijksessie.queries.actions import ActionView
from wijksessie.queries.resident_words import sentences_of
from wijksessie.queries.sentences import (
    day_from,
    full_stop,
    sentence_case,
    short_day,
    short_name,
    with_article,
)
from wijksessie.queries.update import UpdateRow
from wijksessie.terms import DateTold, Status


@cache
def texts() -> dict[str, Any]:
    """The sentence patterns of this document."""
    return tomllib.loads(resources.path("sentences", "update.toml").read_text(encoding="utf-8"))


def row(
    action: ActionView,
    status: Status,
    on: dt.date,
    *,
    picture: str,
    said: str,
    own: Sequence[str],
    new: bool,
) -> UpdateRow:
    """The row of an action. `said` is the card it came from, `own` are the facilitator's words for it."""
    you_said = action.you_said.strip() or said
    return UpdateRow(
        action.id,
        picture,
        texts()["row"]["you_said"].format(text=full_stop(you_said)) if you_said else "",
        status,
        texts()["heading"][status],
        tuple(own) or tuple(program_lines(action, status, on)),
        _who(action, status),
        _when(action, status, on),
        new,
    )


def program_lines(action: ActionView, status: Status, on: dt.date) -> list[str]:
    """What the program says of it: one sentence a line."""
    text = texts()["line"]
    if status is Status.NOT_POSSIBLE:
        lines = [full_stop(action.label), *_sentences(action.reason)]
        alternative = _sentences(action.alternative)
        return lines + ([text["alternative"], *alternative] if alternative else [])
    told = _sentences(action.we_did)
    if not told:
        usual = {
            Status.DONE: "done",
            Status.IN_PROGRESS: "begun",
            Status.PLANNED: "planned",
            Status.OVERDUE: "later",
            Status.NOT_YET: "not_yet",
        }
        told = [full_stop(action.label), text[usual[status]]]
    if status is Status.NOT_YET:
        said = " ".join(told)
        told += [line for line in _sentences(action.reason) if line not in said]
        alternative = _sentences(action.alternative)
        told += [text["alternative"], *alternative] if alternative else []
    coming = action.next_news is not None and action.next_news >= on
    if coming and action.next_news and short_day(action.next_news) not in " ".join(told):
        told.append(text["news"].format(date=day_from(on, action.next_news)))
    return told


def _sentences(text: str) -> list[str]:
    return [full_stop(sentence) for sentence in sentences_of(text)]


def _who(action: ActionView, status: Status) -> str:
    text = texts()["who"]
    if status in (Status.NOT_POSSIBLE, Status.NOT_YET) or not action.owner.strip():
        return ""
    done = status is Status.DONE
    if action.by_residents and action.owner.strip().lower().startswith("bewoner"):
        return str(text["residents_did" if done else "residents"])
    known = with_article(action.owner)
    if known is not None:
        return str(text["did" if done else "does"]).format(owner=sentence_case(known))
    name = short_name(action.owner) or action.owner
    return str(text["who_did" if done else "who"]).format(owner=name)


def _when(action: ActionView, status: Status, on: dt.date) -> str:
    text = texts()["when"]
    ahead = action.due is not None and action.due >= on
    if status is Status.OVERDUE and ahead and action.due:
        return str(text["new_due"]).format(date=day_from(on, action.due))
    starts = action.start is not None and action.start >= on
    if status is Status.PLANNED and starts and action.start and action.tells != DateTold.DUE:
        return str(text["start"]).format(date=day_from(on, action.start))
    if status in (Status.PLANNED, Status.IN_PROGRESS) and ahead and action.due:
        return str(text["due"]).format(date=day_from(on, action.due))
    return ""
