"""Search over the whole archive; knows engines, never sections."""
