"""What a site says to its reader in whole sentences: gifts, accounts, apps, the age of a page.

A line is such furniture only if the whole of it is; quoted words are somebody's and never are.
"""

from __future__ import annotations

import re

_WORKS = r"(?:articles?|story|stories|posts?|pieces?|content|pages?|reports?)"
_COUNT = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|no)"
_SITES = (
    r"(?:facebook|twitter|x|instagram|whatsapp|telegram|youtube|tiktok|bluesky|threads|linkedin"
    r"|mastodon|google news|apple news|flipboard|snapchat|pinterest)"
)
_MARK = r"[.!:]*"

# (rule, pattern); beside each a line that it drops and one that it leaves alone.
_PATTERNS = (
    # "As a subscriber, you have 10 gift articles to give each month", "You've read your last free
    # article", "A subscriber has gifted you this story"; not "You have 10 gifts to wrap."
    (
        "sign-up",
        r"(?:as an? \w+, )?(?:you (?:still )?have|you've (?:read|used|reached|got))\b[^.,]{0,20}?"
        rf" (?:gift|free|complimentary|bonus) {_WORKS}\b[^.]{{0,40}}"
        rf"|you've (?:read|used) {_COUNT} of {_COUNT} free {_WORKS}\b[^.]{{0,30}}"
        rf"|this is your (?:last|first|final) free {_WORKS}.{{0,30}}"
        rf"|anyone can (?:read|view|see) (?:what|the {_WORKS}) you share.{{0,30}}"
        rf"|gift \d+ {_WORKS} to any(?:one|body) you choose.{{0,40}}"
        rf"|(?:you've been gifted|an? (?:\w+ )?subscriber has gifted you)\b.{{0,30}}"
        rf"|this {_WORKS} has been gifted to you.{{0,30}}|you have been granted access.{{0,60}}",
    ),
    # "This article is for subscribers only", "To continue reading, subscribe now", "Register to
    # read more", "Already a subscriber? Log in"; not "The pool is for members only."
    (
        "sign-up",
        rf"this {_WORKS} is (?:only )?(?:for|available to|reserved for|exclusive to|free for)"
        r" (?:\w+ ){0,2}(?:subscribers|members|readers)(?: only)?"
        rf"|this is an? (?:subscribers?|members?)[- ]only {_WORKS}"
        r"|to (?:continue|keep) reading"
        r"(?:(?: (?:this|the|our)\b[^.,]{0,40})?,? ?(?:please )?"
        r"(?:subscribe|sign|log|register|join|create|become)\b[^.]{0,60})?"
        r"|(?:subscribe|register|sign (?:in|up)|log ?in|create an? (?:free )?account)"
        rf"(?: now| today)?(?: for free)? to (?:continue|keep|unlock|access|read)"
        r"(?: reading| (?:more|all|this|the (?:full|rest|whole))\b[^.]{0,40})?"
        r"|subscribe (?:now |today )?for (?:unlimited|full|as little|just|only|more|free)\b"
        r"[^.]{0,40}"
        r"|already (?:an?|have an?) (?:\w+ ){0,2}(?:subscriber|member|reader|account)\?",
    ),
    # "Want more quays? Sign up for her newsletter", "Sign up to receive our biggest stories", "For
    # news of the quays, subscribe to our letter"; not "He told them to sign up for the choir."
    (
        "sign-up",
        r"(?:want|like|love|enjoy(?:ed|ing)?|interested in|looking for|need)\b[^.!?]{3,80}\? "
        r"(?:sign up|subscribe|join us|click|log in|sign in|register)\b[^.!]{0,120}"
        r"|for [^.!?]{5,90}[,–—-] ?(?:please )?(?:subscribe (?:to|on)|sign up (?:for|to))\b"
        r"[^.]{0,60}"
        r"|(?:[^.!?]{5,120}[.!] |(?:\w+ ){0,3})(?:sign up|subscribe) (?:for|to)(?: receive)?"
        r" (?:our|his|her|their) [^.!?]{0,60}\b(?:newsletters?|stories|updates|alerts|e-?mails?)\b"
        r"[^.!?]{0,80}"
        r"|(?:get|receive) [^.!?]{3,60} newsletters?|sign up via [^.!?]{3,30}"
        r"|(?:get|receive|the best|our best|all)\b[^.!?]{3,70} in your inbox\b[^.!?]{0,30}",
    ),
    # "Get the Harbour News app", "Read this in the Harbour app", "Follow Ann Lee on Twitter",
    # "Choose the Star as a 'preferred source' on Google"; not "Follow the money."
    (
        "sign-up",
        r"(?:get|download|try|install|read (?:this )?in|open (?:this )?in|continue in)"
        r" (?:the|our) (?:[\w'&.]+ ){0,4}app"
        rf"|(?:follow|join) [^.!?:]{{2,80}} on {_SITES}(?:(?:,| and| or|, and) {_SITES})*"
        r"(?::? ?@\w+)*"
        r"|(?:add|choose|make|set|prefer|pick|select|follow)\b[^.!?]{1,50}"
        r"(?:preferred source'?[^.!?]{0,70}|(?:preferred )?on google(?: news| search)?)"
        r"|click (?:here )?to (?:get|download) the (?:[\w'&.]+ ){0,4}app"
        r"|scan the qr code\b[^.]{0,60}",
    ),
    # "Click here to read the whole order", "Click for more from Tarn.com"; not "Click Save."
    (
        "link to another story",
        r"click here (?:to|for) [^!?]{3,120}|click for (?:more|all|the latest|full)\b[^!?]{0,80}",
    ),
    # "Listen to this article · 5 min Learn more", "You can now listen to Harbour articles!",
    # "0:00 / 5:31"; not "Listen to this, he said."
    (
        "audio",
        rf"(?:listen|hear)(?: to)?(?: (?:this|the|our))?(?: {_WORKS}| episode| podcast)?\W*"
        r"[\d:.]+(?: ?min(?:ute)?s?(?: listen)?)?\W*(?: ?learn more| ?share\b[\w ]{0,40})?"
        rf"|listen to (?:this|our) (?:{_WORKS}|episode|podcast)"
        r"|listen to the audio version of this [^.]{3,60}"
        r"|enjoy more audio and podcasts on .{3,40}"
        r"|(?:new)?you can now listen to [^.]{2,40}articles"
        r"|this (?:audio|voice|summary) (?:is|was|has been) (?:auto|ai|machine|automatically"
        r"|generated|made|created|written)\b[^.]{0,50}"
        r"|getting your [^.]{3,20} audio player ready"
        r"|now playing: .{3,80}|(?:current|remaining) time\W*[\d:]+|\d+:\d\d ?/ ?\d+:\d\d",
    ),
    # "This story is more than 2 years old", "This article was published over a year ago"; not
    # "This article is about an old pier."
    (
        "notice",
        rf"this {_WORKS} (?:is|was (?:first |last )?(?:published|updated))"
        r" (?:more than |over |about )?"
        rf"{_COUNT} (?:days?|weeks?|months?|years?) (?:old|ago)"
        rf"|this is an old(?:er)? {_WORKS}"
        r"|some (?:of the )?information (?:\w+ ){0,3}may (?:no longer be|not be|be)"
        r" (?:current|accurate|up[ -]to[ -]date|outdated|out of date)",
    ),
    # "Advertisement - Continue reading below"; not "Advertisement continues to pay."
    ("advertisement", r"ad(?:vertisement)?s?\W+(?:article |story )?continue reading[ \w]{0,30}"),
    # "Thank you for your patience while we verify access", "Report typos to: ann@example.org",
    # "Our Standards: The Tarn Principles"; not "Report fires to the harbour master."
    (
        "notice",
        r"thank you for your patience while we [^.]{3,40}"
        r"|we are having trouble retrieving [^.]{3,40}"
        r"|if you are in reader mode please exit\b[^.]{0,120}"
        r"|report (?:typos|a typo|an error|errors|a mistake)\b[^.]{0,40}(?:\S+@\S+)?"
        r"|please read our comments? policy\b.{0,40}|our standards: ?[^.]{3,60}(?:\., .{3,25})?"
        r"|this content can also be viewed on [^.]{3,60}"
        r"|a version of this [^.]{3,20}appear(?:s|ed) (?:in|on) .{3,300}"
        r"|, opens (?:in )?(?:a )?new (?:tab|window)"
        r"|your support (?:makes all the difference|helps us)\b[^.]{0,80}"
        r"|support (?:our|independent)? ?journalism\b[^.]{0,60}"
        r"|for more information,? (?:please )?see our (?:privacy|cookie) [^.]{3,40}"
        r"|(?:got|have|do you have) an? (?:[\w-]+ ){0,2}tip\?(?: [^.]{0,60})?",
    ),
)  # fmt: skip
_RULES = tuple((name, re.compile(rf"(?:{shape}){_MARK}")) for name, shape in _PATTERNS)
_QUOTED = re.compile(r"[\"“”]|(?:^|\s)'(?!preferred)")


def rule_of_sentence(low: str) -> str | None:
    """The rule for a line in small letters that is one such sentence."""
    if _QUOTED.search(low):
        return None
    return next((name for name, shape in _RULES if shape.fullmatch(low)), None)
