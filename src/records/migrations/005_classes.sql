-- Lessons that a class played, what happened in them, and what was prepared for them. No learner's: who sits in a class
-- has no records here. Events and plans are text that the store does not read.

CREATE TABLE lessons (
  id INTEGER PRIMARY KEY,
  deck TEXT NOT NULL,
  title TEXT NOT NULL,
  started_ms INTEGER NOT NULL,
  ended_ms INTEGER,
  players INTEGER NOT NULL DEFAULT 0,
  questions INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE class_events (
  lesson INTEGER NOT NULL REFERENCES lessons (id),
  number INTEGER NOT NULL,  -- 1, 2, ... in the order in which they happened
  event TEXT NOT NULL,
  PRIMARY KEY (lesson, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE class_sets (
  id INTEGER PRIMARY KEY,
  deck TEXT NOT NULL,
  name TEXT NOT NULL,
  plan TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  UNIQUE (deck, name)
) STRICT;

-- A session that came out of a class: the lesson file's own id, so that it is taken in once.
ALTER TABLE sessions ADD COLUMN lesson TEXT;
CREATE UNIQUE INDEX sessions_from_class ON sessions (learner, lesson) WHERE lesson IS NOT NULL;
