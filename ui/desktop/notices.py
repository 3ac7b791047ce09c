"""The lines above a screen that say how this neighbourhood is open: practice, looking only, not locked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.banner import Banner
from ui.desktop.parts.frames import discard

if TYPE_CHECKING:
    from ui.desktop.desk import Desk
    from ui.desktop.projects import Opened


class Notices(QWidget):
    """At most two lines, the most important first. Nothing to say: no room taken."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("notices")
        self._desk = desk
        self._banners: list[Banner] = []
        self._quiet = False
        self._stopped = False
        self._key_told = False
        self._opened: Opened | None = None
        # layout
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(24, 12, 24, 0)
        self._box.setSpacing(theme.space("xs"))
        self.hide()

    def tell_stopped(self) -> None:
        """Say that the program stopped last time, and that nothing is lost."""
        self._stopped = True
        self._show()

    def show_project(self, opened: Opened) -> None:
        """Say how this neighbourhood is open."""
        self._opened = opened
        self._show()

    def _show(self) -> None:
        for banner in self._banners:
            discard(banner)
        self._banners.clear()
        if self._stopped:
            self._add(self._stopped_banner())
        if self._opened is not None:
            self._add_project(self._opened)
        self.setVisible(bool(self._banners) and not self._quiet)

    def keep_quiet(self, quiet: bool) -> None:
        """Say nothing for a while, because a screen needs all the room."""
        self._quiet = quiet
        self.setVisible(bool(self._banners) and not quiet)

    def _add_project(self, opened: Opened) -> None:
        reason = opened.workspace.read_only
        if reason is not None:
            self._add(Banner("readOnlyBanner", "lock", reason.sentence, look="banner_now"))
        elif opened.practice:
            self._add(self._practice_banner())
        elif not self._key_told and opened.path.with_suffix(".key").exists():
            self._add(self._key_banner())

    def _add(self, banner: Banner) -> None:
        self._banners.append(banner)
        self._box.addWidget(banner)

    def _stopped_banner(self) -> Banner:
        sentence = self.tr(
            "De vorige keer stopte het programma onverwacht. "
            "Er is niets verloren: alles wat u typte stond al op de schijf."
        )
        banner = Banner("stoppedBanner", "info", sentence, close=self.tr("Goed"))
        banner.closed.connect(self._stopped_read)
        return banner

    def _practice_banner(self) -> Banner:
        sentence = self.tr("Dit is de oefenwijk. U kunt hier niets stukmaken.")
        verb = self.tr("Naar uw eigen wijken")
        banner = Banner("practiceBanner", "practice", sentence, look="banner_now", verb=verb)
        banner.acted.connect(self._to_manage)
        return banner

    def _key_banner(self) -> Banner:
        sentence = self.tr("Dit bestand is nog niet op slot: de sleutel ligt ernaast.")
        banner = Banner(
            "keyBanner", "unlocked", sentence, verb=self.tr("Wat betekent dat?"), close=self.tr("Goed")
        )
        banner.acted.connect(self._to_manage)
        banner.closed.connect(self._key_read)
        return banner

    @Slot()
    def _stopped_read(self) -> None:
        self._stopped = False
        self._show()

    @Slot()
    def _key_read(self) -> None:
        self._key_told = True
        self._show()

    @Slot()
    def _to_manage(self) -> None:
        self._desk.place_chosen.emit("manage", "")
