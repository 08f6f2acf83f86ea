"""The theme's search on a copy of the site that is opened from disk.

There a page may not fetch a file, but it may run a script: the theme's bundle then asks for
"search/search_index.js". Its `offline` plugin writes that file too, but also loads a script from
another host and gives every page another address.
"""

from __future__ import annotations

from pathlib import Path

VERSION = "1"
"""Of what is done to a built site here: another one builds sites anew."""
INDEX = Path("search", "search_index.json")


def write(site: Path) -> None:
    """Put the index of a built site beside itself, as a script; nothing where there is none."""
    index = site / INDEX
    if index.is_file():
        script = f"var __index = {index.read_text('utf-8')}\n"
        index.with_suffix(".js").write_text(script, "utf-8")
