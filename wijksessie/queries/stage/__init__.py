"""What the big screen may show, for every technique."""

from wijksessie.queries.stage.scene import Scene
from wijksessie.queries.stage.scenes import circle_of, question_of, stage_of, welcome_of

__all__ = ["Scene", "circle_of", "question_of", "stage_of", "welcome_of"]
