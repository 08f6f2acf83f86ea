"""Names that a spaCy model of the user's own sees, for the extractor of actors to weigh.

Optional: `pip install briefing-site[spacy]`, and `spacy: MODEL` under `extra.briefing`. Nothing of
it is imported before a model is named.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from generator.errors import ConfigError
from generator.extract.names.lines import KINDS
from generator.passages import passages
from generator.records import ActorType, Hint, Reading

LABELS: Mapping[str, ActorType] = {
    "PERSON": "person", "PER": "person", "ORG": "organisation", "GPE": "place", "LOC": "place",
}  # fmt: skip
"""What models of spaCy call people, organisations and places; their other labels say no actor."""

_EXTRA = "pip install 'briefing-site[spacy]'"


def hints(model: str) -> Callable[[Reading], Iterator[Hint]]:
    """An extractor of what `model` takes for names. Raises ConfigError where it cannot be loaded.

    spaCy takes models by the name of a package ("en_core_web_sm") or by a folder.
    """
    pipeline = _loaded(model)

    def found(reading: Reading) -> Iterator[Hint]:
        read = list(passages(reading.article, KINDS))
        for passage, document in zip(read, pipeline.pipe([p.text for p in read]), strict=True):
            for entity in document.ents:
                if entity.label_ in LABELS:
                    span = passage.span(entity.start_char, entity.end_char)
                    yield Hint(span, LABELS[entity.label_])

    return found


def version_of(model: str) -> str:
    """spaCy's version and the model's: another one may see other names."""
    meta = _loaded(model).meta
    return f"{_spacy().__version__} {meta.get('name', '')} {meta.get('version', '')}"


@cache
def _loaded(model: str) -> Any:
    spacy = _spacy()
    try:
        return spacy.load(model)
    except OSError as error:
        there = ", ".join(sorted(spacy.util.get_installed_models())) or "none"
        raise ConfigError(
            f"extra.briefing.spacy: spaCy has no model {model!r}; installed: {there}. "
            f"To install it: python -m spacy download {model}"
        ) from error


def _spacy() -> Any:
    try:
        return importlib.import_module("spacy")
    except ImportError as error:
        raise ConfigError(
            f"extra.briefing.spacy names a model, but spaCy is not there: {_EXTRA}"
        ) from error
