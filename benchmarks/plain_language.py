"""What the plain-language helper costs: a leaflet, a key press, getting ready, and memory; beside textstat.

Run `python -m benchmarks.plain_language`. The leaflet has 600 words. Cold: no sentence was seen before, the
lists are there; warm: all sentences were. A key press changes one sentence. The peer gives one number
(Flesch), no places: textstat when it is installed, else the same formula with pyphen; turn by turn in one
process. Getting ready and memory are measured in a new process each time.
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from importlib.util import find_spec

from wijksessie.plain_language import assess, assessment, warm_up

ROUNDS = 40
GOALS = {"leaflet, cold": 50.0, "leaflet, warm": 50.0, "key press": 8.0, "ready": 1000.0, "memory": 120.0}
"""Milliseconds, and megabytes."""

_SAID = (
    "In maart vroegen we bewoners van het Rietkwartier wat zij van hun buurt vinden. {n} mensen deden mee.",
    "De meeste buren willen meer bankjes bij de vijver, want daar kunnen zij elkaar zien en even uitrusten.",
    "Er wordt ook geklaagd over het verkeer op de Lisdodde: auto's rijden te hard, vooral tussen 8 en 9 uur.",
    "De stad is voornemens in het kader van de verkeersveiligheid drempels te laten leggen in straat {n}.",
    "Heb je vragen over dit plan? Bel ons dan op nummer {n}, of kom langs in het buurthuis op dinsdag.",
    "Wat gebeurt er nu? We praten in mei met de wethouder over punt {n} en vertellen daarna wat zij vindt.",
)
"""Own sentences; a number makes each one new."""

_NEW_PROCESS = """
import pathlib, re, time
def megabytes():
    return int(re.search(r"VmRSS:\\s+(\\d+)", pathlib.Path("/proc/self/status").read_text())[1]) / 1024
before = megabytes()
begin = time.perf_counter()
from wijksessie.plain_language import assess, warm_up
warm_up()
ready = time.perf_counter() - begin
assess({text!r})
print(ready * 1000, megabytes() - before)
"""
"""What is resident now, of Linux: the highest it ever was begins with that of the process that started it."""


def leaflet(words: int = 600) -> str:
    """A text of at least so many words in which no sentence comes twice."""
    said: list[str] = []
    while sum(len(each.split()) for each in said) < words:
        said.append(_SAID[len(said) % len(_SAID)].format(n=len(said) + 12))
    return "\n".join(said)


def peer() -> tuple[str, Callable[[str], float]] | None:
    """Who gives one number for a text, and its name; nobody when nothing of the kind is installed."""
    if find_spec("textstat"):
        import textstat

        textstat.set_lang("nl")
        return "textstat", textstat.flesch_reading_ease
    return ("pyphen", _flesch()) if find_spec("pyphen") else None


def _flesch() -> Callable[[str], float]:
    from pyphen import Pyphen

    hyphens = Pyphen(lang="nl_NL")

    def measure(text: str) -> float:
        words = re.findall(r"[^\W\d_]+", text)
        syllables = sum(len(hyphens.inserted(word).split("-")) for word in words)
        return (
            206.83
            - 0.93 * len(words) / max(1, len(re.findall(r"[.!?]+\s", text)))
            - 77 * syllables / len(words)
        )

    return measure


def milliseconds(action: Callable[[], object]) -> float:
    begin = time.perf_counter()
    action()
    return (time.perf_counter() - begin) * 1000


def measure() -> dict[str, list[float]]:
    """Milliseconds of each, turn by turn, so that a busy moment hits all of them."""
    text, beside = leaflet(), peer()
    found: dict[str, list[float]] = defaultdict(list)
    middle = text.index(" ", len(text) // 2)
    for turn in range(ROUNDS + 3):
        assessment.forget()
        taken = {"leaflet, cold": milliseconds(lambda: assess(text))}
        taken["leaflet, warm"] = milliseconds(lambda: assess(text))
        typed = f"{text[:middle]}{'a' * (turn + 1)}{text[middle:]}"
        taken["key press"] = milliseconds(lambda typed=typed: assess(typed))  # type: ignore[misc]
        if beside:
            # Another text each time: textstat remembers what it measured.
            another = f"{text} {turn}"
            taken[beside[0]] = milliseconds(lambda another=another: beside[1](another))  # type: ignore[misc]
        if turn >= 3:
            for each, value in taken.items():
                found[each].append(value)
    return found


def new_process(rounds: int = 5) -> tuple[float, float]:
    """Median milliseconds until ready and megabytes more, in a new process."""
    program = _NEW_PROCESS.format(text=leaflet())
    runs = [
        subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        ).stdout.split()
        for _ in range(rounds)
    ]
    return statistics.median(float(run[0]) for run in runs), statistics.median(float(run[1]) for run in runs)


def main() -> None:
    warm_up()
    found = {name: statistics.median(values) for name, values in measure().items()}
    found["ready"], found["memory"] = new_process()
    beside = next((value for name, value in found.items() if name not in GOALS), 0.0)
    for name, value in found.items():
        unit, goal = "MB" if name == "memory" else "ms", GOALS.get(name)
        ratio = f"{value / beside:>7.2f} x peer" if beside and unit == "ms" and name != "ready" else ""
        print(f"{name:<16}{value:>9.2f} {unit}" + (f"   goal {goal:.0f}" if goal else "").ljust(14) + ratio)


if __name__ == "__main__":
    main()
