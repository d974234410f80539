"""The copy desk: raw newspaper copy in, a structure and a report out."""
