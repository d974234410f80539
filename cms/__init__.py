"""The project: wiring, and the ground floor that the sections share."""
