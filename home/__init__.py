"""The front page, the standard pages and the demo site."""
