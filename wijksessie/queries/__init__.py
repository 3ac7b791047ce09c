"""What people look at: functions that read a workspace and return frozen dataclasses."""
