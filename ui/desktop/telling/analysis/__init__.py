"""The analysis day: a list to go through, one thing at a time (domain.md 4.9)."""
