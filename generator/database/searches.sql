-- Full-text search over what a table says; accents and case make no difference.
-- Datasette knows a search by `content="table"`, written without spaces.
CREATE VIRTUAL TABLE articles_fts USING fts5 (
  headline, outlet, content="articles", tokenize = "unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE actors_fts USING fts5 (
  name, aliases, content="actors", tokenize = "unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE statements_fts USING fts5 (
  text, speaker_name, content="statements", tokenize = "unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE quotes_fts USING fts5 (
  text, speaker_name, content="quotes", tokenize = "unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE figure_values_fts USING fts5 (
  printed, what, speaker_name, content="figure_values",
  tokenize = "unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE event_tellings_fts USING fts5 (
  text, speaker_name, content="event_tellings", tokenize = "unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE answers_fts USING fts5 (
  asked, answer, content="answers", tokenize = "unicode61 remove_diacritics 2");
INSERT INTO articles_fts (articles_fts) VALUES ('rebuild');
INSERT INTO actors_fts (actors_fts) VALUES ('rebuild');
INSERT INTO statements_fts (statements_fts) VALUES ('rebuild');
INSERT INTO quotes_fts (quotes_fts) VALUES ('rebuild');
INSERT INTO figure_values_fts (figure_values_fts) VALUES ('rebuild');
INSERT INTO event_tellings_fts (event_tellings_fts) VALUES ('rebuild');
INSERT INTO answers_fts (answers_fts) VALUES ('rebuild');
