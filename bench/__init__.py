"""How well the generator reads, measured against texts read by people; see docs/quality.md."""
