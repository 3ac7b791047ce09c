"""The core of Wijksessie: it knows no screen, no page and no web server."""
