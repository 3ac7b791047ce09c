"""The cards of a session on their way to the table: laid together, chosen, read aloud."""
