"""The JSON file a session can be read from."""
