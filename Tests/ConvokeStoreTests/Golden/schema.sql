CREATE TABLE actor (
    id TEXT NOT NULL PRIMARY KEY,
    role TEXT NOT NULL,
    blind_index BLOB NOT NULL UNIQUE,
    sealed BLOB NOT NULL
) STRICT

CREATE TABLE document (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    written TEXT NOT NULL,
    applied TEXT,
    life TEXT,
    revision INTEGER NOT NULL CHECK (revision > 0),
    PRIMARY KEY (kind, key)
) STRICT

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
) STRICT

CREATE TABLE migration (number INTEGER NOT NULL PRIMARY KEY) STRICT

CREATE TABLE private_person (
    person TEXT NOT NULL PRIMARY KEY,
    sealed BLOB NOT NULL
) STRICT

CREATE TABLE request (
    id TEXT NOT NULL PRIMARY KEY,
    digest BLOB NOT NULL,
    sealed BLOB NOT NULL,
    made_on TEXT NOT NULL
) STRICT

CREATE TABLE seal (
    number INTEGER NOT NULL PRIMARY KEY,
    entries INTEGER NOT NULL,
    digest BLOB NOT NULL
) STRICT

CREATE TABLE sealing_key (
    scope TEXT NOT NULL PRIMARY KEY,
    fingerprint BLOB NOT NULL
) STRICT

CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT

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
) STRICT

CREATE TABLE statement_version (
    statement TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    text TEXT NOT NULL,
    hashes TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (statement, number)
) STRICT

CREATE INDEX journal_by_seal ON journal (seal, place)

CREATE INDEX request_by_day ON request (made_on)
