"""The same commands without a window; `wijksessie` alone opens the app."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path


def now() -> dt.datetime:
    """The clock of this machine; everything else gets its clock handed in."""
    return dt.datetime.now().astimezone()


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. 0 is done, 1 is a problem told in Dutch, 2 is wrong use."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not arguments or (arguments[0].startswith("--") and arguments[0] not in ("--help", "--version")):
        from ui.desktop.app import main as open_app

        return open_app(arguments)
    options = _parser().parse_args(arguments)
    return _told(options.run, options)


def _told(run: Callable[[argparse.Namespace], None], options: argparse.Namespace) -> int:
    """Run a command and tell in Dutch what went wrong."""
    from wijksessie.commands import ImportRefused, RuleBroken, StoreError

    try:
        run(options)
    except (RuleBroken, StoreError, ImportRefused) as problem:
        print(problem, file=sys.stderr)
        return 1
    except OSError as problem:
        print(f"Dit lukt niet met {problem.filename}: {problem.strerror}.", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="wijksessie", description="Zonder opdracht opent het programma.")
    commands = parser.add_subparsers(metavar="OPDRACHT", required=True)

    def command(
        name: str, run: Callable[[argparse.Namespace], None], text: str, *, workspace: bool = True
    ) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=text, description=text)
        added.set_defaults(run=run)
        if workspace:
            added.add_argument("--workspace", type=Path, required=True, help="het wijkbestand (.wijk)")
        return added

    demo = command("demo", _demo, "Speel de oefenwijk en schrijf alles in een map.", workspace=False)
    demo.add_argument("--out", type=Path, required=True, help="map voor folder, uitkomsten en schermen")
    importing = command("import", _import, "Lees een sessie uit een JSON-bestand.")
    importing.add_argument("file", type=Path, metavar="BESTAND")
    command("outcomes", _outcomes, "Toon de uitkomsten.").add_argument(
        "--json", action="store_true", required=True, help="als JSON"
    )
    leaflet = command("leaflet", _leaflet, "Maak de folder als PDF.")
    leaflet.add_argument("--out", type=Path, required=True, help="de PDF")
    leaflet.add_argument("--date", type=dt.date.fromisoformat, help="de dag van de folder, zoals 2026-10-29")
    leaflet.add_argument(
        "--form", choices=("a5", "a4"), default="a5", help="losse pagina's A5, of gevouwen A4"
    )
    command("backup", _backup, "Maak een reservekopie.").add_argument("--to", type=Path, required=True)
    restore = command("restore", _restore, "Zet een reservekopie terug, naast wat er is.", workspace=False)
    restore.add_argument("backup", type=Path, metavar="KOPIE")
    restore.add_argument("--to", type=Path, required=True, help="het nieuwe wijkbestand")
    return parser


def _demo(options: argparse.Namespace) -> None:
    from ui.desktop.demo import play

    for path in play(options.out, now):
        print(path)


def _import(options: argparse.Namespace) -> None:
    from wijksessie.commands.import_session import import_file

    title = import_file(options.workspace, options.file, now)
    print(f"Ingelezen: {title}")


def _outcomes(options: argparse.Namespace) -> None:
    from wijksessie.commands.projects import open_project
    from wijksessie.queries.outcomes import outcomes

    with open_project(options.workspace, now) as workspace:
        print(json.dumps(outcomes(workspace), ensure_ascii=False, indent=2))


def _leaflet(options: argparse.Namespace) -> None:
    from exports.leaflet import Form, leaflet_pdf
    from wijksessie.commands import RuleBroken
    from wijksessie.commands.projects import open_project
    from wijksessie.queries.leaflet_reading import current_leaflet

    with open_project(options.workspace, now) as workspace:
        leaflet = current_leaflet(workspace, now, options.date)
    if leaflet is None:
        raise RuleBroken("In dit bestand staat nog geen sessie.")
    for gap in leaflet.gaps:
        print(f"Nog te doen: {gap}", file=sys.stderr)
    options.out.write_bytes(leaflet_pdf(leaflet, Form(options.form)))
    print(options.out)


def _backup(options: argparse.Namespace) -> None:
    from wijksessie.commands.projects import open_project
    from wijksessie.store import backup

    with open_project(options.workspace, now) as workspace:
        print(backup(workspace, options.to))


def _restore(options: argparse.Namespace) -> None:
    from wijksessie.store import restore

    print(restore(options.backup, options.to))


if __name__ == "__main__":
    sys.exit(main())
