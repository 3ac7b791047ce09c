"""The panels about people beside steps 1, 2 and 3."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from ui.desktop.parts.text import Text
from ui.desktop.preparing.check_lines import CheckLines
from ui.desktop.preparing.panel import Panel
from ui.desktop.preparing.people.words import count_word
from wijksessie.terms import CheckState, ContactType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk
    from wijksessie.queries.missing import MissingLine
    from wijksessie.terms import CheckState as State

_NAMED = 4
"""So many things are named in a line; the others are counted."""


def named(words: Sequence[str], more: str) -> str:
    """Return the first few, and how many others: "School, GGZ en nog 3"."""
    first = ", ".join(words[:_NAMED])
    return first if len(words) <= _NAMED else more.format(first, len(words) - _NAMED)


class WordsPanel(Panel):
    """A panel of a few lines."""

    def __init__(self, desk: Desk, name: str, room: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, name, "", room, "", parent)
        self._lines: list[Text] = []

    def call(self, title: str, verb: str) -> None:
        """Give it its title and the words on its button."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self.door.say(verb, f"{verb}: {title}")

    def add_line(self, name: str, weight: str | None = None, look: str | None = None) -> Text:
        """Add a line below the others."""
        line = Text("", "tekst", weight, look=look, wrap=True)
        line.setObjectName(name)
        self.box.addWidget(line)
        return line

    @staticmethod
    def say(line: Text, words: str) -> None:
        """Show these words, or nothing."""
        line.setText(words)
        line.setVisible(bool(words))


class PeoplePanel(WordsPanel):
    """Step 1: whom we know, whom we speak next, and whose consent is over."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "peoplePanel", "people", parent)
        self.call(self.tr("Mensen"), self.tr("Open de contacten"))
        self.count = self.add_line("peopleCount", "nadruk")
        self.due = self.add_line("peopleDue")
        self.over = self.add_line("peopleExpired", "kop", "late")

    def refresh(self) -> None:
        """Read the contacts again."""
        from wijksessie.queries.contacts import people_summary
        from wijksessie.queries.sentences import short_day

        assert self.workspace is not None
        assert self.today is not None
        seen = people_summary(self.workspace, self.today)
        persons, groups = seen.per_type[ContactType.KEY_PERSON], seen.per_type[ContactType.SELF_ORGANISATION]
        known = (
            count_word(persons, self.tr("sleutelpersoon"), self.tr("sleutelpersonen")),
            count_word(groups, self.tr("zelforganisatie"), self.tr("zelforganisaties")),
        )
        nobody = self.tr("Nog niemand. Begin met iemand die veel mensen kent.")
        self.count.setText(self.tr("{0} en {1}").format(*known) if persons or groups else nobody)
        due = ""
        if seen.due:
            first = seen.due[0]
            assert first.next_on is not None
            due = self.tr("Nu spreken: {0}").format(
                named([row.display for row in seen.due], self.tr("{0} en nog {1}"))
            )
            if len(seen.due) == 1 and first.next_on < self.today:
                due = self.tr("Spreek {0}. Dat was voor {1}.").format(first.display, short_day(first.next_on))
        self.say(self.due, due)
        over = len(seen.expired)
        one = self.tr("Bij 1 contact is de toestemming verlopen.")
        self.say(self.over, "" if not over else one if over == 1 else self._more(over))

    def _more(self, over: int) -> str:
        return self.tr("Bij {0} contacten is de toestemming verlopen.").format(over)


class MissingPanel(WordsPanel):
    """Step 1: whom the neighbourhood has and we do not reach yet."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "missingPanel", "missing", parent)
        self.call(self.tr("Wie missen we?"), self.tr("Kijk wie we missen"))
        self.groups = self.add_line("missingGroups")
        self.parties = self.add_line("missingParties")

    def refresh(self) -> None:
        """Read what is missing again."""
        from wijksessie.queries.missing import missing

        assert self.workspace is not None
        seen = missing(self.workspace)
        groups = _missed((*seen.risk_factors, *seen.groups))
        open_ = sum(line.state is None for line in (*seen.risk_factors, *seen.groups))
        more = self.tr("{0} en nog {1}")
        told = self.tr("In de wijk: {0}").format(named(groups, more).lower()) if groups else ""
        if open_ and not groups:
            told = self.tr("In de wijk: nog {0} groepen om te bekijken").format(open_)
        self.say(self.groups, told)
        parties = _missed(seen.parties)
        self.say(self.parties, self.tr("Organisaties: {0}").format(named(parties, more)) if parties else "")
        if not groups and not parties and not open_:
            self.say(self.groups, self.tr("Wij bereiken alle groepen op de lijst."))


