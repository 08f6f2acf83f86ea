"""Writes generator/lexicon/synonyms.yml: words of WordNet that share a meaning people use.

    python tools/synonyms.py FOLDER

FOLDER holds WordNet's `index.noun`, `index.verb`, `index.adj` and `index.adv` (Debian: the package
wordnet-base, in /usr/share/wordnet). Taken are single words, and of each the meanings it has in
the texts that WordNet's makers marked: what it hardly ever means makes everything alike.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from generator import lexicon
from generator.words import stem

MOST = 10
"""Meanings of one word, the commonest first; twice as many make one row in a hundred more."""
HEAD = """# Words that share a meaning: a row is one. Written by tools/synonyms.py.
origin: WordNet 3.0, Princeton University (https://wordnet.princeton.edu), index files; the single
  words of each meaning that its makers found in texts
licence: |
  WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.
  This software and database is being provided to you, the LICENSEE, by Princeton University under
  the following license. By obtaining, using and/or copying this software and database, you agree
  that you have read, understood, and will comply with these terms and conditions:
  Permission to use, copy, modify and distribute this software and database and its documentation
  for any purpose and without fee or royalty is hereby granted, provided that you agree to comply
  with the following copyright notice and statements, including the disclaimer, and that the same
  appear on ALL copies of the software, database and documentation, including modifications that
  you make for internal use or for distribution.
  THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS
  OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY
  MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANT-ABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE
  OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD
  PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS.
  The name of Princeton University or Princeton may not be used in advertising or publicity
  pertaining to distribution of the software and/or database. Title to copyright in this software,
  database and any associated documentation shall at all times remain with Princeton University
  and LICENSEE agrees to preserve same.
rows: |
"""


def rows(folder: Path) -> Iterator[str]:
    """The words of each meaning, where they are two or more and of several stems."""
    found: dict[str, set[str]] = defaultdict(set)
    for kind in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"index.{kind}").read_text("ascii").splitlines():
            for word, meaning in _meanings(line):
                found[f"{kind}{meaning}"].add(word)
    for words in found.values():
        if len({stem(word) for word in words} - {""}) > 1:
            yield " ".join(sorted(words))


def _meanings(line: str) -> Iterator[tuple[str, str]]:
    """Of "abate v 2 2 @ + 2 1 00245289 00245059" the first: of two meanings one is marked."""
    if not line.startswith(" "):  # the licence
        word, _, number, *rest = line.split()
        meanings, marked = rest[-int(number) :], int(rest[-int(number) - 1])
        if word.isalpha() and stem(word):
            yield from ((word, meaning) for meaning in meanings[: min(marked, MOST)])


if __name__ == "__main__":
    path = Path(lexicon.__file__).with_name("synonyms.yml")
    written = sorted(set(rows(Path(sys.argv[1]))))
    path.write_text(HEAD + "".join(f"  {row}\n" for row in written), "utf-8")
