"""Through what a statement reached the page, read from its own attribution."""
