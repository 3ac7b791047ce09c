"""Begin with a template: ask which one, and of a series the first day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ui.desktop.preparing.programme.templates_dialog import SeriesDialog, TemplatesDialog

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace
    from wijksessie.queries.programme_view import TemplateView


class Starting(QObject):
    """`started` comes when the blocks are there."""

    started = Signal()

    def __init__(self, desk: Desk, around: QWidget) -> None:
        super().__init__(around)
        self._desk = desk
        self._around = around
        self._workspace: Workspace | None = None
        self._session = ""
        self._today: dt.date | None = None

    def ask(self, workspace: Workspace, session_id: str, today: dt.date, *, replaces: bool) -> None:
        """Show the templates; `replaces` when there are blocks that would go."""
        from wijksessie.queries.programme_view import programme_templates

        self._workspace, self._session, self._today = workspace, session_id, today
        dialog = TemplatesDialog(programme_templates(), replaces=replaces, parent=self._around)
        dialog.chosen.connect(self._chosen)
        dialog.open()

    @Slot(object)
    def _chosen(self, template: TemplateView) -> None:
        from wijksessie.commands.programme import apply_template

        assert self._workspace is not None
        assert self._today is not None
        if template.series:
            dialog = SeriesDialog(template, self._today, self._around)
            dialog.taken.connect(self._make_series)
            dialog.open()
            return
        apply_template(self._workspace, self._session, template.key)
        self._desk.done_said.emit(self.tr("Voorbeeld gekozen: {0}").format(template.title))
        self.started.emit()

    @Slot(str, object)
    def _make_series(self, key: str, first_day: dt.date) -> None:
        from wijksessie.commands.programme import start_series

        assert self._workspace is not None
        start_series(self._workspace, key, first_day)
        self._desk.done_said.emit(self.tr("De serie staat klaar"))
        self._desk.place_chosen.emit("preparing", "sessions")
