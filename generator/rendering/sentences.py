"""Sentences as Markdown: in their language, the names in them linked."""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup

from generator.escape import attribute, clean, escape
from generator.name_links import written
from generator.naming import Naming
from generator.records import Ref
from generator.tongues import leftwards

# What one character becomes: "&#91;", "a". In escaped text every "&" begins an entity.
_CHARACTER = re.compile(r"&#\d+;|.", re.S)


def sentence(href: Callable[[Ref], str | None], text: Naming) -> Markup:
    """The text with a link for everybody in it to whose page `href` leads."""
    plain = str(text)
    letters = _CHARACTER.findall(escape(plain))
    # Names are counted in cleaned text; what is not clean is printed without links.
    for name in text.names if clean(plain) == plain else ():
        target = href(name.ref)
        if target and letters[max(0, name.start - 1)] != "!":  # "![words](target)" is a picture
            link = written("".join(letters[name.start : name.end]), target)
            letters[name.start : name.end] = [link, *[""] * (name.end - name.start - 1)]
    return spoken(Markup("".join(letters)), text.language)


def spoken(words: Markup, language: str) -> Markup:
    """Escaped words as some of a language; as they are for the site's own, ""."""
    if not language:
        return words
    turned = ' dir="rtl"' if leftwards(language) else ""
    return Markup(f'<span lang="{attribute(language)}"{turned}>{words}</span>')
