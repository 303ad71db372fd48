-- A question that rests on several facts has an outcome for each.
ALTER TABLE attempts ADD COLUMN outcomes TEXT NOT NULL DEFAULT '{}';  -- JSON: {"<fact>": "correct", ...}
UPDATE attempts SET outcomes =
  (SELECT json_group_object(fact.value, attempts.verdict) FROM json_each(attempts.facts) fact);
ALTER TABLE attempts DROP COLUMN facts;
