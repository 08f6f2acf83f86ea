"""The outlet that a page belongs to, as the page itself states it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator import lexicon
from generator.readers import address, imprint, outlets, wire
from generator.readers.furniture import rule_of
from generator.readers.head import Head
from generator.readers.headline import SUFFIX, plain_of, same, starts
from generator.readers.imprint import Sign
from generator.readers.lines import Line
from generator.readers.looks import Look
from generator.records import Stated

# "© CubaHeadlines 2026", "Copyright 2024 NPR. All rights reserved.", "© 2022, New York Daily News",
# "Copyright © 2020 · The Baking Party"; without a year it may be a picture's: "© Getty Images"
_YEAR = r"\d{4}(?:\s*[-–—]\s*(?:\d{4}|present))?"
_OWNER = re.compile(
    rf"(?:[*•]\s+)?(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?P<year>{_YEAR})?[\s,·|•-]*(?:by\s+)?"
    r"(?P<name>[^\W\d_][^|·•©:\n]{1,60}?|\d+[A-Z]\w+)"
    rf"(?P<later>[\s,]*{_YEAR})?"
    r"\s*(?:[.,|®™·•-](?:\s|$)|\ball rights\b|$)",
    re.IGNORECASE,
)
# "New York Daily News, Inc", "Ziff Davis, LLC", "NBC UNIVERSAL"
_COMPANY = re.compile(
    r"[\s,]*\b(?:inc|llc|ltd|limited|corp|corporation|plc|gmbh|company|co|pty|all)\b.*$",
    re.IGNORECASE,
)


def outlet(lines: Sequence[Line], head: Head) -> Stated | None:
    """The outlet by the strongest sign there is; None where there is none, or two disagree."""
    for found in (
        list(_of_head(head)),
        list(_of_suffix(head)),
        [s for s in _of_copyright(lines) if not outlets.group(s.text)],
    ):
        if len({outlets.key(s.text) for s in found}) == 1:
            return found[0]
    return _of_imprint(lines, head) or _agency_signed(head) or wire.agency(lines, head)


def owners(lines: Sequence[Line]) -> frozenset[str]:
    """The keys of all names that a copyright line gives."""
    return frozenset(outlets.key(s.text) for s in _of_copyright(lines))


def _of_head(head: Head) -> Iterator[Stated]:
    """The outlet that the credit names; an agency only where no other name stands there."""
    found = [*_of_lines(head), *_of_credit(head)]
    own = [s for s in found if not outlets.agency(s.text)]
    yield from own or found


def _of_lines(head: Head) -> Iterator[Stated]:
    """A line, or a part of the signed or dated one, that is an outlet's name."""
    for i, seen in enumerate(head.looks[: head.body]):
        if seen.outlet is None or seen.caption or i == head.title or not _placed(head, i):
            continue
        start, end = seen.outlet
        if outlets.common(seen.line.text[start:end]) and _is_label(seen):
            continue
        if outlets.agency(seen.line.text[start:end]) and (start, end) != (0, len(seen.line.text)):
            continue
        if any(name.span == seen.line.part(start, end) for name in head.byline):
            continue
        yield Stated(seen.line.text[start:end], seen.line.part(start, end))


def _is_label(seen: Look) -> bool:
    """ "Print" among share links, "Register" of "Login | Register"; not "The Print"."""
    return not seen.owned and (seen.rule is not None or rule_of(seen.line.text) is not None)


def _agency_signed(head: Head) -> Stated | None:
    """An agency on the last line of the credit; where text goes on below, it is a picture's."""
    for above, seen, below in zip(head.looks, head.looks[1:], head.looks[2:], strict=False):
        if (
            above.dates and seen.line.gap == 0 and below.line.gap
            and seen.outlet == (0, len(seen.line.text)) and outlets.agency(seen.line.text)
        ):  # fmt: skip
            return Stated(seen.line.text, seen.line.span)
    return None


# "Cy Diaz Chief Garden Editor, The Ellery Post", "By Ann Lee, CNN", "Bo Chan | BBC News",
# "By Ana Diaz For Dailymail.Com"
_BEHIND = re.compile(r"(?:,| [Ff]or| at)\s+(?P<name>[A-Z][\w.&!'’ -]{1,40})$")