class WhoPanel(WordsPanel):
    """Step 2: whom we want to hear, about the neighbourhood."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "whoPanel", "missing", parent)
        self.call(self.tr("Wie willen we horen?"), self.tr("Kijk wie we missen"))
        self.reached = self.add_line("whoReached")
        self.missed = self.add_line("whoMissed", "nadruk")
        self.open = self.add_line("whoOpen")
        note = Text(
            self.tr("Dit gaat over de wijk, nooit over één persoon."), "klein", look="second", wrap=True
        )
        self.box.addWidget(note)

    def refresh(self) -> None:
        """Read risk factors and groups again."""
        from wijksessie.queries.missing import missing

        assert self.workspace is not None
        seen = missing(self.workspace)
        lines = (*seen.risk_factors, *seen.groups)
        reached = sum(line.state in (CheckState.YES, CheckState.PARTLY) for line in lines)
        missed = _missed(lines)
        open_ = sum(line.state is None for line in lines)
        self.reached.setText(self.tr("Wij bereiken {0} van de {1} groepen.").format(reached, len(lines)))
        more = self.tr("{0} en nog {1}")
        self.say(
            self.missed, self.tr("Wij missen: {0}").format(named(missed, more).lower()) if missed else ""
        )
        self.say(self.open, self.tr("Nog niet bekeken: {0}").format(open_) if open_ else "")


class OrganisationsPanel(WordsPanel):
    """Step 3: which organisations join, and which kinds we miss (PH-12)."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "organisationsPanel", "people", parent)
        self.call(self.tr("Organisaties"), self.tr("Open de contacten"))
        self.count = self.add_line("organisationsCount", "nadruk")
        self.missed = self.add_line("organisationsMissing")

    def refresh(self) -> None:
        """Read the organisations again."""
        from wijksessie.queries.contacts import contacts
        from wijksessie.queries.missing import missing
        from wijksessie.terms import ContactStatus

        assert self.workspace is not None
        assert self.today is not None
        found = contacts(self.workspace, self.today, ContactType.ORGANISATION)
        join = sum(row.status == ContactStatus.JOINS for row in found)
        words = count_word(len(found), self.tr("organisatie"), self.tr("organisaties"))
        told = self.tr("{0}, waarvan {1} meedoen").format(words, join)
        self.count.setText(told if found else self.tr("Nog geen organisaties."))
        parties = _missed(missing(self.workspace).parties)
        more = self.tr("{0} en nog {1}")
        self.say(self.missed, self.tr("Nog niet: {0}").format(named(parties, more)) if parties else "")


class SignallersPanel(WordsPanel):
    """Step 3: who sees stress first; the ticks work here too (LG-04)."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "signallersPanel", "missing", parent)
        self.call(self.tr("Wie ziet het eerst?"), self.tr("Open de lijst"))
        self._owner = ""
        told = self.tr("Wie nodigt u uit? Zij zien stress vroeg, bij hun werk of thuis.")
        self.box.addWidget(Text(told, "klein", look="second", wrap=True))
        self.lines = CheckLines("signallers", column_width=150)
        self.box.addWidget(self.lines)
        self.missed = self.add_line("signallersMissed", "nadruk")
        self.lines.set.connect(self._set)

    def refresh(self) -> None:
        """Read the list again."""
        from wijksessie.queries.missing import missing

        assert self.workspace is not None
        seen = missing(self.workspace)
        self._owner = seen.owner
        missed = _missed(seen.signallers)
        # In this narrow panel the line below says "nee": beside every box it would take a second column.
        unsaid = [
            replace(line.check, state=None) if line.state is CheckState.NO else line.check
            for line in seen.signallers
        ]
        self.lines.show_lines(unsaid)
        more = self.tr("{0} en nog {1}")
        self.say(
            self.missed, self.tr("Wij missen: {0}").format(named(missed, more).lower()) if missed else ""
        )

    @Slot(str, object)
    def _set(self, key: str, state: State) -> None:
        from wijksessie.commands.checks import set_check
        from wijksessie.queries.missing import SIGNALLERS

        assert self.workspace is not None
        set_check(self.workspace, self._owner, SIGNALLERS, key, state)


def _missed(lines: Sequence[MissingLine]) -> list[str]:
    return [line.check.label for line in lines if line.state is CheckState.NO]
