-- What memory makes of an answer, and sums that need not be made anew at each start. The attempts stay the
-- truth: memories and confusions follow from them by replay, sums by the triggers below.
-- No CHECK on what can be replayed: a broken memory must not make the store look broken.

ALTER TABLE attempts ADD COLUMN effort TEXT NOT NULL DEFAULT 'plain';
ALTER TABLE attempts ADD COLUMN contrasts TEXT NOT NULL DEFAULT '[]';  -- JSON: [{"fact", "right", "rival", "mixedUp"}]
ALTER TABLE attempts ADD COLUMN rivals TEXT NOT NULL DEFAULT '[]';     -- JSON: ["..."], options that had to be there
ALTER TABLE attempts ADD COLUMN predicted REAL;                        -- recall expected before the answer, 0 to 1

ALTER TABLE learners ADD COLUMN aims TEXT NOT NULL DEFAULT '{}';  -- JSON; what is not named is as the program has it
ALTER TABLE learners ADD COLUMN weights TEXT;                     -- JSON: 21 numbers, fitted; NULL: the usual ones
ALTER TABLE learners ADD COLUMN fitted_attempts INTEGER NOT NULL DEFAULT 0;  -- attempts there were when they were fitted
ALTER TABLE learners ADD COLUMN newest_attempt INTEGER NOT NULL DEFAULT 0;
ALTER TABLE learners ADD COLUMN replayed_to INTEGER NOT NULL DEFAULT 0;  -- the newest attempt that memories stand for

ALTER TABLE sessions ADD COLUMN answered INTEGER NOT NULL DEFAULT 0;  -- first askings
ALTER TABLE sessions ADD COLUMN correct INTEGER NOT NULL DEFAULT 0;   -- of those
ALTER TABLE sessions ADD COLUMN points INTEGER NOT NULL DEFAULT 0;    -- of all attempts

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
  facts TEXT NOT NULL,  -- JSON: ["...", ...], oldest first
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
  answers INTEGER NOT NULL DEFAULT 0,  -- first askings
  correct INTEGER NOT NULL DEFAULT 0,  -- of those
  points INTEGER NOT NULL DEFAULT 0,
  took_ms INTEGER NOT NULL DEFAULT 0,
  reviews INTEGER NOT NULL DEFAULT 0,   -- first askings with a prediction
  recalled INTEGER NOT NULL DEFAULT 0,  -- of those
  expected INTEGER NOT NULL DEFAULT 0,  -- sum of the predictions in millionths: whole, so that undoing is exact
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
CREATE INDEX flags_of_learner ON flags (learner, deck);

-- Each attempt as what it adds to the sums.
CREATE VIEW shares AS SELECT
  a.id, a.session, s.learner, s.deck, a.study_day, a.points, a.took_ms,
  a.is_second_chance = 0 AS answers,
  a.is_second_chance = 0 AND a.verdict = 'correct' AS correct,
  a.is_second_chance = 0 AND a.predicted IS NOT NULL AS reviews,
  a.is_second_chance = 0 AND a.predicted IS NOT NULL AND a.verdict = 'correct' AS recalled,
  iif(a.is_second_chance = 0, cast(round(coalesce(a.predicted, 0) * 1000000) AS INTEGER), 0) AS expected
FROM attempts a JOIN sessions s ON s.id = a.session;

INSERT INTO days SELECT learner, deck, study_day, count(*), sum(answers), sum(correct), sum(points), sum(took_ms),
  sum(reviews), sum(recalled), sum(expected) FROM shares GROUP BY learner, deck, study_day;
UPDATE sessions SET (answered, correct, points) =
  (SELECT coalesce(sum(answers), 0), coalesce(sum(correct), 0), coalesce(sum(points), 0)
   FROM shares WHERE session = sessions.id);
UPDATE learners SET newest_attempt = coalesce((SELECT max(id) FROM shares WHERE learner = learners.id), 0);

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
