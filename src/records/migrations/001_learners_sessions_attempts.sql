-- Times are milliseconds of UTC since 1970-01-01; study days are days since then.
PRAGMA application_id = 0x436F6D71;  -- "Comq": tells our stores from other programs' databases

CREATE TABLE learners (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  folded_name TEXT NOT NULL UNIQUE,  -- case folded: two learners never differ by case alone
  passcode_hash TEXT,                -- as libsodium writes it; NULL: none
  since_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE sessions (
  id INTEGER PRIMARY KEY,
  learner INTEGER NOT NULL REFERENCES learners (id),
  deck TEXT NOT NULL,
  turns TEXT NOT NULL,  -- JSON: [{"question": "...", "seed": 1}], as planned
  started_ms INTEGER NOT NULL,
  finished_ms INTEGER,
  abandoned_ms INTEGER
) STRICT;
CREATE INDEX sessions_of_learner ON sessions (learner, deck);

CREATE TABLE attempts (
  id INTEGER PRIMARY KEY,
  session INTEGER NOT NULL REFERENCES sessions (id),
  question TEXT NOT NULL,
  facts TEXT NOT NULL,  -- JSON: ["...", ...]
  topic TEXT NOT NULL,
  kind TEXT NOT NULL,
  seed INTEGER NOT NULL,  -- 64 bits without sign, stored as they are
  is_second_chance INTEGER NOT NULL CHECK (is_second_chance IN (0, 1)),
  response TEXT NOT NULL,  -- JSON: {"option": 2}, {"text": "..."} or {"skipped": true}
  shown TEXT NOT NULL,
  key TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('correct', 'almost', 'wrong')),
  points INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  took_ms INTEGER NOT NULL,
  study_day INTEGER NOT NULL
) STRICT;
CREATE INDEX attempts_of_session ON attempts (session);
