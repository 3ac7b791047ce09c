"""What all tests of the store share."""

import random
import uuid

import pytest

from tests.store.model import SCHEMA
from wijksessie.store import open_workspace


@pytest.fixture(autouse=True, scope="module")
def _repeatable_ids():
    """Take random ids from the source that hypothesis seeds, so that a failing example fails again."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            "wijksessie.store.base.uuid.uuid4", lambda: uuid.UUID(int=random.getrandbits(128), version=4)
        )
        patch.setattr(
            "wijksessie.store.workspace.secrets.token_hex", lambda size: random.randbytes(size).hex()
        )
        yield


@pytest.fixture
def path(tmp_path):
    """Where a file goes that is not there yet."""
    return tmp_path / "Rietkwartier.wijk"


@pytest.fixture
def workspace(path):
    """An empty file, open for writing."""
    with open_workspace(path, SCHEMA, create=True) as workspace:
        yield workspace
