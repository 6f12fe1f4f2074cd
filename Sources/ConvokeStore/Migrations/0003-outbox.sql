-- Mails to guests that wait to be sent, in the order in which they were written; whom they are for and what they say is
-- sealed with the key of the event, or of the campaign where there is none.
CREATE TABLE outbox (
    id TEXT NOT NULL PRIMARY KEY,
    ordinal INTEGER NOT NULL,
    event TEXT,
    attendance TEXT,
    kind TEXT NOT NULL,
    language TEXT,
    state TEXT NOT NULL,
    made_on TEXT NOT NULL,
    sealed BLOB NOT NULL
) STRICT;

CREATE INDEX outbox_by_ordinal ON outbox (ordinal);
CREATE INDEX outbox_by_event ON outbox (event, attendance, kind);
