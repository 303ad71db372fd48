-- A store as version 4 of its shape wrote it. Never edited: every later version must open it.
PRAGMA application_id = 1131375985;
CREATE TABLE learners (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  folded_name TEXT NOT NULL UNIQUE,
  passcode_hash TEXT,
  since_ms INTEGER NOT NULL
, aims TEXT NOT NULL DEFAULT '{}', weights TEXT, fitted_attempts INTEGER NOT NULL DEFAULT 0, newest_attempt INTEGER NOT NULL DEFAULT 0, replayed_to INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE sessions (
  id INTEGER PRIMARY KEY,
  learner INTEGER NOT NULL REFERENCES learners (id),
  deck TEXT NOT NULL,
  turns TEXT NOT NULL,
  started_ms INTEGER NOT NULL,
  finished_ms INTEGER,
  abandoned_ms INTEGER
, answered INTEGER NOT NULL DEFAULT 0, correct INTEGER NOT NULL DEFAULT 0, points INTEGER NOT NULL DEFAULT 0) STRICT;
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
  study_day INTEGER NOT NULL
, outcomes TEXT NOT NULL DEFAULT '{}', effort TEXT NOT NULL DEFAULT 'plain', contrasts TEXT NOT NULL DEFAULT '[]', rivals TEXT NOT NULL DEFAULT '[]', predicted REAL) STRICT;
CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE memories (
  learner INTEGER NOT NULL REFERENCES learners (id),
  deck TEXT NOT NULL,
  fact TEXT NOT NULL,
  state TEXT NOT NULL,
  stability REAL NOT NULL,
  difficulty REAL NOT NULL,
  step INTEGER NOT NULL,
  reps INTEGER NOT NULL,
  lapses INTEGER NOT NULL,
  scheduled_days INTEGER NOT NULL,
  due_in_minutes INTEGER NOT NULL,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  last_at_ms INTEGER NOT NULL,
  PRIMARY KEY (learner, deck, fact)
) STRICT, WITHOUT ROWID;
CREATE TABLE confusions (
  learner INTEGER NOT NULL REFERENCES learners (id),
  deck TEXT NOT NULL,
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  facts TEXT NOT NULL,
  times INTEGER NOT NULL,
  apart INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  PRIMARY KEY (learner, deck, one, other)
) STRICT, WITHOUT ROWID;
CREATE TABLE days (
  learner INTEGER NOT NULL REFERENCES learners (id),
  deck TEXT NOT NULL,
  study_day INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  answers INTEGER NOT NULL DEFAULT 0,
  correct INTEGER NOT NULL DEFAULT 0,
  points INTEGER NOT NULL DEFAULT 0,
  took_ms INTEGER NOT NULL DEFAULT 0,
  reviews INTEGER NOT NULL DEFAULT 0,
  recalled INTEGER NOT NULL DEFAULT 0,
  expected INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (learner, deck, study_day)
) STRICT, WITHOUT ROWID;
CREATE TABLE suspended (
  learner INTEGER NOT NULL REFERENCES learners (id),
  deck TEXT NOT NULL,
  fact TEXT NOT NULL,
  PRIMARY KEY (learner, deck, fact)
) STRICT, WITHOUT ROWID;
CREATE TABLE flags (
  id INTEGER PRIMARY KEY,
  learner INTEGER NOT NULL REFERENCES learners (id),
  deck TEXT NOT NULL,
  question TEXT NOT NULL,
  note TEXT NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_of_learner ON sessions (learner, deck);
CREATE INDEX attempts_of_session ON attempts (session);
CREATE INDEX flags_of_learner ON flags (learner, deck);
INSERT INTO learners VALUES (1, 'Mei', 'mei', NULL, 1764843302000, '{}', NULL, 0, 1, 0);
INSERT INTO sessions VALUES (1, 1, 'taiwan-japan', '[{"question":"a/who","seed":1}]', 1764843302000, 1764843402000, NULL, 1, 1, 10);
INSERT INTO attempts VALUES (1, 1, 'a/who', 'people', 'single', 1, 0, '{"option":2}', 'Su Jia-chyuan', 'Su Jia-chyuan', 'correct', 10, 1764843310000, 4200, 20426, '{"a":"correct"}', 'plain', '[]', '[]', NULL);
INSERT INTO days VALUES (1, 'taiwan-japan', 20426, 1, 1, 1, 10, 4200, 0, 0, 0);
CREATE VIEW shares AS SELECT
  a.id, a.session, s.learner, s.deck, a.study_day, a.points, a.took_ms,
  a.is_second_chance = 0 AS answers,
  a.is_second_chance = 0 AND a.verdict = 'correct' AS correct,
  a.is_second_chance = 0 AND a.predicted IS NOT NULL AS reviews,
  a.is_second_chance = 0 AND a.predicted IS NOT NULL AND a.verdict = 'correct' AS recalled,
  iif(a.is_second_chance = 0, cast(round(coalesce(a.predicted, 0) * 1000000) AS INTEGER), 0) AS expected
FROM attempts a JOIN sessions s ON s.id = a.session;
CREATE TRIGGER attempt_comes AFTER INSERT ON attempts BEGIN
  INSERT INTO days SELECT learner, deck, study_day, 1, answers, correct, points, took_ms, reviews, recalled, expected
    FROM shares WHERE id = NEW.id
    ON CONFLICT DO UPDATE SET attempts = attempts + 1, answers = answers + excluded.answers,
      correct = correct + excluded.correct, points = points + excluded.points, took_ms = took_ms + excluded.took_ms,
      reviews = reviews + excluded.reviews, recalled = recalled + excluded.recalled,
      expected = expected + excluded.expected;
  UPDATE sessions SET answered = sessions.answered + share.answers, correct = sessions.correct + share.correct,
      points = sessions.points + share.points
    FROM shares share WHERE share.id = NEW.id AND sessions.id = NEW.session;
  UPDATE learners SET newest_attempt = NEW.id
    WHERE id = (SELECT learner FROM sessions WHERE id = NEW.session);
END;
CREATE TRIGGER attempt_goes BEFORE DELETE ON attempts BEGIN
  UPDATE days SET attempts = attempts - 1, answers = days.answers - share.answers,
      correct = days.correct - share.correct, points = days.points - share.points,
      took_ms = days.took_ms - share.took_ms, reviews = days.reviews - share.reviews,
      recalled = days.recalled - share.recalled, expected = days.expected - share.expected
    FROM shares share WHERE share.id = OLD.id AND days.learner = share.learner AND days.deck = share.deck
      AND days.study_day = share.study_day;
  DELETE FROM days WHERE attempts = 0 AND (learner, deck, study_day) =
    (SELECT learner, deck, study_day FROM shares WHERE id = OLD.id);
  UPDATE sessions SET answered = sessions.answered - share.answers, correct = sessions.correct - share.correct,
      points = sessions.points - share.points
    FROM shares share WHERE share.id = OLD.id AND sessions.id = OLD.session;
END;
PRAGMA user_version = 4;
