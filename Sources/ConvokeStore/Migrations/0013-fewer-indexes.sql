-- Every random key of a row costs a page of an index in each commit.

-- Mails about statements have no event: an entry for each in the index of events' mails found nothing.
DROP INDEX outbox_by_event;
CREATE INDEX outbox_by_event ON outbox (event, attendance, kind) WHERE event IS NOT NULL;

-- Whose signature it is, in 32 bytes: a keyed digest of kind and folded name, then one of the address with it, or the row's own
-- identifier where there is no address. Its beginning finds a name, and the whole stands on a statement once.
DROP INDEX signature_by_name;
DROP INDEX signature_by_address;
ALTER TABLE signature ADD COLUMN identity BLOB;
UPDATE signature SET identity = CAST(
    substr(name_index, 1, 16) || coalesce(substr(address_index, 1, 16), CAST(substr(id, -16) AS BLOB)) AS BLOB);
ALTER TABLE signature DROP COLUMN name_index;
ALTER TABLE signature DROP COLUMN address_index;
CREATE UNIQUE INDEX signature_by_identity ON signature (statement, identity)
    WHERE state IN ('awaitingConfirmation', 'awaitingApproval', 'accepted', 'held');
