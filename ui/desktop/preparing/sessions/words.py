"""What the kinds of sessions are called."""

from PySide6.QtCore import QCoreApplication

from wijksessie.terms import SessionKind

_KINDS = {
    SessionKind.SESSION: "Wijksessie",
    SessionKind.FOLLOW_UP: "Vervolgsessie",
    SessionKind.TRAINING: "Training over stress",
    SessionKind.AWARENESS: "Welkome Wijk",
}


def kind_name(kind: SessionKind) -> str:
    """Return how people call this kind of session."""
    return QCoreApplication.translate("SessionKind", _KINDS[kind])
