"""What people do: plain functions on a workspace, a module per subject.

Every change goes through `Workspace.change`; a rule that does not hold raises `RuleBroken` with a Dutch
sentence and leaves nothing behind.
"""

from wijksessie.commands.refusal import ImportRefused
from wijksessie.store import Changed, StoreError, Workspace
from wijksessie.techniques.base import RuleBroken

__all__ = ["Changed", "ImportRefused", "RuleBroken", "StoreError", "Workspace"]
