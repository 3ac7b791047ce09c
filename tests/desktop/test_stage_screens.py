"""The big screen on a real second screen: the offscreen platform can have two, in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

PROGRAM = Path(__file__).with_name("stage_on_two_screens.py")


def screen(name: str, left: int, width: int, height: int) -> dict[str, object]:
    return {
        "name": name, "x": left, "y": 0, "width": width, "height": height,
        "dpi": 96, "logicalDpi": 96, "dpr": 1,
    }  # fmt: skip


def test_it_lives_on_the_beamer_and_never_on_the_laptop(tmp_path: Path) -> None:
    config = tmp_path / "screens.json"
    screens = [screen("laptop", 0, 1366, 768), screen("beamer", 1366, 1920, 1080)]
    config.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    root = PROGRAM.parents[2]
    done = subprocess.run(
        [sys.executable, str(PROGRAM)],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}", "PYTHONPATH": str(root)},
        cwd=root,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "goed" in done.stdout
