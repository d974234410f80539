"""Honour programmes, periods, nominations and profiles."""
