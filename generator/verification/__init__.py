"""The parts of `generator.verify`."""