def _of_credit(head: Head) -> Iterator[Stated]:
    """Behind the author's name, or in its place: "By Ann Lee, CNN", "By The New York Times"."""
    for name in head.byline:
        if outlets.known(name.text) and not outlets.agency(name.text):
            yield name
    for i, kind in head.blocks.items():
        line = head.looks[i].line
        m = _BEHIND.search(line.text) if kind == "byline" and len(line.text) < 200 else None
        if m is None or outlets.agency(m["name"]):
            continue
        if outlets.known(m["name"]):
            yield Stated(m["name"], line.part(*m.span("name")))
        elif (site := address.of_site(m["name"])) is not None:
            reason = f"the text does not name it, but its byline gives the site {m['name']!r}"
            yield Stated(site, None, "derived", reason)


def _placed(head: Head, i: int) -> bool:
    """Whether the name stands where outlets do: with author or date, or at the top of the page."""
    seen = head.looks[i]
    if "byline" in [head.blocks.get(j) for j in (i - 1, i, i + 1)]:
        return True
    if head.title == i - 1 and head.blocks.get(i + 2) == "byline" and seen.line.words < 6:
        return True  # headline, "The Harbour News", "Staff Reporter", the day
    name = seen.line.text[slice(*seen.outlet)] if seen.outlet else ""
    if imprint.trusted(name) or _twice(head, i) or _signed_by(head, i):
        return True
    if i == 0 and head.title == 1:
        return seen.owned or (outlets.reads_like_one(name) and not outlets.agency(name))
    return (i == 0 or head.title == i + 1) and seen.owned


# "By", "Posted by:" on a line above the name
_BY = re.compile(r"(?:(?:posted|published|written) )?by ?:?", re.IGNORECASE)


def _signed_by(head: Head, i: int) -> bool:
    return i > 0 and _BY.fullmatch(head.looks[i - 1].line.text) is not None


def _twice(head: Head, i: int) -> bool:
    """Whether the line stands above the title and directly below itself: logo and its text."""
    texts = [seen.line.text for seen in head.looks]
    return (
        head.title is not None
        and i < head.title
        and texts[i] in (texts[i - 1 : i] + texts[i + 1 : i + 2])
    )


def _of_suffix(head: Head) -> Iterator[Stated]:
    """ "Title | CBC News" where the title by itself stands there, too, or the outlet is known."""
    title = None if head.title is None else head.looks[head.title].line.text
    for i, seen in enumerate(head.looks[: head.body]):
        text = seen.line.text
        if i in head.blocks and i != head.title:
            continue
        if (m := SUFFIX.search(text)) is None:
            yield from _of_prefix(seen, title if i != head.title else None)
            continue
        cut = plain_of(text[: m.start()])
        twin = title is not None and i != head.title and starts(plain_of(title), cut)
        if rule_of(m["outlet"]) is not None:
            continue  # "Log in | Register"
        if twin or (i == head.title and outlets.known(m["outlet"])):
            name = _IN_PLACE.sub("", m["outlet"])
            yield Stated(name, seen.line.part(m.start("outlet"), m.start("outlet") + len(name)))


# "Harbour News | - Tarn, CA": where the station stands
_IN_PLACE = re.compile(r"\s+-\s+[A-Z][\w. ]+, [A-Z]{2}$")
# "The Tarn Courier - Ferry sinks at its quay"
_PREFIX = re.compile(r"(?P<outlet>[A-Z][\w.'’& ]{3,30})\s+[|·•–—-]\s+(?=\S)")


def _of_prefix(seen: Look, title: str | None) -> Iterator[Stated]:
    """The name before a page's title, where the title stands below by itself; no section's."""
    m = _PREFIX.match(seen.line.text) if title is not None else None
    if m is None or title is None or not same(seen.line.text[m.end() :], title):
        return
    words = m["outlet"].lower().split()
    sections = lexicon.words("outlets", "section_words")
    if len(words) > 1 and not any(word in sections for word in words):
        yield Stated(m["outlet"], seen.line.part(*m.span("outlet")))


