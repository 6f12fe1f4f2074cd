-- Who of the team signs in on the web, with the name sealed: by an invitation of which a digest is kept until a time, then by
-- a passphrase of which a scrypt hash is kept.
CREATE TABLE team_member (
    id TEXT NOT NULL PRIMARY KEY,
    sealed BLOB NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'organiser', 'secretariat', 'door', 'reader')),
    invitation BLOB UNIQUE,
    invited_until INTEGER,
    passphrase BLOB,
    made_on TEXT NOT NULL,
    is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
    CHECK ((invitation IS NULL) = (invited_until IS NULL))
) STRICT;
