"""The plain-language helper: which words and sentences a resident would stumble over. Still empty."""
