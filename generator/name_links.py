"""The link of a name inside a sentence, as it stands in Markdown; pure.

    He told [Sean Hannity](../actors/sean-hannity.md){.name} so.

It comes and goes with what else stands in its section, and changes no word: whoever compares the
words of two pages, or tells an editor's work from the generator's, takes it off first. Text of a
source holds no such brackets, they are escaped.
"""

from __future__ import annotations

import re

CLASS = "name"
# "[Rubio](../actors/marco-rubio.md){.name}"; not "[Rubio](../actors/marco-rubio.md)", which is an
# editor's or stands for itself, nor "[CubaHeadlines, 10 Jan](…){.src data-span="…"}"
NAME_LINK = re.compile(r"\[([^\[\]\n]*)\]\(([^()\s]+)\)\{\.name\}")


def written(words: str, target: str) -> str:
    """`words` and `target` escaped as Markdown has them."""
    return f"[{words}]({target}){{.{CLASS}}}"


def unlinked(text: str) -> str:
    """The text with such links taken off, their words where they stood."""
    return NAME_LINK.sub(r"\1", text) if "{.name}" in text else text
