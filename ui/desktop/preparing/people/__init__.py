"""People and organisations of steps 1 to 3, and whom we miss in the neighbourhood."""
