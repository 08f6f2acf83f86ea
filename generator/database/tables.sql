-- One table for each kind of rows in the JSON files, lists of ids and places in tables of their
-- own. What each column means stands in the schema of the JSON files.
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE articles (
  id TEXT PRIMARY KEY, address TEXT, headline TEXT, headline_derived INTEGER NOT NULL, outlet TEXT,
  authors TEXT NOT NULL, published TEXT, published_precision TEXT, published_derived INTEGER,
  published_reason TEXT, kind TEXT NOT NULL, has_faq INTEGER NOT NULL, language TEXT NOT NULL,
  url TEXT, rights TEXT NOT NULL, "group" TEXT NOT NULL, tags TEXT NOT NULL, file TEXT NOT NULL,
  sha256 TEXT NOT NULL, words INTEGER NOT NULL, words_shown INTEGER NOT NULL
);
CREATE TABLE actors (
  id TEXT PRIMARY KEY, address TEXT, name TEXT NOT NULL, type TEXT NOT NULL,
  aliases TEXT NOT NULL, mentions INTEGER NOT NULL
);
CREATE TABLE actor_articles (
  actor TEXT NOT NULL REFERENCES actors (id), article TEXT NOT NULL REFERENCES articles (id),
  PRIMARY KEY (actor, article)
);
CREATE TABLE roles (
  id INTEGER PRIMARY KEY, actor TEXT NOT NULL REFERENCES actors (id), text TEXT NOT NULL,
  article TEXT NOT NULL REFERENCES articles (id), start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  line INTEGER NOT NULL
);
CREATE TABLE ties (
  actor TEXT NOT NULL REFERENCES actors (id), other TEXT NOT NULL REFERENCES actors (id),
  documents INTEGER NOT NULL, article TEXT NOT NULL REFERENCES articles (id),
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, line INTEGER NOT NULL,
  PRIMARY KEY (actor, other)
);
CREATE TABLE statements (
  id TEXT PRIMARY KEY, address TEXT, speaker TEXT REFERENCES actors (id), speaker_name TEXT,
  text TEXT NOT NULL, said_on TEXT, said_on_precision TEXT, said_on_derived INTEGER,
  said_on_reason TEXT, venue TEXT, fragment INTEGER NOT NULL, documents INTEGER NOT NULL,
  outlets INTEGER NOT NULL, chat INTEGER NOT NULL
);
CREATE TABLE statement_about (
  statement TEXT NOT NULL REFERENCES statements (id), actor TEXT NOT NULL REFERENCES actors (id),
  PRIMARY KEY (statement, actor)
);
CREATE TABLE quotes (
  place TEXT PRIMARY KEY, statement TEXT NOT NULL REFERENCES statements (id),
  article TEXT NOT NULL REFERENCES articles (id), address TEXT,
  speaker TEXT REFERENCES actors (id), speaker_name TEXT, text TEXT NOT NULL, said_on TEXT,
  said_on_precision TEXT, said_on_derived INTEGER, said_on_reason TEXT, venue TEXT,
  fragment INTEGER NOT NULL
);
CREATE TABLE figures (
  id TEXT PRIMARY KEY, address TEXT, state TEXT NOT NULL, documents INTEGER NOT NULL,
  outlets INTEGER NOT NULL, chat INTEGER NOT NULL
);
CREATE TABLE figure_values (
  id INTEGER PRIMARY KEY, figure TEXT NOT NULL REFERENCES figures (id),
  article TEXT NOT NULL REFERENCES articles (id), value TEXT NOT NULL, low REAL NOT NULL,
  high REAL NOT NULL, unit TEXT NOT NULL, hedge TEXT, printed TEXT NOT NULL, what TEXT NOT NULL,
  speaker TEXT REFERENCES actors (id), speaker_name TEXT, start INTEGER NOT NULL,
  "end" INTEGER NOT NULL, line INTEGER NOT NULL
);
CREATE TABLE events (
  id TEXT PRIMARY KEY, address TEXT, mood TEXT NOT NULL, date TEXT, date_precision TEXT,
  date_derived INTEGER, date_reason TEXT, documents INTEGER, outlets INTEGER, chat INTEGER
);
CREATE TABLE event_actors (
  event TEXT NOT NULL REFERENCES events (id), actor TEXT NOT NULL REFERENCES actors (id),
  PRIMARY KEY (event, actor)
);
CREATE TABLE event_tellings (
  id INTEGER PRIMARY KEY, event TEXT NOT NULL REFERENCES events (id),
  article TEXT NOT NULL REFERENCES articles (id), text TEXT, date TEXT, phrase TEXT,
  counted_from TEXT, speaker TEXT REFERENCES actors (id), speaker_name TEXT,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, line INTEGER NOT NULL
);
CREATE TABLE questions (id TEXT PRIMARY KEY, address TEXT, question TEXT NOT NULL);
CREATE TABLE answers (
  id INTEGER PRIMARY KEY, question TEXT NOT NULL REFERENCES questions (id),
  article TEXT NOT NULL REFERENCES articles (id), asked TEXT NOT NULL, answer TEXT NOT NULL
);
CREATE TABLE stories (
  id TEXT PRIMARY KEY, address TEXT, title TEXT NOT NULL, documents INTEGER NOT NULL,
  outlets INTEGER NOT NULL, chat INTEGER NOT NULL
);
CREATE TABLE story_articles (
  story TEXT NOT NULL REFERENCES stories (id), article TEXT NOT NULL REFERENCES articles (id),
  place INTEGER NOT NULL, PRIMARY KEY (story, article)
);
CREATE TABLE story_items (
  story TEXT NOT NULL REFERENCES stories (id), kind TEXT NOT NULL, item TEXT NOT NULL,
  PRIMARY KEY (story, kind, item)
);
CREATE TABLE updates (number INTEGER PRIMARY KEY, address TEXT, date TEXT, summary TEXT NOT NULL);
CREATE TABLE changes (
  id INTEGER PRIMARY KEY, number INTEGER NOT NULL REFERENCES updates (number),
  change TEXT NOT NULL, kind TEXT NOT NULL, item TEXT NOT NULL, label TEXT, field TEXT,
  before TEXT, after TEXT
);
CREATE TABLE receipts (
  id INTEGER PRIMARY KEY, item TEXT NOT NULL, kind TEXT NOT NULL,
  article TEXT NOT NULL REFERENCES articles (id), start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  line INTEGER NOT NULL, text TEXT
);
CREATE TABLE retired (id TEXT PRIMARY KEY, item TEXT NOT NULL);
CREATE INDEX quotes_by_statement ON quotes (statement);
CREATE INDEX quotes_by_speaker ON quotes (speaker);
CREATE INDEX statements_by_speaker ON statements (speaker);
CREATE INDEX receipts_by_item ON receipts (item);
CREATE INDEX receipts_by_article ON receipts (article, start);
