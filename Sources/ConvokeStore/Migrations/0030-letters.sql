-- A letter that goes with a mail, sealed as the mail is, and a keyed digest of whom it is for and what it says: the same letter
-- is drafted to the same addressee once.
ALTER TABLE outbox ADD COLUMN attachment BLOB;
ALTER TABLE outbox ADD COLUMN letter BLOB;
CREATE UNIQUE INDEX outbox_by_letter ON outbox (statement, letter) WHERE letter IS NOT NULL;
