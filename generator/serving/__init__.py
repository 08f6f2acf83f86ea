"""The site while somebody works on it: built in part, served from here, reloaded by itself."""
