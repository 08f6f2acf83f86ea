"""Who says what: quoted stretches, the sentences round them, and the people in those sentences."""
