"""Documents: what the program prints, made of queries and resources alone."""
