#!/usr/bin/env python3
"""Work on Wijksessie: one command for each thing you want to do. Needs only Python 3.11 or newer.

    python3 dev.py run [--out MAP]   open the app with the practice neighbourhood; without a display it plays
                                     the example session and writes the documents and screens to MAP (out)
    python3 dev.py test [...]        the whole suite (anything after it goes to pytest)
    python3 dev.py check             format, lint, types and layers
    python3 dev.py bench             the benchmarks
    python3 dev.py package           build a wheel

It makes `.venv` beside itself, installs what is needed there, and says what it does.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "installed"

LIBRARIES = {
    # What Qt's own wheel does not bring: the first four for every window, the rest for windows on a display.
    "libegl1": "libEGL.so.1",
    "libgl1": "libGL.so.1",
    "libfontconfig1": "libfontconfig.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libdbus-1-3": "libdbus-1.so.3",
    "libglib2.0-0": "libglib-2.0.so.0",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-image0": "libxcb-image.so.0",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-randr0": "libxcb-randr.so.0",
    "libxcb-render-util0": "libxcb-render-util.so.0",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxcb-xkb1": "libxcb-xkb.so.1",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
}


def say(text: str) -> None:
    """Tell what happens, at once."""
    print(f"dev: {text}", flush=True)


def call(*command: str | Path, **extra: str) -> int:
    """Run a command from the project's folder and give its exit code."""
    environment = {**os.environ, **extra}
    return subprocess.run([str(part) for part in command], cwd=HERE, env=environment, check=False).returncode


def must(*command: str | Path, **extra: str) -> None:
    """Run a command that has to succeed."""
    code = call(*command, **extra)
    if code:
        say(f"stopped: {' '.join(map(str, command))} gave {code}")
        sys.exit(code)


def is_root_on_debian() -> bool:
    """Whether missing system packages can be installed here without asking."""
    return (
        sys.platform == "linux"
        and hasattr(os, "geteuid")
        and os.geteuid() == 0
        and shutil.which("apt-get") is not None
    )


def install_packages(packages: list[str]) -> None:
    """Install Debian packages, or say which ones are missing."""
    names = " ".join(packages)
    if not is_root_on_debian():
        say(f"these system packages may be missing: {names}")
        return
    say(f"installing system packages: {names}")
    must("apt-get", "update", "-qq")
    must(
        "apt-get",
        "install",
        "-y",
        "-qq",
        "--no-install-recommends",
        *packages,
        DEBIAN_FRONTEND="noninteractive",
    )


def system_libraries() -> None:
    """Make sure Qt finds the libraries of the system (Linux only)."""
    if sys.platform != "linux" or (ldconfig := shutil.which("ldconfig", path="/sbin:/usr/sbin")) is None:
        return
    known = subprocess.run([ldconfig, "-p"], capture_output=True, text=True, check=False).stdout
    missing = [package for package, library in LIBRARIES.items() if library not in known]
    if missing:
        install_packages(missing)


def environment() -> None:
    """Make `.venv` and install the project with its tools, when that was not done for this pyproject.toml."""
    wanted = hashlib.sha256((HERE / "pyproject.toml").read_bytes() + sys.version.encode()).hexdigest()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text() == wanted:
        return
    system_libraries()
    if not PYTHON.exists():
        say(f"making {VENV.name}")
        if find_spec("ensurepip") is None:  # Debian ships Python without it
            install_packages([f"python{sys.version_info.major}.{sys.version_info.minor}-venv"])
        must(sys.executable, "-m", "venv", "--clear", VENV)
    say("installing what the project needs (the first time takes a few minutes)")
    must(PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-e", ".[dev]")
    STAMP.write_text(wanted)


def has_display() -> bool:
    """Whether a window can be seen."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(arguments: list[str]) -> int:
    """Open the app with the practice neighbourhood, or play it without a display."""
    parser = argparse.ArgumentParser(prog="dev.py run")
    parser.add_argument("--out", type=Path, default=HERE / "out")
    out = parser.parse_args(arguments).out.resolve()
    if has_display():
        say("opening the app")
        return call(PYTHON, "-m", "wijksessie.cli", "--practice")
    say(f"no display: playing the example session into {out}")
    return call(PYTHON, "-m", "wijksessie.cli", "demo", "--out", out, QT_QPA_PLATFORM="offscreen")


def test(arguments: list[str]) -> int:
    """Run the suite, on all cores unless told otherwise."""
    return call(PYTHON, "-m", "pytest", *(arguments or ["-n", "auto"]), QT_QPA_PLATFORM="offscreen")


def check(arguments: list[str]) -> int:
    """Format, lint, types and layers; every one runs, the first failure is the exit code."""
    codes = [
        call(PYTHON, "-m", "ruff", "format", "--check", "."),
        call(PYTHON, "-m", "ruff", "check", "."),
        call(PYTHON, "-m", "mypy"),
        call(PYTHON, "-m", "pytest", "-q", "tests/architecture", QT_QPA_PLATFORM="offscreen"),
    ]
    return next((code for code in codes if code), 0)


def bench(arguments: list[str]) -> int:
    """Run every benchmark, or those named."""
    names = arguments or sorted(path.stem for path in (HERE / "benchmarks").glob("[!_]*.py"))
    codes = [call(PYTHON, "-m", f"benchmarks.{name}", QT_QPA_PLATFORM="offscreen") for name in names]
    return next((code for code in codes if code), 0)


def package(arguments: list[str]) -> int:
    """Build a wheel in `dist/`."""
    return call(PYTHON, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", "dist", ".")


COMMANDS = {"run": run, "test": test, "check": check, "bench": bench, "package": package}


def main() -> int:
    """Set up, then do what was asked."""
    if len(sys.argv) < 2 or sys.argv[1] not in COMMANDS:
        print(__doc__)
        return 2
    environment()
    return COMMANDS[sys.argv[1]](sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
