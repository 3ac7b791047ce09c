"""The manual shows every technique on both screens, with pictures that are there and stay small."""

import re
from pathlib import Path

import pytest

from wijksessie.queries.library import technique_texts
from wijksessie.queries.resident_words import avoided

MANUAL = Path(__file__).parents[1] / "docs" / "manual"
PAGES = sorted(MANUAL.glob("*.md"))
MOST_BYTES = 120_000


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_picture_and_page_is_there(page: Path) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).is_file(), target


def test_every_technique_has_its_two_pictures() -> None:
    page = (MANUAL / "werkvormen.md").read_text(encoding="utf-8")
    for text in technique_texts():
        assert f"## {text.code} {text.name}" in page
        for kind in ("tafel", "scherm"):
            picture = MANUAL / "beelden" / f"{kind}-{text.id}.png"
            assert f"beelden/{picture.name}" in page
            assert picture.stat().st_size < MOST_BYTES


def test_the_manual_says_stress_and_no_hard_words() -> None:
    """Names of techniques are words of the trade, so only the pages people read are asked."""
    for page in (page for page in PAGES if page.name != "werkvormen.md"):
        assert not avoided(page.read_text(encoding="utf-8")), page.name
