"""One file a task, each with `predict(rows) -> predictions` in its scorer's format."""
