"""The gestures of the hand as widgets, one for each value in `wijksessie.techniques.gestures`."""
