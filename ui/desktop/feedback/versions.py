"""Which leaflet is looked at: as it stood on a day, or an edition that was published and stays as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    import datetime as dt

    from ui.desktop.projects import Now
    from wijksessie.commands import Workspace
    from wijksessie.queries.editions import EditionView
    from wijksessie.queries.leaflet import Leaflet
    from wijksessie.queries.leaflet_pictures import PicturedCard
    from wijksessie.queries.leaflet_places import TextPlace
    from wijksessie.queries.leaflet_reading import Choices
    from wijksessie.queries.telling_back import TellingBack

GIVEN, TODAY = "given", "today"


@dataclass(frozen=True)
class Version:
    """A leaflet that can be looked at. `key` is GIVEN, TODAY or an edition's id; `on` is its reading day."""

    key: str
    label: str
    on: dt.date
    frozen: bool = False


@dataclass(frozen=True)
class Reading:
    """Everything the screen shows. `choices` is None for an edition: nothing can be chosen there.

    `places` are the words that can be rewritten and `cards` those with a picture, none in an edition;
    `tested` is how testing went.
    """

    about: TellingBack
    versions: tuple[Version, ...]
    shown: Version
    leaflet: Leaflet
    choices: Choices | None
    places: tuple[TextPlace, ...] = ()
    tested: str = ""
    cards: tuple[PicturedCard, ...] = ()


def read(workspace: Workspace, now: Now, wanted: str) -> Reading | None:
    """Read the wanted version, or the usual one when it is not there; None without a session."""
    from wijksessie.queries.editions import edition, editions
    from wijksessie.queries.leaflet_pictures import pictured_cards
    from wijksessie.queries.leaflet_places import places
    from wijksessie.queries.leaflet_reading import choices, leaflet
    from wijksessie.queries.telling_back import telling_back
    from wijksessie.queries.telling_tests import test_line

    about = telling_back(workspace, now)
    if about is None:
        return None
    versions = versions_of(about, editions(workspace, about.session_id))
    shown = next((version for version in versions if version.key == wanted), versions[0])
    if shown.frozen:
        content = edition(workspace, shown.key)
    else:
        content = leaflet(workspace, about.session_id, shown.on)
    if content is None:
        return None
    tested = test_line(workspace, about.session_id, "leaflet")
    if shown.frozen:
        return Reading(about, versions, shown, content, None, (), tested)
    chosen = choices(workspace, about.session_id, shown.on)
    words = places(workspace, about.session_id, shown.on)
    cards = pictured_cards(workspace, about.session_id, content)
    return Reading(about, versions, shown, content, chosen, words, tested, cards)


def versions_of(about: TellingBack, published: tuple[EditionView, ...]) -> tuple[Version, ...]:
    """List what can be looked at: the day it was given, today, and the editions, the newest first."""
    from wijksessie.queries.sentences import short_day

    tr = QCoreApplication.translate
    found = []
    if about.speaks_of != about.today:
        given = tr("Versions", "Zoals het was op {0}").format(short_day(about.speaks_of))
        found.append(Version(GIVEN, given, about.speaks_of))
    now = tr("Versions", "Zoals het nu is, {0}").format(short_day(about.today))
    found.append(Version(TODAY, now, about.today))
    for number, view in zip(range(len(published), 0, -1), published, strict=True):
        label = tr("Versions", "Uitgave {0}, van {1}").format(number, short_day(view.published))
        found.append(Version(view.id, label, view.on, frozen=True))
    return tuple(found)
