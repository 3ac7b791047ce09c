"""Arguments on the command line, explained and refused in Dutch."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from typing import Any, NoReturn

_HEADINGS = (
    ("positional arguments:", "wat u opgeeft:"),
    ("options:", "opties:"),
)

_ERRORS = (
    (r"the following arguments are required: (.*)", r"dit ontbreekt nog: \1"),
    (r"unrecognized arguments: (.*)", r"dit hoort er niet bij: \1"),
    (r"argument (.*?): invalid choice: (.*) \(choose from (.*)\)", r"\1: \2 kan niet. Kies uit \3"),
    (r"argument (.*?): expected (?:one|at least one) argument", r"\1: hier hoort iets achter"),
    (r"argument (.*?): ignored explicit argument (.*)", r"\1: hier hoort niets achter"),
    (r"argument (.*?): (niet .*)", r"\1: \2"),
)


class _DutchUsage(argparse.HelpFormatter):
    """The line that tells how to use it."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Begin it in Dutch."""
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


class DutchParser(argparse.ArgumentParser):
    """A parser without English: argparse has no translation of its own."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, formatter_class=_DutchUsage, add_help=False, allow_abbrev=False)
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def format_help(self) -> str:
        """The whole explanation."""
        text = super().format_help()
        for english, dutch in _HEADINGS:
            text = re.sub(f"^{english}", dutch, text, flags=re.MULTILINE)
        return text

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong and leave with 2."""
        self.exit(2, f"{self.format_usage()}{self.prog}: {_told(message)}\n")


def _told(message: str) -> str:
    for english, dutch in _ERRORS:
        if found := re.fullmatch(english, message):
            return found.expand(dutch)
    return "zo werkt deze opdracht niet. Kijk met --help hoe wel"
