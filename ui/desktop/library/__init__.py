"""The library: techniques, card decks, examples from elsewhere, and further reading."""
