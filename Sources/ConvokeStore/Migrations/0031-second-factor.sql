-- What a member shows besides the passphrase, sealed: the secret of a telephone's codes, and digests of those written down.
ALTER TABLE team_member ADD COLUMN second BLOB;
