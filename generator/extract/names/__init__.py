"""Names in one article: from words to typed names, from names to actors.

For other extractors: `words` (titles, role nouns and their gender, first names), `tokens` and
`roles.role_before` / `roles.role_after`.
"""
