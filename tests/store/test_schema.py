"""How values of the model stand in the log, and which models are refused."""

import enum
from datetime import UTC, date, datetime, time

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from tests.store.laptops import merged
from tests.store.model import SCHEMA, Card, Kind, Meeting
from wijksessie.store import ChangeRow, FrozenJson, Schema, Synced

EVENING = {
    "title": "Wijkavond",
    "day": date(2026, 11, 22),
    "begins": time(19, 30),
    "entered": datetime(2026, 11, 22, 22, 5, 3),
    "warmth": 0.5,
}


def make(values, **options):
    """Make a schema of one class with these attributes."""

    class Base(DeclarativeBase):
        pass

    type("Thing", (Synced, Base), {"__tablename__": "thing", **values})
    return Schema(Base, **{"version": 1, **options})


def test_every_kind_of_value_survives_log_and_merge(workspace):
    with workspace.change("meeting.add") as db:
        db.add(Meeting(**EVENING))
        db.add(Card(meeting_id="meeting", text="herrie", kind=Kind.SOLUTION))
    laptop = merged(workspace.rows())
    with laptop.read() as session:
        meeting = session.scalars(sa.select(Meeting)).one()
        assert {name: getattr(meeting, name) for name in EVENING} == EVENING
        assert session.scalars(sa.select(Card)).one().kind is Kind.SOLUTION
    assert laptop.verify()
    assert workspace.verify()


def test_a_date_field_takes_a_moment(workspace):
    with workspace.change("meeting.add") as db:
        db.add(Meeting(title="Wijkavond", day=datetime(2026, 11, 22, 9)))
    assert workspace.verify()


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({"entered": datetime(2026, 11, 22, tzinfo=UTC)}, TypeError),
        ({"warmth": float("nan")}, ValueError),
    ],
)
def test_values_that_would_not_come_back_the_same_are_refused(workspace, values, error):
    with pytest.raises(error), workspace.change("meeting.add") as db:
        db.add(Meeting(title="Wijkavond", **values))
    assert workspace.rows() == []


def test_a_value_of_a_newer_program_counts_as_missing(workspace):
    with workspace.change("card.add") as db:
        card = Card(meeting_id="meeting", text="herrie", kind=Kind.SOLUTION)
        db.add(card)
    newer = ChangeRow("f" * 16, 1, 99 << 40, 1, "card.kind", 9, "U", "Card", card.id, "kind", '"wens"')
    workspace.merge([newer])
    with workspace.read() as session:
        assert session.get(Card, card.id).kind is Kind.STRESS
    assert newer in workspace.rows()
    assert workspace.verify()


def test_a_field_explicitly_empty_is_not_filled_with_its_default(workspace):
    with workspace.change("card.add") as db:
        card = Card(meeting_id="meeting", text="herrie")
        db.add(card)
        db.flush()
        assert card.nickname == "zonder"
        card.nickname = None
    workspace.rebuild()
    with workspace.read() as session:
        assert session.get(Card, card.id).nickname is None


@pytest.mark.parametrize(
    "values",
    [
        {"photo": mapped_column(sa.LargeBinary)},
        {"price": mapped_column(sa.Numeric)},
        {"secret": mapped_column(type("Own", (sa.TypeDecorator,), {"impl": sa.Text, "cache_ok": True}))},
        {"odd": mapped_column(sa.UUID)},
    ],
)
def test_columns_the_log_cannot_hold_are_refused(values):
    with pytest.raises(TypeError, match="the store keeps no values of type"):
        _ = make(values).entities


def test_columns_have_the_name_of_their_attribute():
    with pytest.raises(TypeError, match="every column has the name of its attribute"):
        _ = make({"name": mapped_column("naam", sa.String)}).entities


def test_a_class_that_is_not_synced_is_refused():
    class Base(DeclarativeBase):
        pass

    class Setting(Base):
        __tablename__ = "setting"
        id: Mapped[str] = mapped_column(primary_key=True)

    with pytest.raises(TypeError, match="Setting: the store keeps Synced classes"):
        _ = Schema(Base, 1).entities


def test_a_plain_enum_of_words_is_text():
    field = make({"size": mapped_column(sa.Enum("groot", "klein"))}).entities["Thing"].fields["size"]
    assert field.to_text("groot") == '"groot"'


def test_defaults_are_known():
    values = {
        "one": mapped_column(sa.Integer, default=1),
        "two": mapped_column(FrozenJson, default=dict),
        "three": mapped_column(sa.Integer, sa.Sequence("three")),
    }
    fields = make(values).entities["Thing"].fields
    assert [fields[name].default for name in values] == [1, {}, None]


def test_the_fingerprint_tells_models_apart_even_of_one_version():
    class Size(enum.Enum):
        BIG = "groot"

    def fingerprint(version, *column, **options):
        return make({"name": mapped_column(*column, **options)}, version=version).fingerprint

    prints = {
        fingerprint(1, sa.String),
        fingerprint(1, sa.Integer),
        fingerprint(1, sa.Enum(Size)),
        fingerprint(1, sa.String, nullable=False),
        fingerprint(2, sa.String),
    }
    assert len(prints) == 5
    assert fingerprint(1, sa.String) in prints
    assert len(SCHEMA.fingerprint) == 64
