"""Articles of many outlets that all tell the same things, among sentences of their own."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import PurePosixPath

from generator import extract
from generator.readers.text import parse
from generator.records import Article, Reading, Stated

TOLD = (
    "The storm killed 41 people in the harbour district of Port Ellery.",
    "Engineers put the repair of the bridge at 12 million dollars.",
    "On 2 March 2026 the river flooded the market of the old town.",
    "Rainfall reached 310 millimetres within two days.",
    "Mayor Ana Ruiz said: “We will rebuild every house before the winter comes, and nobody pays.”",
)


def articles(number: int) -> list[Reading]:
    """Articles of as many outlets, each with the same items among sentences of its own."""
    return [extract.read(_article(n)) for n in range(number)]


def _article(number: int) -> Article:
    own = [_own(3 * len(TOLD) * number + n) for n in range(3 * len(TOLD))]
    turned = TOLD[number % len(TOLD) :] + TOLD[: number % len(TOLD)]
    body = "\n\n".join((*turned, *own))
    text = f"Storm as told by paper {letters(number)}\n\n3 March 2026\n\n{body}\n"
    checksum = sha256(text.encode()).hexdigest()
    name = f"a{number:03}"
    article = parse(text, id=name, path=PurePosixPath(f"seeds/{name}.txt"), sha256=checksum)
    return replace(article, outlet=Stated(f"{letters(number).capitalize()} Post"))


def _own(number: int) -> str:
    word = letters(number)
    return (
        f"The {word} committee met and heard what the {word} harbour needs before the {word} tide."
    )


def letters(number: int) -> str:
    """Letters that stand for this number and no other: no English word, always three syllables."""
    return "".join("bdfgklmnprstvz"[number // 14**n % 14] + "aeio"[n] for n in range(3)) + "x"
