"""The dated plan of all steps."""
