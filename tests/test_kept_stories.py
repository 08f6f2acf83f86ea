"""A story that is known again is the one that was written, read field by field."""

from __future__ import annotations

import pickle
from dataclasses import fields

from generator import kept_stories
from generator.fingerprint import fingerprint
from generator.records import Library, Story


def test_a_story_read_back_is_the_story_that_was_written(library: Library) -> None:
    assert library.stories
    for story in library.stories.values():
        plain = Story(*(getattr(story, field.name) for field in fields(Story)))
        again = kept_stories.read(kept_stories.written(plain))
        assert again.title == plain.title
        assert again == plain and hash(again) == hash(plain) and repr(again) == repr(plain)
        assert pickle.loads(pickle.dumps(again)) == plain
        assert fingerprint(again) == fingerprint(plain)
