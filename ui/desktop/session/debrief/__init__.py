"""The fifteen minutes with the team after the session."""
