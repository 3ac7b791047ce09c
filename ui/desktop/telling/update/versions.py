"""Which *u zei, wij deden* can be looked at: as it reads today, and the editions that residents got."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.desktop.feedback.versions import TODAY, Version

if TYPE_CHECKING:
    import datetime as dt

    from wijksessie.commands import Workspace
    from wijksessie.queries.update import Update


def versions(workspace: Workspace, session_id: str, today: dt.date) -> tuple[Version, ...]:
    """List today first, and then the editions, the newest first."""
    from wijksessie.queries.editions import editions
    from wijksessie.queries.sentences import short_day

    tr = QCoreApplication.translate
    published = editions(workspace, session_id, "update")
    found = [Version(TODAY, tr("Versions", "Zoals het nu is, {0}").format(short_day(today)), today)]
    for number, view in zip(range(len(published), 0, -1), published, strict=True):
        label = tr("Versions", "Uitgave {0}, van {1}").format(number, short_day(view.published))
        found.append(Version(view.id, label, view.on, frozen=True))
    return tuple(found)


def read_version(workspace: Workspace, session_id: str, shown: Version) -> Update | None:
    """Read this one: from the data, or as it was published."""
    from wijksessie.queries.editions import update_edition
    from wijksessie.queries.update_reading import update

    if shown.frozen:
        return update_edition(workspace, shown.key)
    return update(workspace, session_id, shown.on)
