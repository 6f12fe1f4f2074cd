-- Who of the team asks over the web, with the name sealed: the digest of a token of 256 random bits, good until a time.
CREATE TABLE access_token (
    id TEXT NOT NULL PRIMARY KEY,
    sealed BLOB NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'organiser', 'secretariat', 'door', 'reader')),
    digest BLOB NOT NULL UNIQUE,
    made_on TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    is_revoked INTEGER NOT NULL CHECK (is_revoked IN (0, 1))
) STRICT;

-- Mails that could not be handed over yet: how often they were tried, and from when on they are tried again.
CREATE TABLE mail_attempt (
    mail TEXT NOT NULL PRIMARY KEY,
    tries INTEGER NOT NULL CHECK (tries >= 0),
    next_at INTEGER NOT NULL
) STRICT;
