"""What a session says, made to be looked at on Uitkomsten; `values` are the shapes, the rest reads them."""
