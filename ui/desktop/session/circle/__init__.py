"""The vicious circle: laying cards where it could be stopped."""
