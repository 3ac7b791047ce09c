"""The desktop app of Wijksessie, in Qt."""
