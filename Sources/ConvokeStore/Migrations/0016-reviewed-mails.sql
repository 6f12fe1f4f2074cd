-- What somebody wrote in the place of a mail's own words, sealed with the key of its event or statement.
ALTER TABLE outbox ADD COLUMN words BLOB;

-- What somebody looked at and approved is sent like what needs no look.
DROP INDEX outbox_unsent;
CREATE INDEX outbox_unsent ON outbox (ordinal) WHERE state IN ('draft', 'approved');
