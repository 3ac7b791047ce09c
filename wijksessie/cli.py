"""The same commands without a window; `wijksessie` alone opens the app."""

from __future__ import annotations

import argparse
import datetime as dt
import io
import json
import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from exports.editions import EDITIONS, UPDATE_EDITIONS
from wijksessie import cli_assess
from wijksessie.cli_parser import DutchParser

_OURS = (".wijk", ".key")
"""Endings of files that are never written over."""


def now() -> dt.datetime:
    """The clock of this machine; everything else gets its clock handed in."""
    return dt.datetime.now().astimezone()


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. 0 is done, 1 is a problem told in Dutch, 2 is wrong use."""
    _speak_every_language()
    arguments = list(sys.argv[1:] if argv is None else argv)
    options = _parser().parse_args(arguments)
    if options.run is None:
        return _open_window(arguments)
    return _told(options.run, options)


def _speak_every_language() -> None:
    """Names and sentences come from people: no console may stop the program with a character it lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _open_window(arguments: list[str]) -> int:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in screens):
        # Qt would end the whole program without a word that people understand.
        print("Er is hier geen scherm, dus het venster kan niet open.", file=sys.stderr)
        print("Zonder scherm kunt u dit doen: wijksessie demo --out MAP", file=sys.stderr)
        return 1
    from ui.desktop.app import main as open_app

    return open_app(arguments)


def _told(run: Callable[[argparse.Namespace], None], options: argparse.Namespace) -> int:
    """Run a command and tell in Dutch what went wrong."""
    from wijksessie.commands import ImportRefused, RuleBroken, StoreError
    from wijksessie.commands.refusal import disk_sentence

    try:
        run(options)
        print(end="", flush=True)
    except (RuleBroken, StoreError, ImportRefused) as problem:
        print(problem, file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read along has seen enough; Python must not try again when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as problem:
        print(disk_sentence(problem), file=sys.stderr)
        return 1
    return 0


def _version() -> str:
    try:
        return f"Wijksessie {version('wijksessie')}"
    except PackageNotFoundError:  # a checkout that was never installed
        return "Wijksessie"


def _day(text: str) -> dt.date:
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        day = dt.date.min
    if not 1900 <= day.year <= 2200:
        raise argparse.ArgumentTypeError(f"niet te lezen als dag: {text}. Schrijf een dag als 2026-10-29")
    return day


def _parser() -> argparse.ArgumentParser:
    parser = DutchParser(prog="wijksessie", description="Zonder opdracht opent het programma.")
    parser.add_argument("--version", action="version", version=_version(), help="toon welke versie dit is")
    parser.add_argument(
        "--workspace",
        type=Path,
        dest="opened",
        metavar="BESTAND",
        help="open dit wijkbestand in het programma",
    )
    parser.add_argument("--practice", action="store_true", help="open de oefenwijk in het programma")
    parser.set_defaults(run=None)
    commands = parser.add_subparsers(title="opdrachten", metavar="OPDRACHT")

    def command(
        name: str, run: Callable[[argparse.Namespace], None], text: str, *, workspace: bool = True
    ) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=text, description=text)
        added.set_defaults(run=run)
        if workspace:
            added.add_argument(
                "--workspace", type=Path, required=True, metavar="BESTAND", help="het wijkbestand (.wijk)"
            )
        return added

    demo = command("demo", _demo, "Speel de oefenwijk en schrijf alles in een map.", workspace=False)
    demo.add_argument(
        "--out", type=Path, required=True, metavar="MAP", help="map voor folder, uitkomsten en schermen"
    )
    importing = command("import", _import, "Lees een sessie uit een JSON-bestand.")
    importing.add_argument("file", type=Path, metavar="JSON", help="het bestand met de sessie")
    command("outcomes", _outcomes, "Toon de uitkomsten.").add_argument(
        "--json", action="store_true", required=True, help="als JSON"
    )
    leaflet = command("leaflet", _leaflet, "Maak de folder, in de vorm die u kiest.")
    leaflet.add_argument("--out", type=Path, required=True, metavar="BESTAND", help="het nieuwe bestand")
    leaflet.add_argument("--date", type=_day, metavar="DAG", help="de dag van de folder, zoals 2026-10-29")
    leaflet.add_argument(
        "--form", choices=[kind.key for kind in EDITIONS], default="a5", help="gewoon is losse pagina's A5"
    )
    update = command("update", _update, "Maak ‘u zei, wij deden’, in de vorm die u kiest.")
    update.add_argument("--out", type=Path, required=True, metavar="BESTAND", help="het nieuwe bestand")
    update.add_argument("--date", type=_day, metavar="DAG", help="de dag van het nieuws")
    update.add_argument(
        "--form",
        choices=[kind.key for kind in UPDATE_EDITIONS],
        default="a5",
        help="gewoon is losse pagina's A5",
    )
    assessing = command("assess", _assess, "Kijk of een tekst makkelijk te lezen is.", workspace=False)
    cli_assess.add_options(assessing)
    command("backup", _backup, "Maak een reservekopie.").add_argument(
        "--to", type=Path, required=True, metavar="MAP", help="map voor de kopie"
    )
    restore = command("restore", _restore, "Zet een reservekopie terug, naast wat er is.", workspace=False)
    restore.add_argument("backup", type=Path, metavar="KOPIE", help="de reservekopie")
    restore.add_argument("--to", type=Path, required=True, metavar="BESTAND", help="het nieuwe wijkbestand")
    return parser


