"""Where a sentence ends, as far as it matters to which words a date belongs to."""

from __future__ import annotations

import re

# "He left. | On Friday she came", "He “left.” | She stayed", an end of line; not "Jan. 9 in Tarn"
SENTENCE_END = re.compile(r"[.!?][\"”'’)]*\s+(?=[\"“A-Z])|\n")
