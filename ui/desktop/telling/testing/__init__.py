"""Teach-back: is it clear to the people it is for? (domain.md 5.5)."""
