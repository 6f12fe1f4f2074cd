-- Until when a request for which no seats are kept waits for its address to be confirmed.
ALTER TABLE attendance ADD COLUMN lapses_at INTEGER;

CREATE INDEX attendance_by_lapse ON attendance (event, lapses_at) WHERE lapses_at IS NOT NULL;

-- The queue by the size of parties, so that many large ones do not stand in the way of a small one that fits.
CREATE INDEX attendance_by_party ON attendance (event, party, ordinal) WHERE state = 'waitlisted';

-- Digests of requests are keyed from now on: those of names could have been guessed.
DELETE FROM request;
