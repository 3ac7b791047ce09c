"""The parts of Uitkomsten: pictures of how the tables chose, and words for everybody who cannot see them."""
