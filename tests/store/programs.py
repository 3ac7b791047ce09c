"""Other programs on the same file, as a separate process."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

WRITE = """
import itertools, sys
for number in itertools.count():
    with workspace.change("contact.add") as db:
        db.add(Contact(name=f"naam {number}"))
    print(number, flush=True)
"""

HOLD = """
print(workspace.read_only, flush=True)
sys.stdin.read()
"""


def start(path: Path, code: str, before: str = "") -> subprocess.Popen[str]:
    """Open the file as `workspace` in another process and run the code there."""
    lines = [
        "import os, sys",
        "from pathlib import Path",
        "from tests.store.model import SCHEMA, Contact",
        "from wijksessie.store import DiskFull, open_workspace",
        before,
        f"workspace = open_workspace(Path({str(path)!r}), SCHEMA)",
        code,
    ]
    return subprocess.Popen(
        [sys.executable, "-c", "\n".join(lines)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
