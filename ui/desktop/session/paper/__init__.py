"""The room of the paper twin: everything of the session on paper, and what goes into the bag."""
