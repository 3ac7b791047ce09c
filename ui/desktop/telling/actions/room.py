"""Acties: the list at the left, the chosen action at the right, and nothing that was told gets lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.field import Field
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card
from ui.desktop.parts.tab_order import follow_layout
from ui.desktop.parts.text import Text
from ui.desktop.preparing.field_room import FieldRoom
from ui.desktop.telling.actions import keeping
from ui.desktop.telling.actions.check_part import CheckPart
from ui.desktop.telling.actions.head_part import HeadPart
from ui.desktop.telling.actions.news_part import NewsPart
from ui.desktop.telling.actions.part import Part
from ui.desktop.telling.actions.pictures import photos_of
from ui.desktop.telling.actions.plan_part import PlanPart
from ui.desktop.telling.actions.side import ActionsSide
from ui.desktop.telling.actions.what_part import InloopPart, WhatPart
from ui.desktop.telling.actions.who_part import WhenPart, WhoPart
from ui.desktop.writing.attaching import tell_about
from wijksessie.commands import RuleBroken

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QResizeEvent

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace
    from wijksessie.queries.action_list import ActionDetail
    from wijksessie.terms import PolicyDomain


class ActionsRoom(FieldRoom):
    """From what residents said to who does what, and when."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "actions", "", parent)
        # parts
        self.title.setText(self.tr("Acties"))
        self.setAccessibleName(self.title.text())
        self._detail: ActionDetail | None = None
        self._drafts: dict[tuple[str, str], tuple[str, str]] = {}
        height = theme.scaled(52)
        self.new = Button(self.tr("Nieuwe actie"), "actionNew", "primary", height=height)
        self._ideas = Button(self.tr("Ideeën"), "actionIdeas", height=height)
        self.side = ActionsSide()
        self.head = HeadPart()
        self.what = WhatPart(self.tr("Wat gaat er gebeuren?"))
        self.inloop = InloopPart(self.tr("Vragen voor een inloop"))
        self.who = WhoPart(self.tr("Wie doet dit?"))
        self.when = WhenPart(self.tr("Wanneer?"))
        self.check = CheckPart(self.tr("Kan iedereen meedoen?"))
        self.plan = PlanPart(self.tr("Waar hoort dit bij?"))
        self.told = NewsPart(self.tr("Alle berichten"))
        self._pages: dict[str, tuple[Part, ...]] = {
            "what": (self.what, self.inloop),
            "who": (self.who, self.when),
            "check": (self.check,),
            "plan": (self.plan,),
            "news": (self.told,),
        }
        self._none = Card("actionNone")
        # layout
        acts = QWidget()
        flow = Flow(acts, gap=8, line_gap=8)
        for button in (self.new, self._ideas):
            flow.addWidget(button)
        acts.setMinimumWidth(acts.sizeHint().width())
        self.acts.addWidget(acts, 0, Qt.AlignmentFlag.AlignTop)
        none = self.tr("Kies een kaart over wat helpt. Zo krijgt wat bewoners zeiden een antwoord.")
        self._none.box.addWidget(Text(self.tr("Nog geen acties"), "kop", wrap=True))
        self._none.box.addWidget(Text(none, "tekst", wrap=True))
        self.first.addWidget(self.side)
        self.second.addWidget(self.head)
        for parts in self._pages.values():
            for part in parts:
                self.second.addWidget(part)
        self.second.addWidget(self._none)
        self.lay(2, 3)
        # connections
        self.new.clicked.connect(self._new)
        self._ideas.clicked.connect(self._open_ideas)
        self.side.chosen.connect(self._show_action)
        self.side.list.activated.connect(self._come_to_action)
        self.side.list.clicked.connect(self._show_clicked)
        self.side.delete_asked.connect(self._delete)
        self.side.answer_asked.connect(self._answer_card)
        self.head.news_asked.connect(self._tell_news)
        self.head.delete_asked.connect(self._delete)
        self.head.page_chosen.connect(self._turn)
        self.check.taken_over.connect(self._take_over)
        for parts in self._pages.values():
            for part in parts:
                part.wrote.connect(self._write)
                part.chose.connect(self._choose)
        self.head.pages.show_value("what")

    def show_session(self, workspace: Workspace, session_id: str, today: dt.date) -> None:
        """Show this session; what was typed for another one goes."""
        if (workspace, session_id) != (self.workspace, self.session_id):
            self._drafts.clear()
            self._detail = None
        super().show_session(workspace, session_id, today)
        if self._detail is not None:
            tell_about(self.what, self._detail.row.id)
            tell_about(self.who, self._detail.row.id)

    def show_subject(self, subject: str) -> None:
        """Choose the action with this id."""
        self.side.take(subject)
        self.side.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def subject(self) -> str:
        """Return the id of the chosen action, to come back to."""
        return self.side.chosen_id()

    def refresh(self) -> None:
        """Read all actions again; the chosen one stays chosen."""
        if self.workspace is None or self.today is None:
            return
        from wijksessie.queries.action_reading import action_list

        found = action_list(self.workspace, self.session_id, self.today)
        asking = sum(bool(row.ask) for row in found.rows)
        if asking:
            one = self.tr("1 actie wacht op u.")
            self.tell(one if asking == 1 else self.tr("{0} acties wachten op u.").format(asking))
        else:
            self.tell(self.tr("Van wat bewoners zeiden naar wie iets doet, en wanneer."))
        # One primary button on a screen: a new action while there is none, and then the news about one.
        self.new.become("secondary" if found.rows else "primary")
        self.side.show_list(found, photos_of(self.workspace, found.rows))
        follow_layout(self)

    @Slot(str)
    def _show_action(self, action_id: str) -> None:
        from wijksessie.queries.action_detail import action_detail

        if self.workspace is None or self.today is None:
            return
        detail = action_detail(self.workspace, action_id, self.today) if action_id else None
        before = self._detail.row.id if self._detail is not None else ""
        self._detail = detail
        self._none.setVisible(detail is None)
        self.head.setVisible(detail is not None)
        if detail is None:
            self._turn("", None)
            return
        if detail.row.id != before:
            for field in self.findChildren(Field):
                field.forget()
        self.head.show_action(detail, self.side.model.photos)
        for part in (self.what, self.check, self.plan, self.told):
            part.show_action(detail)
        self.inloop.show_action(detail)
        for page in (self.who, self.when):
            page.show_on(detail, self.today)
        if detail.row.id != before:
            self._bring_back(detail.row.id)
            tell_about(self.what, detail.row.id)
            tell_about(self.who, detail.row.id)
            follow_layout(self)
        self._turn("", self.head.pages.value())

    def _bring_back(self, action_id: str) -> None:
        """Put back what was typed here and could not be kept, with what is wrong with it."""
        for parts in self._pages.values():
            for part in parts:
                for key, field in part.fields.items():
                    if (draft := self._drafts.get((action_id, key))) is not None:
                        field.edit.setText(draft[0])
                        field.tell(draft[1])

    @Slot(str, object)
    def _turn(self, _: str, page: object) -> None:
        """Show one part of the action."""
        for key, parts in self._pages.items():
            for part in parts:
                part.setVisible(key == page)
        if page == "what" and self._detail is not None:
            asks = bool(self._detail.answers)
            self.inloop.setVisible(asks)
            self.check.setVisible(asks)  # an inloop begins with the four questions open (PH-18)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Bring the chosen action near its list when there is little room; the rest of the list goes last."""
        super().resizeEvent(event)
        above = self._above()
        self.side.stand_above(above=above)
        if above and self.second.indexOf(self.side.extra) < 0:
            self.second.insertWidget(self.second.count() - 1, self.side.extra)

    def _above(self) -> bool:
        return self._columns.direction() == QBoxLayout.Direction.TopToBottom

    @Slot()
    def _come_to_action(self) -> None:
        """Bring the chosen action in sight, and the keys to it."""
        if self._detail is not None:
            self.page.ensureWidgetVisible(self.head)
            self.head.news.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _show_clicked(self) -> None:
        if self._above():
            self.page.ensureWidgetVisible(self.head)

    # -- what people do

    @Slot(object, str, str)
    def _write(self, field: Field, key: str, text: str) -> None:
        if self._detail is None:
            return
        here = (self._detail.row.id, key)
        if self.keep(field, self.tr("Bewaard"), keeping.write, self._detail, key, text):
            self._drafts.pop(here, None)
            self.refresh()
        else:
            self._drafts[here] = (text, field.problem)

    @Slot(str, object)
    def _choose(self, key: str, value: object) -> None:
        if self._detail is None or self.workspace is None:
            return
        try:
            keeping.choose(self.workspace, self._detail, key, value)
        except RuleBroken as broken:
            self.refresh()
            if key in ("start", "due", "tells", "step_on"):
                self.when.tell(str(broken))
            else:
                self.who.fields["owner"].tell(str(broken))
            return
        self.refresh()
        self.desk.done_said.emit(self.tr("Bewaard"))

    @Slot()
    def _take_over(self) -> None:
        from wijksessie.commands.action_checks import take_over

        if self.workspace is not None and self._detail is not None:
            take_over(self.workspace, self._detail.row.id)
            self.refresh()
            self.desk.done_said.emit(self.tr("Overgenomen"))

    @Slot()
    def _tell_news(self) -> None:
        from ui.desktop.screens.news_dialog import NewsDialog

        if self.workspace is None or self.today is None or self._detail is None:
            return
        dialog = NewsDialog(self.workspace, self._detail.row.id, self.today, self)
        dialog.told.connect(self._done)
        dialog.open()

    @Slot()
    def _delete(self) -> None:
        from wijksessie.commands.actions import delete_action

        if self.workspace is None or self._detail is None or self._detail.row.told:
            return
        label = self._detail.row.label
        delete_action(self.workspace, self._detail.row.id)
        self._done(self.tr("Weggehaald: {0}").format(label))
        self.side.list.setFocus()

    @Slot(str)
    def _done(self, said: str) -> None:
        self.refresh()
        self.desk.done_said.emit(said)

    @Slot()
    def _new(self) -> None:
        self._open_new(card_id="")

    @Slot(str)
    def _answer_card(self, card_id: str) -> None:
        self._open_new(card_id)

    def _open_new(self, card_id: str, idea: str = "", domain: PolicyDomain | None = None) -> None:
        from ui.desktop.telling.actions.new_dialog import NewActionDialog

        if self.workspace is None:
            return
        dialog = NewActionDialog(self.workspace, self.session_id, self)
        if card_id:
            dialog.begin_with_card(card_id)
        elif idea and domain is not None:
            dialog.begin_with_idea(idea, domain)
        dialog.made.connect(self._made)
        dialog.open()

    @Slot(str)
    def _made(self, action_id: str) -> None:
        self.refresh()
        self.side.take(action_id)
        self.head.pages.show_value("what")
        self._turn("", "what")
        label = self._detail.row.label if self._detail is not None else ""
        self.desk.done_said.emit(self.tr("Op de lijst: {0}").format(label))

    @Slot()
    def _open_ideas(self) -> None:
        from ui.desktop.telling.actions.ideas_dialog import IdeasDialog

        if self.workspace is not None:
            dialog = IdeasDialog(self.workspace, self.session_id, self)
            dialog.taken.connect(self._take_idea)
            dialog.open()

    @Slot(str, object)
    def _take_idea(self, idea: str, domain: PolicyDomain) -> None:
        self._open_new("", idea, domain)
