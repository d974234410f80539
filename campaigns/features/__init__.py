"""Campaigns (专题) and their features (专版)."""
