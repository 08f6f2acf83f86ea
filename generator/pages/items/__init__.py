"""One kind of item a file: from a record of the library to what a template prints."""
