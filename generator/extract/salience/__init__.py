"""Which sentences carry an article: fit to stand alone, weighty, and unlike one another."""
