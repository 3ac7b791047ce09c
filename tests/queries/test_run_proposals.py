"""What is proposed when a session runs late (domain.md 4.8)."""

from wijksessie.queries.programme import Side
from wijksessie.queries.run_proposals import Piece, Way, proposals
from wijksessie.terms import TechniqueId

BEANS = Piece("beans", TechniqueId.TEN_BEANS, Side.STRESS, 8, True)
SORT = Piece("sort", TechniqueId.CARD_SORT, Side.STRESS, 12, True)
HELPS = Piece("helps", TechniqueId.BRAINSTORM, Side.HELPS, 30, True)
END = Piece("end", TechniqueId.SPEED_EVALUATION, Side.OTHER, 5, True)


def test_a_little_late_is_nothing() -> None:
    assert proposals([SORT, BEANS, HELPS, END], 2) == ()


def test_beans_go_first_and_sorting_only_for_the_rest() -> None:
    assert [(found.block_id, found.way, found.won) for found in proposals([SORT, BEANS, HELPS, END], 6)] == [
        ("beans", Way.SKIP, 8)
    ]
    late = proposals([SORT, BEANS, HELPS, END], 20)
    assert [(found.block_id, found.minutes, found.won) for found in late] == [("beans", 0, 8), ("sort", 6, 6)]


def test_what_is_done_and_the_last_block_stay() -> None:
    done = Piece("beans", TechniqueId.TEN_BEANS, Side.STRESS, 8, False)
    assert proposals([done, HELPS, END], 10) == ()
    assert proposals([HELPS, BEANS], 10) == ()


def test_what_helps_keeps_its_share() -> None:
    helping = Piece("beans", TechniqueId.TEN_BEANS, Side.HELPS, 8, True)
    stress = Piece("stress", TechniqueId.BRAINSTORM, Side.STRESS, 12, True)
    assert proposals([stress, helping, END], 10) == ()
