"""The plain-language helper without a window: a text in, what a resident could stumble over out."""

from __future__ import annotations

import argparse
import json
import re
import sys
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from wijksessie.plain_language import Assessment, Hint, Writing

STDIN = "-"

MOST_BYTES = 5_000_000
"""A book is no text to look at in one go."""

LIMITS = (12, 15)
"""As in `plain_language.writing`, which need not be loaded to tell how to use this."""

_LINE_END = re.compile(r"\r\n|\n|\r")
_SHOWN = 60
"""Characters of a place that are shown; a long sentence is known by its beginning."""


def add_options(command: argparse.ArgumentParser) -> None:
    """What can be given to `wijksessie assess`."""
    command.add_argument(
        "file", nargs="?", default=STDIN, metavar="TEKST", help="het bestand met de tekst; - leest de invoer"
    )
    command.add_argument(
        "--workspace", type=Path, metavar="BESTAND", help="gebruik ook de woorden van dit wijkbestand (.wijk)"
    )
    command.add_argument("--json", action="store_true", help="als JSON")
    command.add_argument(
        "--limit",
        type=int,
        choices=LIMITS,
        default=LIMITS[0],
        help="hoeveel woorden een zin mag hebben: 12 in een folder, 15 elders",
    )


def writing_for(options: argparse.Namespace, now: Callable[[], dt.datetime]) -> Writing:
    """For whom is written, with what a project file knows when one was given."""
    from wijksessie.queries.writing import writing_of, writing_without_file

    if options.workspace is None:
        return writing_without_file(now().date(), options.limit)
    from wijksessie.commands.projects import open_project
    from wijksessie.queries.today import today

    with open_project(options.workspace, now) as workspace:
        return writing_of(workspace, today(workspace, now), options.limit)


def text_of(name: str) -> tuple[str, str]:
    """The text of a file or of what is piped in, and a warning to tell, or nothing.

    The text is exactly as it is there: places in it must fit. Raises `RuleBroken` when there is no text.
    """
    from wijksessie.commands import RuleBroken

    if name == STDIN:
        content, called = sys.stdin.buffer.read(MOST_BYTES + 1), "de invoer"
    else:
        with Path(name).open("rb") as file:
            content, called = file.read(MOST_BYTES + 1), Path(name).name
    if len(content) > MOST_BYTES:
        raise RuleBroken(f"Dit is te lang: {called}. Kies een tekst van hooguit 5 miljoen tekens.")
    text, warning = _decoded(content, called)
    if "\0" in text:
        raise RuleBroken(f"Dit is geen gewone tekst: {called}. Kies een tekstbestand (.txt).")
    if not text.strip():
        raise RuleBroken(f"Er staat geen tekst in {called}.")
    return text, warning


def _decoded(content: bytes, called: str) -> tuple[str, str]:
    """UTF-8, or what Windows wrote before that; half of the programs say nothing about it."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace"), ""
    try:
        return content.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        warning = f"Let op: {called} is geen UTF-8. Gelezen als tekst van Windows."
        return content.decode("cp1252", errors="replace"), warning


def as_text(text: str, found: Assessment) -> str:
    """What was found, for people: a mark, then every place as line:column with what to do."""
    return "\n".join(_lines(text, found))


def _lines(text: str, found: Assessment) -> Iterator[str]:
    yield f"{found.mark}: {found.difficulty:.0f} van 100, op {found.margin:.0f} na"
    yield f"{_counted(found.words, 'woord', 'woorden')}, {_counted(found.sentences, 'zin', 'zinnen')}"
    starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
    for hint in found.hints:
        line = bisect_right(starts, hint.start)
        yield f"{line}:{hint.start - starts[line - 1] + 1}  {_words(text, hint)}: {hint.why}{_better(hint)}"
    if not found.hints:
        yield "Niets gevonden om te veranderen."
    yield "Laat de tekst ook lezen door een bewoner. Dat zegt meer dan een getal."


def _words(text: str, hint: Hint) -> str:
    places = sorted([(hint.start, hint.end), *hint.also])
    said = " ... ".join(" ".join(text[start:end].split()) for start, end in places)
    return f"“{said if len(said) <= _SHOWN else said[: _SHOWN - 3].rstrip() + '...'}”"


def _better(hint: Hint) -> str:
    said = " | ".join(better.say or "weglaten" for better in hint.better)
    return f" Liever: {said}" if said else ""


def _counted(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


def as_json(text: str, found: Assessment) -> str:
    """What was found, for programs; places count characters from 0."""
    return json.dumps(_plain(text, found), ensure_ascii=False, indent=2)


def _plain(text: str, found: Assessment) -> dict[str, Any]:
    return {
        "difficulty": round(found.difficulty, 1),
        "margin": round(found.margin, 1),
        "mark": str(found.mark),
        "words": found.words,
        "sentences": found.sentences,
        "hints": [
            {
                "start": hint.start,
                "end": hint.end,
                "text": text[hint.start : hint.end],
                "kind": str(hint.kind),
                "why": hint.why,
                "better": [
                    {
                        "say": better.say,
                        "edits": [
                            {"start": edit.start, "end": edit.end, "text": edit.text} for edit in better.edits
                        ],
                    }
                    for better in hint.better
                ],
                "also": [{"start": start, "end": end} for start, end in hint.also],
            }
            for hint in found.hints
        ],
    }
