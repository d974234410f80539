"""Accounts of staff and of the public."""
