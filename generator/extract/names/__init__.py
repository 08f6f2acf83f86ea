"""Names in one article: from words to typed names, from names to actors.

In the order in which an article passes: `tokens` → `lines` → `runs` → `candidates` → `evidence` and
`context` → `decide` → `known`, `offices` → `people`, `groups` → `cast`.

Other extractors may ask `words` (titles, role nouns and their gender, first names, demonyms),
`tokens.tokens`, `lines.lines` and `roles.role_before`, `roles_behind.role_after`.
"""
