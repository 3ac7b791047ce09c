"""All sessions of a neighbourhood."""
