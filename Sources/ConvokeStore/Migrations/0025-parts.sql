-- What is asked and answered around the part that a person or an organisation has in an event: where they are written to, how
-- they want to be named and how far their preparations are is sealed with the event's key, and goes with its guests.
CREATE TABLE part (
    id TEXT NOT NULL PRIMARY KEY,
    event TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation')),
    key TEXT NOT NULL,
    -- How often the secret link was made anew; the link itself follows from the event's key and is kept nowhere.
    link_number INTEGER NOT NULL,
    invited_on TEXT,
    reminded_on TEXT,
    answered_on TEXT,
    sealed BLOB NOT NULL,
    UNIQUE (event, kind, key)
) STRICT;

CREATE INDEX part_by_holder ON part (kind, key);
-- Whose part a mail is about.
ALTER TABLE outbox ADD COLUMN part TEXT;
