"""How long until there is a window to see: ours against the smallest PySide6 window there is.

Each start is a process of its own, offscreen, A B A B; the clock runs from before the process starts until
its window is exposed and painted once. "Rail and safety button" is when people can press F1, "overview with
data" when the practice neighbourhood is on the screen. Goal: the first window takes at most 1.5 times the
smallest. Run: python benchmarks/window.py [rounds]
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

GOAL = 1.5

SMALLEST = """
import os, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, done)
def done():
    assert window.windowHandle().isExposed()
    print(time.time_ns(), flush=True)
    os._exit(0)
app = QApplication(["smallest"])
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""

OURS = """
import os, sys, time
from ui.desktop import app as desktop
class App(desktop.App):
    def _begin(self):
        assert self.window.windowHandle().isExposed()
        print(time.time_ns(), flush=True)
        os._exit(0)
desktop.App = App
desktop.main(["--practice"])
"""

RAIL = """
import os, sys, time
from ui.desktop import app as desktop
class App(desktop.App):
    def _read_files(self):
        self.window.grab()
        print(time.time_ns(), flush=True)
        os._exit(0)
desktop.App = App
desktop.main(["--practice"])
"""

WHOLE = """
import os, sys, time
from ui.desktop import app as desktop
class App(desktop.App):
    def _begin(self):
        super()._begin()
        self.window.project_shown.connect(self.told)
    def told(self, opened):
        self.window.grab()
        print(time.time_ns(), flush=True)
        os._exit(0)
desktop.App = App
desktop.main(["--practice"])
"""


def start(code: str, home: str) -> float:
    """Start a process and return the milliseconds until it said that its window is there."""
    around = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "WIJKSESSIE_HOME": home}
    begun = time.time_ns()
    run = subprocess.run(
        [sys.executable, "-c", code], env=around, capture_output=True, text=True, check=True, timeout=60
    )
    return (int(run.stdout.split()[-1]) - begun) / 1e6


def main(rounds: int) -> int:
    kinds = {
        "smallest PySide6 window": SMALLEST,
        "our first window": OURS,
        "rail and safety button": RAIL,
        "overview with data": WHOLE,
    }
    taken: dict[str, list[float]] = {name: [] for name in kinds}
    with tempfile.TemporaryDirectory() as home:
        for code in kinds.values():
            start(code, home)
        for _ in range(rounds):
            for name, code in kinds.items():
                taken[name].append(start(code, home))
    base = statistics.median(taken["smallest PySide6 window"])
    print(f"{'':28}{'median':>10}{'fastest':>10}{'slowest':>10}{'ratio':>8}")
    for name, times in taken.items():
        middle = statistics.median(times)
        print(f"{name:28}{middle:8.0f}ms{min(times):8.0f}ms{max(times):8.0f}ms{middle / base:8.2f}")
    ratio = statistics.median(taken["our first window"]) / base
    print(f"goal: our first window at most {GOAL} times the smallest; it is {ratio:.2f}")
    return 0 if ratio <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 11))