def _of_copyright(lines: Sequence[Line]) -> Iterator[Stated]:
    for line in lines:
        m = _OWNER.match(line.text) if len(line.text) < 400 else None
        if m is None or not (m["year"] or m["later"]):
            continue
        name = _COMPANY.sub("", m["name"]).strip(" ,.")
        name = name if outlets.listed_group(name) else outlets.known_start(name) or name
        if (site := address.of_site(name)) is not None and not outlets.known(name):
            reason = f"the text does not name it, but its copyright line gives the site {name!r}"
            yield Stated(site, None, "derived", reason)
            continue
        if name and not name.lower().startswith(("all rights", "copyright", "the author")):
            yield Stated(name, line.part(m.start("name"), m.start("name") + len(name)))


def _of_imprint(lines: Sequence[Line], head: Head) -> Stated | None:
    """The name that the page gives itself most often, if far ahead of the next."""
    found = _signs(lines, head)
    whole = {outlets.key(line.text) for line in lines if len(line.text) <= 40}
    ranked = sorted(((_weight(name, s, whole), name) for name, s in found.items()), reverse=True)
    if not ranked or ranked[0][0] < imprint.ENOUGH:
        return None
    if len(ranked) > 1 and ranked[1][0] * 2 > ranked[0][0]:
        return None
    best = min(found[ranked[0][1]], key=lambda sign: (bool(sign.reason), sign.span))
    if best.reason:
        return Stated(best.name, None, "derived", best.reason)
    return Stated(best.name, best.span)


def _signs(lines: Sequence[Line], head: Head) -> dict[str, list[Sign]]:
    """All that speaks for an outlet, by the key of its name."""
    found: dict[str, list[Sign]] = {}
    authors = [name.text for name in head.byline]
    for sign in imprint.signs(lines, authors):
        found.setdefault(outlets.key(sign.name), []).append(sign)
    for sign in address.signs(lines):
        short = outlets.key(sign.name).removesuffix(" magazine")  # it may call itself "Prospect"
        name = short if short in found else outlets.key(sign.name)
        found.setdefault(name, []).append(sign)
    told = _mentions(_beside_the_story(lines, head))
    for name, mentions in told.items():
        if len(mentions) > 1 or name in found or (len(told) == 1 and _signs_off(lines, mentions)):
            found.setdefault(name, []).append(replace(mentions[0], weight=min(len(mentions), 3)))
    return found


def _signs_off(lines: Sequence[Line], mentions: Sequence[Sign]) -> bool:
    """Whether the only outlet that a page names is a line of its own at its foot."""
    return any(line.span == sign.span for line in lines[-address.EDGE :] for sign in mentions)


def _beside_the_story(lines: Sequence[Line], head: Head) -> list[Line]:
    """All lines but headline and standfirst: "GQ talks to the actor" is no sign of GQ's page."""
    kinds = ("headline", "standfirst")
    told = {head.looks[i].line.start for i, kind in head.blocks.items() if kind in kinds}
    return [line for line in lines if line.start not in told]


def _mentions(lines: Sequence[Line]) -> dict[str, list[Sign]]:
    out: dict[str, list[Sign]] = {}
    for sign in imprint.mentions(lines):
        out.setdefault(outlets.key(sign.name), []).append(sign)
    return out


def _weight(name: str, signs: Sequence[Sign], whole: set[str]) -> int:
    """What the signs for one name weigh together; nothing where an unknown name has one only."""
    by_phrase = {sign.phrase: sign.weight for sign in signs}
    if outlets.agency(name) and max(by_phrase.values()) <= imprint.ENOUGH:
        return 0  # others print its reports
    often = any(sum(s.phrase == one for s in signs) >= OFTEN for one in by_phrase)
    weight = sum(by_phrase.values()) + often
    known = imprint.trusted(signs[0].name) or any(sign.reason for sign in signs)
    if not known and weight <= imprint.ENOUGH:
        return 0
    return weight + (name in whole)


OFTEN = 3
"""Times that one phrase names an outlet: "told NAME" once is said of others, too."""
