"""Drawing the places of the neighbourhood."""
