-- Facts that a newer article overtakes: asked of nobody until the article's review is taken back or a learner wants them
-- asked all the same. Of the whole machine, for what is true does not depend on who learns it.

CREATE TABLE overtaken (
  review TEXT NOT NULL,  -- of the article that overtakes it
  deck TEXT NOT NULL,
  fact TEXT NOT NULL,
  by TEXT NOT NULL,      -- what the article says instead, in a sentence
  PRIMARY KEY (review, deck, fact)
) STRICT, WITHOUT ROWID;

-- Overtaken, and asked of this learner all the same.
CREATE TABLE asked_still (
  learner INTEGER NOT NULL REFERENCES learners (id),
  deck TEXT NOT NULL,
  fact TEXT NOT NULL,
  PRIMARY KEY (learner, deck, fact)
) STRICT, WITHOUT ROWID;
