"""How the data of the plain-language helper is made; for developers, nothing of it ships."""