def _demo(options: argparse.Namespace) -> None:
    from ui.desktop.demo import play

    for path in play(options.out, now):
        print(path)


def _import(options: argparse.Namespace) -> None:
    from wijksessie.commands.importing.session import import_file

    title = import_file(options.workspace, options.file, now)
    print(f"Ingelezen: {title}")


def _outcomes(options: argparse.Namespace) -> None:
    from wijksessie.commands.projects import open_project
    from wijksessie.queries.outcomes import outcomes

    with open_project(options.workspace, now) as workspace:
        print(json.dumps(outcomes(workspace), ensure_ascii=False, indent=2))


def _leaflet(options: argparse.Namespace) -> None:
    from exports.editions import make
    from exports.leaflet import missing_glyphs
    from wijksessie.commands.projects import open_project
    from wijksessie.queries.leaflet_reading import current_leaflet

    _refuse_ours(options.out)
    with open_project(options.workspace, now) as workspace:
        leaflet = current_leaflet(workspace, now, options.date)
    if leaflet is None:
        raise _nothing_yet()
    _tell_gaps(leaflet.gaps)
    if missing := missing_glyphs(leaflet):
        letters = " ".join(sorted(missing))
        print(f"Let op: deze tekens staan niet goed in de folder: {letters}", file=sys.stderr)
    _write(options.out, make(options.form, leaflet))
    print(options.out)


def _update(options: argparse.Namespace) -> None:
    from exports.editions import make_update
    from wijksessie.commands.projects import open_project
    from wijksessie.queries.session import current
    from wijksessie.queries.today import today
    from wijksessie.queries.update_reading import update

    _refuse_ours(options.out)
    with open_project(options.workspace, now) as workspace:
        session = current(workspace)
        on = options.date or today(workspace, now)
        found = None if session is None else update(workspace, session.id, on)
    if found is None:
        raise _nothing_yet()
    _tell_gaps(found.gaps)
    _write(options.out, make_update(options.form, found))
    print(options.out)


def _refuse_ours(path: Path) -> None:
    from wijksessie.commands import RuleBroken

    if path.suffix.lower() in _OURS:
        raise RuleBroken(f"{path.name} is een wijkbestand of een sleutel. Kies een andere naam.")


def _nothing_yet() -> Exception:
    from wijksessie.commands import RuleBroken

    return RuleBroken("In dit bestand staat nog geen sessie.")


def _tell_gaps(gaps: Sequence[str]) -> None:
    for gap in gaps:
        print(f"Nog te doen: {gap}", file=sys.stderr)


def _assess(options: argparse.Namespace) -> None:
    from wijksessie.plain_language import assess

    if options.file == cli_assess.STDIN and sys.stdin.isatty():
        print("Plak de tekst. Sluit af met Ctrl D, of op Windows met Ctrl Z en Enter.", file=sys.stderr)
    text, warning = cli_assess.text_of(options.file)
    if warning:
        print(warning, file=sys.stderr)
    found = assess(text, cli_assess.writing_for(options, now))
    print(cli_assess.as_json(text, found) if options.json else cli_assess.as_text(text, found))


def _write(path: Path, content: bytes) -> None:
    """Write a file that is there whole or not at all."""
    from wijksessie.commands import RuleBroken

    if path.is_dir():
        raise RuleBroken(f"{path.name} is een map. Kies een bestand.")
    if not path.parent.is_dir():
        raise RuleBroken(f"De map {path.parent} is er niet.")
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        draft.write_bytes(content)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _backup(options: argparse.Namespace) -> None:
    from wijksessie.commands.projects import open_project
    from wijksessie.store import backup

    with open_project(options.workspace, now) as workspace:
        print(backup(workspace, options.to))


def _restore(options: argparse.Namespace) -> None:
    from wijksessie.commands import RuleBroken
    from wijksessie.commands.projects import NOT_OURS, SUFFIX
    from wijksessie.store import restore

    if options.backup.is_dir():
        raise RuleBroken(f"{options.backup.name} is een map. Kies een reservekopie ({SUFFIX}).")
    if options.to.suffix in NOT_OURS:
        raise RuleBroken(f"Een wijkbestand heet iets met {SUFFIX} aan het eind. Kies een andere naam.")
    print(restore(options.backup, options.to))


if __name__ == "__main__":
    sys.exit(main())
