"""What a session file tells about preparing: the place, the money, the safety, the invitation."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from wijksessie.commands.importing.file.base import ByKey, Count, Day, Few, Line, Many, Part, Text
from wijksessie.commands.importing.file.feedback import TeachBackPart
from wijksessie.terms import Channel, CheckState, MessageKind

Euro = Annotated[float, Field(ge=0, le=1_000_000)]


class VenuePart(Part):
    """Where the session is."""

    address: Text = ""
    route: Text = ""
    open_from: Text = ""
    key_with: Text = ""
    phone: Text = ""
    quiet_room: Text = ""
    note: Text = ""


class NeedPart(Part):
    """Something that is needed, by its key."""

    key: Line
    wanted: bool | None = None
    detail: Text = ""
    by_whom: Text = ""
    arranged: bool = False


class BudgetLinePart(Part):
    """A cost in euros."""

    key: Text = ""
    label: Line
    number: Annotated[int, Field(ge=1, le=100_000)] = 1
    price_eur: Euro
    covered_eur: Euro = 0
    payer: Text = ""
    paid: bool = False


class BudgetPart(Part):
    """The money there is, in euros, and what it goes to."""

    available_eur: Euro | None = None
    source: Text = ""
    lines: Few[BudgetLinePart] = ()


class SafetyPlanPart(Part):
    """Who takes care when it gets too much."""

    person: Text = ""
    second: Text = ""
    room: Text = ""
    on_call: Text = ""
    phone: Text = ""
    checked_on: Day | None = None
    note: Text = ""


class InvitationPart(Part):
    """What the invitation says, and how residents understood it."""

    title: Line | None = None
    gets: Text = ""
    children: bool | None = None
    interpreter: Text = ""
    food: bool | None = None
    sign_up: Text = ""
    sign_up_with: Text = ""
    sender: Text = ""
    expected: Count | None = None
    tests: Many[TeachBackPart] = ()


class ChannelPart(Part):
    """One way a message goes out; counts only."""

    message: MessageKind
    channel: Channel
    audience: Text = ""
    by_whom: Text = ""
    due: Day | None = None
    done: Day | None = None
    given: Count | None = None
    coming: Count | None = None


class PreparationPart(Part):
    """Everything that was arranged. `checks` holds, by list and by line, what was seen."""

    venue: VenuePart | None = None
    checks: ByKey[ByKey[CheckState]] = Field(default_factory=dict)
    needs: Few[NeedPart] = ()
    budget: BudgetPart | None = None
    safety: SafetyPlanPart | None = None
    invitation: InvitationPart | None = None
    channels: Many[ChannelPart] = ()
