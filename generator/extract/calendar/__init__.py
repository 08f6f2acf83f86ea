"""Finding dated expressions in running text; what they amount to is `generator.calendar`'s."""
