"""What `merge` and `store` are made of: lines, files, the manifest, the index of pages."""
