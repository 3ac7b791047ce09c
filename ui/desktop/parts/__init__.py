"""Building blocks that every screen uses."""
