"""The decks on the page of step 4; the library itself is a section of its own."""
