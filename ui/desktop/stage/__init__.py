"""The big screen: shows only what the facilitator reveals."""
