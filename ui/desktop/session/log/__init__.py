"""The log of the session, the parking lot and moments of safety."""
