"""Plus en min-kaart (T03): what is good, what is not and what we wonder, option by option. No net score."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wijksessie.techniques import columns, rules
from wijksessie.techniques.base import Entry, RuleBroken, Setup, Technique
from wijksessie.techniques.gestures import WriteInColumns
from wijksessie.terms import TechniqueId

SIGNS = ("plus", "min", "vraag")
MOST_OPTIONS = 6
"""People cannot look at more options in depth (domain.md 2, T03)."""


@dataclass(frozen=True)
class Comments:
    """What was said about one option."""

    lines: columns.Columns
    """Sign -> the lines, said by most tables first."""

    pluses: int
    """How many times a plus was said; never to be set off against the minuses."""

    minuses: int
    tables: int
    """How many tables said anything about it."""


@dataclass(frozen=True)
class CommentaryOutcome:
    """What the tables see in the options."""

    by_option: Mapping[str, Comments]
    """In the order of the options; only those about which something was said."""


class Commentary(Technique[CommentaryOutcome]):
    """Data: {option: {"plus": [text, ...], "min": [...], "vraag": [...]}}; every part may be absent."""

    id = TechniqueId.COMMENTARY
    gestures = (WriteInColumns(columns=SIGNS, per_option=True),)

    def check(self, setup: Setup, entry: Entry) -> None:
        """Refuse other signs, empty lines, and lines beside more than six options."""
        group = rules.seat(setup, entry)
        used = [option for option, lines in columns.check(setup, entry.data, SIGNS).items() if lines]
        if len(used) > MOST_OPTIONS:
            raise RuleBroken(
                f"{group} schreef iets bij {len(used)} kaartjes. Kies er hoogstens {MOST_OPTIONS}.",
                (used[MOST_OPTIONS],),
            )

    def tally(self, setup: Setup, entries: Sequence[Entry]) -> CommentaryOutcome:
        """Lay the lines of the tables together and count pluses and minuses apart."""
        found = {option: _comments(option, entries) for option in setup.options}
        return CommentaryOutcome({option: said for option, said in found.items() if said.tables})


def _comments(option: str, entries: Sequence[Entry]) -> Comments:
    lines = columns.merge(option, SIGNS, entries)
    pluses, minuses = (sum(line.times for line in lines.get(sign, ())) for sign in ("plus", "min"))
    return Comments(lines, pluses, minuses, columns.tables(option, SIGNS, entries))
