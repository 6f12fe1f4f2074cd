-- What every table shares: TEXT, INTEGER and BLOB only; days as 2025-10-16; keys and identifiers as text.

CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- One row for each entry of the campaign: what is written of it, what the files said at the last apply, and what has
-- happened to it since.
CREATE TABLE document (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    written TEXT NOT NULL,
    applied TEXT,
    life TEXT,
    revision INTEGER NOT NULL CHECK (revision > 0),
    PRIMARY KEY (kind, key)
) STRICT;

-- People's names that are not public, sealed.
CREATE TABLE private_person (
    person TEXT NOT NULL PRIMARY KEY,
    sealed BLOB NOT NULL
) STRICT;

CREATE TABLE statement_version (
    statement TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    text TEXT NOT NULL,
    hashes TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (statement, number)
) STRICT;

-- A signatory stands on a statement once: blind_index is a keyed digest of kind and folded name.
CREATE TABLE signature (
    id TEXT NOT NULL PRIMARY KEY,
    statement TEXT NOT NULL,
    version INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    blind_index BLOB NOT NULL,
    sealed BLOB NOT NULL,
    state TEXT NOT NULL,
    source TEXT NOT NULL,
    signed_on TEXT NOT NULL,
    UNIQUE (statement, blind_index),
    UNIQUE (statement, ordinal),
    FOREIGN KEY (statement, version) REFERENCES statement_version (statement, number)
) STRICT;

-- Which keys of the key store this data is sealed with; the keys themselves never stand here.
CREATE TABLE sealing_key (
    scope TEXT NOT NULL PRIMARY KEY,
    fingerprint BLOB NOT NULL
) STRICT;

-- The members of the team, as the journal names them; names are sealed.
CREATE TABLE actor (
    id TEXT NOT NULL PRIMARY KEY,
    role TEXT NOT NULL,
    blind_index BLOB NOT NULL UNIQUE,
    sealed BLOB NOT NULL
) STRICT;

CREATE TABLE seal (
    number INTEGER NOT NULL PRIMARY KEY,
    entries INTEGER NOT NULL,
    digest BLOB NOT NULL
) STRICT;

-- Who did what to which entry. Identifiers only: erasing a person leaves every digest as it is.
CREATE TABLE journal (
    id TEXT NOT NULL PRIMARY KEY,
    seal INTEGER REFERENCES seal (number),
    place INTEGER NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    name TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    digest BLOB NOT NULL
) STRICT;

CREATE INDEX journal_by_seal ON journal (seal, place);

-- What has been asked under a request id, so that asking again gives the same outcome once.
CREATE TABLE request (
    id TEXT NOT NULL PRIMARY KEY,
    digest BLOB NOT NULL,
    sealed BLOB NOT NULL,
    made_on TEXT NOT NULL
) STRICT;

CREATE INDEX request_by_day ON request (made_on);
