-- Until when what is kept of an event's guests can be read, in seconds since 1970; nothing for an event without a last day.
CREATE TABLE retention (
    event TEXT NOT NULL PRIMARY KEY,
    kept_days INTEGER NOT NULL CHECK (kept_days >= 0),
    ends_at INTEGER
) STRICT;

CREATE INDEX retention_by_end ON retention (ends_at) WHERE ends_at IS NOT NULL;

-- Rounded numbers that stay when the guests are gone.
CREATE TABLE guest_figures (
    event TEXT NOT NULL PRIMARY KEY,
    figures TEXT NOT NULL,
    made_on TEXT NOT NULL
) STRICT;

-- Guests who were erased on their own wish, by random identifiers: a backup that comes back loses them again.
CREATE TABLE erased_guest (
    id TEXT NOT NULL PRIMARY KEY
) STRICT;

-- Which row of an imported sheet became which entry. Both digests are keyed; a row whose guest was erased keeps no entry.
CREATE TABLE import_row (
    event TEXT NOT NULL,
    identity BLOB NOT NULL,
    content BLOB NOT NULL,
    attendance TEXT REFERENCES attendance (id) ON DELETE SET NULL,
    PRIMARY KEY (event, identity)
) STRICT;

CREATE INDEX import_row_by_attendance ON import_row (attendance);

-- Places that a partner organisation gives out by a code, of which only a digest is kept.
CREATE TABLE invitation (
    id TEXT NOT NULL PRIMARY KEY,
    event TEXT NOT NULL,
    organisation TEXT NOT NULL,
    places INTEGER NOT NULL CHECK (places > 0),
    code BLOB NOT NULL UNIQUE,
    is_revoked INTEGER NOT NULL CHECK (is_revoked IN (0, 1)),
    made_on TEXT NOT NULL
) STRICT;

CREATE INDEX invitation_by_event ON invitation (event);

CREATE TABLE invited_guest (
    attendance TEXT NOT NULL PRIMARY KEY REFERENCES attendance (id) ON DELETE CASCADE,
    invitation TEXT NOT NULL REFERENCES invitation (id)
) STRICT;

CREATE INDEX invited_guest_by_invitation ON invited_guest (invitation);

-- Six words as a second way in, as a digest under the event's key.
CREATE TABLE guest_words (
    attendance TEXT NOT NULL PRIMARY KEY REFERENCES attendance (id) ON DELETE CASCADE,
    event TEXT NOT NULL,
    digest BLOB NOT NULL,
    UNIQUE (event, digest)
) STRICT;
