"""What is written beside the Markdown pages: JSON, CSV, feeds. Parts of `generator.render`."""
