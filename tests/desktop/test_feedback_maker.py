import threading
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from exports.sheet import Form
from ui.desktop.feedback.drawing import Drawn, Order
from ui.desktop.feedback.maker import Maker
from ui.desktop.tasks import Tasks

LEAFLET: Any = object()


def order(width: int) -> Order:
    return Order(LEAFLET, Form.A5_PAGES, False, width, 500)


class Press:
    """Draws nothing, slowly: the first order waits until it may go on."""

    def __init__(self) -> None:
        self.go_on = threading.Event()
        self.widths: list[int] = []

    def __call__(self, wanted: Order) -> Drawn:
        self.widths.append(wanted.width)
        assert self.go_on.wait(10)
        if wanted.width == 13:
            raise ValueError(wanted.width)
        return Drawn(wanted, b"", (), ())


@pytest.fixture
def press(monkeypatch: pytest.MonkeyPatch) -> Press:
    made = Press()
    monkeypatch.setattr("ui.desktop.feedback.maker.draw", made)
    return made


@pytest.fixture
def maker(qapp: object, press: Press) -> Maker:
    tasks = Tasks()
    made = Maker(tasks, tasks)
    made.tasks_kept = tasks  # type: ignore[attr-defined]
    return made


def test_only_the_last_wish_is_drawn_after_the_one_under_way(
    qtbot: QtBot, maker: Maker, press: Press
) -> None:
    maker.want(order(1))
    qtbot.waitUntil(lambda: press.widths == [1])
    for width in (2, 3, 4):
        maker.want(order(width))
    drawn: list[int] = []
    maker.drawn.connect(lambda made: drawn.append(made.order.width))
    press.go_on.set()
    qtbot.waitUntil(lambda: maker.is_up_to_date)
    assert press.widths == drawn == [1, 4]


def test_a_wish_that_fails_is_tried_once_and_the_next_one_works(
    qtbot: QtBot, maker: Maker, press: Press
) -> None:
    press.go_on.set()
    with qtbot.waitSignal(maker.failed) as failed:
        maker.want(order(13))
    assert isinstance(failed.args[0], ValueError)
    maker.want(order(14))
    qtbot.waitUntil(lambda: maker.is_up_to_date)
    assert press.widths == [13, 14]


def test_what_comes_after_forgetting_is_not_shown(qtbot: QtBot, maker: Maker, press: Press) -> None:
    maker.want(order(1))
    qtbot.waitUntil(lambda: press.widths == [1])
    maker.forget()
    maker.want(order(2))
    drawn: list[int] = []
    maker.drawn.connect(lambda made: drawn.append(made.order.width))
    press.go_on.set()
    qtbot.waitUntil(lambda: maker.is_up_to_date)
    assert press.widths == [1, 2]
    assert drawn == [2]
