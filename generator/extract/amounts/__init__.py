"""Numbers that measure something: where they stand, what they are worth, what they count."""
