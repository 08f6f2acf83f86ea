"""Lines under a picture: what it shows, and whose it is."""

from __future__ import annotations

import re

from generator.readers import outlets

LONGEST = 600
"""Characters; picture captions of agencies run to four sentences."""

_AGENCY = (
    r"(?:getty(?: images)?|ap(?: photo)?|afp|reuters|epa|shutterstock|alamy|istock|upi|bloomberg|xinhua|zuma"
    r"|imago|pa(?: images| wire)?|nurphoto|anadolu|sipa|unsplash|pixabay|flickr|wikimedia(?: commons)?)"
)
# "Photo: Jane Roe", "Image by © X/The White House", "Photograph by Tyrone Turner", "(Image: © HandyGames)",
# "Credit: DrMikeBaxter"; not "Photos of the scene showed smoke."
_OPENS = re.compile(
    r"\W{0,2}(?:(?:file )?(?:photo|photograph|picture|image|illustration|graphic|video|drawing|map|chart|art)s?"
    r"(?: (?:credits?|source|courtesy(?: of)?|illustration))?(?: by\b|\s*:| ©)|(?:image |photo )?credits?:|courtesy of\b|credit$"
    r"|file ?[-–—:]|(?:media|image|video|photo) (?:caption|source)\b|photo by\b|by © |enlarge this image|toggle caption|hide caption)",
    re.IGNORECASE,
)
# "… in Mexico City. Photo: Jane Roe", "… - Image by © X/The White House", "… (Luis Sinco / Los Angeles Times)",
# "… (AP Photo/Jane Roe)", "… Jane Roe/Getty Images", "Francesco Carta | Moment | Getty Images";
# not "he told Reuters", "a photo by the police shows"
_CLOSES = re.compile(
    rf"(?:\s[-–—|]\s*|[.)\]”\"’']\s*|\()(?:photo(?:graph)?|image|picture|illustration|video)s?(?: credits?)?(?::| by\b| courtesy\b| ©).{{0,120}}$"
    rf"|[(/|,]\s*(?:\w+\s){{0,2}}{_AGENCY}(?:\s*[/,|].{{0,60}})?\)?\W*$"
    rf"|\({_AGENCY}\s*/[^)]{{0,60}}\)\W*$|\([^()]{{2,40}}\s*/\s*[^()]{{2,40}}\)$"
    rf"|\b(?:getty images|ap photo|shutterstock|associated press photo|via ap|via reuters|hide caption)\b.{{0,50}}$"
    rf"|©\s?[^.]{{2,60}}$|[.”\"]\s?credit$",
    re.IGNORECASE,
)


def is_caption(text: str) -> bool:
    """Whether the line itself says that it belongs to a picture."""
    if len(text) > LONGEST or text[0] in '"“':
        return False
    return _OPENS.match(text) is not None or _CLOSES.search(text) is not None or _owner(text)


# "Chang W. Lee/The New York Times", "Max Whittaker for The New York Times", "Scott Heins / Gothamist"
_OWNED = re.compile(r"[A-Z][^/]{2,40}?(?:\s?/\s?| for )(?P<owner>[A-Z][^/]{1,40})")


def _owner(text: str) -> bool:
    m = _OWNED.fullmatch(text)
    return m is not None and outlets.known(m["owner"])


def is_credit(text: str) -> bool:
    """Whether the line names the owner of a picture and nothing else: "Getty Images"."""
    return is_caption(text) and len(text.split()) <= 6
