"""Turns news articles into the pages of a briefing site."""

__version__ = "0.1.0"
