"""Pictures of what a page says in words as well: pure, drawn before the page is Markdown."""
