"""What the team chooses and writes in the leaflet becomes a command on its session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from ui.desktop.feedback.own_picture import OwnPictureAct
from ui.desktop.feedback.picture_dialog import PictureDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk
    from ui.desktop.feedback.body import FeedbackBody
    from wijksessie.commands import Workspace
    from wijksessie.queries.leaflet import Leaflet
    from wijksessie.queries.leaflet_pictures import PicturedCard


class Choosing(QObject):
    """Listens to the block in sight and its list; a rule that forbids something is told there."""

    def __init__(self, body: FeedbackBody, desk: Desk, around: QWidget) -> None:
        super().__init__(around)
        # parts
        self._body = body
        self._workspace: Workspace | None = None
        self._session_id = ""
        self._around = around
        self._pictures: Mapping[str, tuple[str, str]] = {}
        self._cards: frozenset[str] = frozenset()
        self.own_picture = OwnPictureAct(desk, around)
        # connections
        body.list.switched.connect(self._switch)
        body.panel.promises_chosen.connect(self._choose_promises)
        body.panel.refusal_chosen.connect(self._choose_refusal)
        body.panel.respond_written.connect(self._write_respond)
        body.panel.words_written.connect(self._write_words)
        body.panel.words.picture_asked.connect(self._ask_picture)
        body.panel.pictures.picture_asked.connect(self._ask_picture)
        body.panel.quotes_chosen.connect(self._choose_quotes)
        body.panel.line_written.connect(self._write_line)

    def be_about(
        self, workspace: Workspace, session_id: str, leaflet: Leaflet, cards: Sequence[PicturedCard]
    ) -> None:
        """Change this session from now on; `leaflet` is how it reads now, `cards` have a picture in it."""
        self._workspace, self._session_id = workspace, session_id
        told = leaflet.doing.promises if leaflet.doing is not None else ()
        self._cards = frozenset(card.id for card in cards)
        self._pictures = {promise.action_id: (promise.title, promise.pictogram) for promise in told}
        self._pictures |= {card.id: (card.label, card.pictogram) for card in cards}

    @Slot(str)
    def _ask_picture(self, owner_id: str) -> None:
        if owner_id not in self._pictures:
            return
        title, pictogram = self._pictures[owner_id]
        usual = owner_id not in self._cards
        dialog = PictureDialog(owner_id, pictogram, title, usual=usual, parent=self._around)
        dialog.chosen.connect(self._swap_picture)
        dialog.own_asked.connect(self._ask_own_picture)
        dialog.open()

    @Slot(str, str)
    def _swap_picture(self, owner_id: str, pictogram: str) -> None:
        from wijksessie.commands.pictures import swap_action_picture, swap_picture

        if self._workspace is not None:
            swap = swap_picture if owner_id in self._cards else swap_action_picture
            swap(self._workspace, owner_id, pictogram)

    @Slot(str)
    def _ask_own_picture(self, owner_id: str) -> None:
        from wijksessie.commands.pictures import own_action_picture, own_card_picture

        if self._workspace is not None:
            put = own_card_picture if owner_id in self._cards else own_action_picture
            self.own_picture.choose_for(self._workspace, owner_id, put)

    def _change(self, command: Callable[..., Any], *args: object, **named: object) -> str:
        """Do one command on this session; return the reason when a rule forbids it."""
        from wijksessie.commands import RuleBroken

        if self._workspace is None:
            return ""
        try:
            command(self._workspace, self._session_id, *args, **named)
        except RuleBroken as broken:
            return str(broken)
        return ""

    @Slot(str, bool)
    def _switch(self, block: str, on: bool) -> None:
        from wijksessie.commands.leaflets import switch_block

        self._change(switch_block, block, on)

    @Slot(tuple)
    def _choose_promises(self, ids: tuple[str, ...]) -> None:
        from wijksessie.commands.leaflets import choose_actions

        reason = self._change(choose_actions, ids)
        if reason:
            self._body.panel.promises.refuse(reason)
            self._body.acts.say(reason)

    @Slot(tuple)
    def _choose_quotes(self, ids: tuple[str, ...]) -> None:
        from wijksessie.commands.leaflets import choose_quotes

        reason = self._change(choose_quotes, ids)
        if reason:
            self._body.panel.quotes.refuse(reason)

    @Slot(str, str)
    def _write_line(self, key: str, text: str) -> None:
        from wijksessie.commands.leaflets import set_qr, set_title

        panel = self._body.panel
        field, command = (panel.title, set_title) if key == panel.title.key else (panel.code, set_qr)
        reason = self._change(command, text)
        if reason:
            field.tell(reason)
        else:
            field.kept()

    @Slot(str)
    def _choose_refusal(self, action_id: str) -> None:
        from wijksessie.commands.leaflets import choose_refusal

        self._change(choose_refusal, action_id)

    @Slot(str, str, str)
    def _write_respond(self, when: str, where: str, phone: str) -> None:
        from wijksessie.commands.leaflets import set_respond

        self._change(set_respond, when=when, where=where, phone=phone)

    @Slot(str, str)
    def _write_words(self, place: str, words: str) -> None:
        from wijksessie.commands.leaflets import write_text

        self._change(write_text, place, words)
