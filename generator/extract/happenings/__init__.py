"""What the sentences of an article tell: who says it, when, and whether it has happened."""
