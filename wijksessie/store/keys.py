"""The data key: 32 random bytes in `NAME.key` beside `NAME.wijk`."""

import hashlib
import json
import secrets
from pathlib import Path

from wijksessie.store.errors import AlreadyExists, MissingKey
from wijksessie.store.files import write_whole

VERSION = 1
_SIZE = 32


def key_path(path: Path) -> Path:
    """Return where the key of a file lies."""
    return path.with_suffix(".key")


def make_key(path: Path) -> bytes:
    """Make the key of a file and write it beside; a key that is there is never overwritten."""
    if key_path(path).exists():
        raise AlreadyExists(key_path(path))
    key = secrets.token_bytes(_SIZE)
    _write(path, key)
    return key


def bring_key(path: Path, key: bytes) -> None:
    """Put a key beside a copy of its file; raises `AlreadyExists` when another key lies there."""
    if not key_path(path).exists():
        _write(path, key)
    elif data_key(path) != key:
        raise AlreadyExists(key_path(path))


def _write(path: Path, key: bytes) -> None:
    told = {"version": VERSION, "key": key.hex(), "check": _check(key)}
    write_whole(key_path(path), json.dumps(told).encode())


def data_key(path: Path) -> bytes:
    """Read the key of a file."""
    try:
        told = json.loads(key_path(path).read_bytes())
        key = bytes.fromhex(told["key"])
        sound = told["version"] == VERSION and len(key) == _SIZE and told["check"] == _check(key)
    except FileNotFoundError as error:
        raise MissingKey(path) from error
    except (ValueError, KeyError, TypeError) as error:
        raise MissingKey(path, damaged=True) from error
    if not sound:
        raise MissingKey(path, damaged=True)
    return key


def _check(key: bytes) -> str:
    """Tell a damaged key from one that belongs to another file."""
    return hashlib.sha256(key).hexdigest()[:8]
