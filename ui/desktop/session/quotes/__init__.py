"""Quotes: residents own words, and how far they may travel."""
