-- A store as version 3 of its shape wrote it. Never edited: every later version must open it.
PRAGMA application_id = 1131375985;
CREATE TABLE learners (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  folded_name TEXT NOT NULL UNIQUE,
  passcode_hash TEXT,
  since_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE sessions (
  id INTEGER PRIMARY KEY,
  learner INTEGER NOT NULL REFERENCES learners (id),
  deck TEXT NOT NULL,
  turns TEXT NOT NULL,
  started_ms INTEGER NOT NULL,
  finished_ms INTEGER,
  abandoned_ms INTEGER
) STRICT;
CREATE INDEX sessions_of_learner ON sessions (learner, deck);
CREATE TABLE attempts (
  id INTEGER PRIMARY KEY,
  session INTEGER NOT NULL REFERENCES sessions (id),
  question TEXT NOT NULL,
  topic TEXT NOT NULL,
  kind TEXT NOT NULL,
  seed INTEGER NOT NULL,
  is_second_chance INTEGER NOT NULL CHECK (is_second_chance IN (0, 1)),
  response TEXT NOT NULL,
  shown TEXT NOT NULL,
  key TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('correct', 'almost', 'wrong')),
  points INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  took_ms INTEGER NOT NULL,
  study_day INTEGER NOT NULL,
  outcomes TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX attempts_of_session ON attempts (session);
CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO learners VALUES (1, 'Mei', 'mei', NULL, 1764843302000);
INSERT INTO sessions VALUES
  (1, 1, 'taiwan-japan', '[{"question":"a/who","seed":1},{"question":"b/when","seed":2}]', 1764843302000,
   1764843402000, NULL);
INSERT INTO attempts VALUES
  (1, 1, 'a/who', 'people', 'single', 1, 0, '{"option":0}', 'Su', 'Su', 'correct', 10, 1764843310000, 4200, 20426,
   '{"a":"correct"}'),
  (2, 1, 'b/when', 'dates', 'date', 2, 0, '{"text":"2020"}', '2020', '2021', 'wrong', 0, 1764843320000, 6000, 20426,
   '{"b":"wrong"}'),
  (3, 1, 'b/when', 'dates', 'date', 3, 1, '{"text":"2021"}', '2021', '2021', 'correct', 5, 1764843330000, 3000, 20426,
   '{"b":"correct"}');
PRAGMA user_version = 3;
