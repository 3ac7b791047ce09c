"""Giving: who brings which message to how many, and when (PH-14, domain.md 4.10)."""
