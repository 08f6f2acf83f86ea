"""Lines under a picture: what it shows, and whose it is."""

from __future__ import annotations

import re

from generator.dates_in_words import SHORT_MONTHS
from generator.passages import sentences
from generator.readers import outlets

LONGEST = 600
"""Characters; picture captions of agencies run to four sentences."""

_COUNTER = 40
"""Characters that "Toggle captions 100 of 100." fits into."""

_AGENCY = (
    r"(?:getty(?: images)?|ap(?: photo)?|afp|reuters|epa|shutterstock|alamy|istock|upi|bloomberg"
    r"|xinhua|zuma|imago|pa(?: images| wire)?|nurphoto|anadolu|sipa|unsplash|pixabay|flickr"
    r"|wikimedia(?: commons)?)"
)
_PICTURE = r"(?:photo|photograph|picture|image|illustration|graphic|video|drawing|map|chart|art)s?"
_OPENINGS = (
    # "Photo: Jane Roe", "Image by © X/The White House", "Photograph by Jane Roe",
    # "(Image: © HandyGames)"; not "Photos of the scene showed smoke."
    rf"(?:file )?{_PICTURE}(?: credits?| source| courtesy(?: of)?)?(?: by\b|\s*:| ©)",
    # "Credit: DrMikeBaxter", "Courtesy of Zillow", "FILE - A view"; not "Credit cards are …"
    r"(?:image |photo )?credits?:|courtesy of\b|credit$|file ?[-–—:]|by © ",
    # "Media caption The mayor sings on BBC radio", "Enlarge this image toggle caption Jane Roe"
    r"(?:media|image|video|photo) (?:caption|source)\b",
    r"enlarge this image|(?:toggle|hide) caption",
)
_OPENS = re.compile(rf"\W{{0,2}}(?:{'|'.join(_OPENINGS)})", re.IGNORECASE)
_CLOSINGS = (
    # "… in Mexico City. Photo: Jane Roe", "… - Image by © X/The White House", "… (Image: abc News)"
    rf"(?:\s[-–—|]\s*|[.)\]”\"’']\s*|\(){_PICTURE}(?: credits?)?"
    r"(?::| by\b| courtesy\b| ©).{0,120}$",
    # "Jane Roe | Moment | Getty Images", "… Jane Roe/Getty Images"; not "he told Reuters"
    rf"[(/|,]\s*(?:\w+\s){{0,2}}{_AGENCY}(?:\s*[/,|].{{0,60}})?\)?\W*$",
    # "… (AP Photo/Jane Roe)", "… (Ann Lee / Los Angeles Times)"
    rf"\({_AGENCY}\s*/[^)]{{0,60}}\)\W*$|\([^()]{{2,40}}\s*/\s*[^()]{{2,40}}\)$",
    # "… Bo Chan/AP hide caption", "Ann D. Lee via AP"
    r"\b(?:getty images|ap photo|shutterstock|via ap|via reuters|hide caption)\b.{0,50}$",
    # "… a kite above the pier. REUTERS/Jane Roe"
    rf"[.”\"]\s+{_AGENCY}\s?/\s?[A-Z][\w .'’-]{{2,40}}$",
    # "Mayor Ann Lee. (File Photo)"
    r"\(file (?:photo|picture|image|pic)\)$",
    # "… © Jane Roe", "… had seeped underground.Credit"
    r"©\s?[^.]{2,60}$|[.”\"]\s?credit$",
    # "… above the pier on SundayCredit: Jane Roe", "… above the pier.Credit:Jane Roe"
    r"(?<=[a-z.”\"])(?-i:Credit): ?[^.:]{2,50}$",
)
_CLOSES = re.compile("|".join(_CLOSINGS), re.IGNORECASE)
# "Bo Chan waves to his crew at the old pier in Porto, Quux Nov. 7, 2011"; not "It opened in Porto
# on May 2, 2022.", "Posted in Harbour News May 2, 2022"
_TAKEN = re.compile(
    r"(?=.*\b(?:[a-z]+[^\Ws]s|is|are) )(?!.*\b(?:publi|post|filed|updat))"
    r"(?:\S+ ){6,}(?:in|at|outside|near) (?:[A-Z][\w.'’-]*,? ){1,5}(?:[A-Z][a-z]+day, )?"
    rf"(?:{'|'.join(SHORT_MONTHS)})[a-z]*\.? \d{{1,2}}, \d{{4}}\.?"
)
# "… a kite above the pier. Hide Caption 4 of 9": the counter of a gallery, all of it in one line
_GALLERY = re.compile(
    r"\b(?:hide|show|view|toggle) captions? \d{1,3} of \d{1,3}\W*$", re.IGNORECASE
)
# "Ann Lee at the pier 2022 - TP.jpg": what the file of a picture is called
_FILE = re.compile(r".+\.(?:jpe?g|png|gif|webp)", re.IGNORECASE)
# "Ann Lee, right, with her counsel outside court"; not "A left, right, left of Bo Chan's won it."
_PLACED = re.compile(
    r"[A-Z][^.!?]{2,60}(?:, (?:far |second )?(?:left|right|cent(?:re|er)),"
    r"| \((?:left|right|cent(?:re|er))\),?) [^.!?]{4,100}[^\W\d_]"
)
_AGENCY_ALONE = re.compile(_AGENCY, re.IGNORECASE)
# "Quuxolan’s new slipway. Quuxolan", "… and won a goose. Ann Mary Lee": the owner behind the
# last sentence; not "Letters From St. Mary"
_OWNER = re.compile(r"[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,3}")
# Behind a word, not an abbreviation: "site.", not "Roe v."
_STOP = re.compile(r"\w{4}[.!?]$")
# "Jane Roe/AOL", "Ann B. Lee / AP"
_SIGNED = re.compile(r"\(?[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,2}\s?/\s?[A-Z][\w. ]{1,25}\)?")
# "Bo W. Chan/The New York Times", "Ann Lee for The New York Times"; not "Support for Gaza"
_OWNED = re.compile(r"[A-Z][^/]{2,40}?(?:\s?/\s?| for )(?P<owner>[A-Z][^/]{1,40})")


def is_caption(text: str) -> bool:
    """Whether the line itself says that it belongs to a picture."""
    if _GALLERY.search(text, max(0, len(text) - _COUNTER)):
        return True
    if len(text) > LONGEST or text[0] in '"“':
        return False
    if any(shape.fullmatch(text) is not None for shape in (_AGENCY_ALONE, _FILE, _SIGNED, _PLACED)):
        return True
    if _owned(text) or _named_behind(text):
        return True
    return _OPENS.match(text) is not None or _CLOSES.search(text) is not None or taken(text)


def taken(text: str) -> bool:
    """Whether the line tells what a picture shows, and ends with where and when it was taken."""
    return _TAKEN.fullmatch(text) is not None


def _named_behind(text: str) -> bool:
    if text[-1] in ".!?…" or text[-1] in "\"”’'":
        return False
    found = sentences(text)
    full = len(found) > 1 and _STOP.search(text, 0, found[-2][1]) is not None
    return full and _OWNER.fullmatch(text, *found[-1]) is not None


def _owned(text: str) -> bool:
    m = _OWNED.fullmatch(text)
    return m is not None and outlets.known(m["owner"])
