-- A signature as it now stands: who it is, is sealed; the ordinal is given when it is accepted. The same name with the same
-- address stands on a statement once; the same name alone is for people to judge.
CREATE TABLE signature_as_it_stands (
    id TEXT NOT NULL PRIMARY KEY,
    statement TEXT NOT NULL,
    version INTEGER NOT NULL,
    agreed_version INTEGER NOT NULL,
    language TEXT,
    place INTEGER NOT NULL,
    ordinal INTEGER,
    is_late INTEGER NOT NULL CHECK (is_late IN (0, 1)),
    link_number INTEGER NOT NULL,
    kept_until INTEGER,
    name_index BLOB NOT NULL,
    address_index BLOB,
    sealed BLOB NOT NULL,
    state TEXT NOT NULL,
    source TEXT NOT NULL,
    signed_on TEXT NOT NULL,
    UNIQUE (statement, place),
    FOREIGN KEY (statement, version) REFERENCES statement_version (statement, number)
) STRICT;

INSERT INTO signature_as_it_stands (
    id, statement, version, agreed_version, language, place, ordinal, is_late, link_number, kept_until,
    name_index, address_index, sealed, state, source, signed_on
)
SELECT
    id, statement, version, version, NULL, ordinal, CASE WHEN state = 'accepted' THEN ordinal ELSE NULL END, 0, 0, NULL,
    blind_index, NULL, sealed, state, source, signed_on
FROM signature;

DROP TABLE signature;

ALTER TABLE signature_as_it_stands RENAME TO signature;

CREATE UNIQUE INDEX signature_by_ordinal ON signature (statement, ordinal) WHERE ordinal IS NOT NULL;
CREATE UNIQUE INDEX signature_by_address ON signature (statement, address_index)
    WHERE address_index IS NOT NULL AND state IN ('awaitingConfirmation', 'awaitingApproval', 'accepted', 'held');
CREATE INDEX signature_by_name ON signature (statement, name_index);
CREATE INDEX signature_by_time ON signature (kept_until) WHERE kept_until IS NOT NULL;

-- What is counted of a statement's signatures, changed with each of them.
CREATE TABLE signature_count (
    statement TEXT NOT NULL PRIMARY KEY,
    last_place INTEGER NOT NULL,
    last_ordinal INTEGER NOT NULL,
    accepted INTEGER NOT NULL CHECK (accepted >= 0),
    undecided INTEGER NOT NULL CHECK (undecided >= 0)
) STRICT;

INSERT INTO signature_count (statement, last_place, last_ordinal, accepted, undecided)
SELECT
    statement, coalesce(max(place), 0), coalesce(max(ordinal), 0),
    CAST(sum(CASE WHEN state = 'accepted' THEN 1 ELSE 0 END) AS BIGINT),
    CAST(sum(CASE WHEN state IN ('awaitingApproval', 'held') THEN 1 ELSE 0 END) AS BIGINT)
FROM signature GROUP BY statement;

CREATE TABLE milestone (
    statement TEXT NOT NULL,
    value INTEGER NOT NULL CHECK (value > 0),
    reached_on TEXT NOT NULL,
    lost_on TEXT,
    PRIMARY KEY (statement, value)
) STRICT;

ALTER TABLE statement_version ADD COLUMN change TEXT;

-- Lists as they were frozen, chained: each seal covers the lists of all languages and the seal before. Names are sealed, for
-- a list may lie under an embargo.
CREATE TABLE manifest (
    statement TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    kind TEXT NOT NULL,
    names INTEGER NOT NULL,
    previous TEXT,
    seal TEXT NOT NULL,
    made_on TEXT NOT NULL,
    members BLOB NOT NULL,
    PRIMARY KEY (statement, number)
) STRICT;

CREATE TABLE manifest_list (
    statement TEXT NOT NULL,
    number INTEGER NOT NULL,
    language TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (statement, number, language),
    FOREIGN KEY (statement, number) REFERENCES manifest (statement, number)
) STRICT;

-- Links by which one recipient reads a statement before others may.
CREATE TABLE reading_link (
    id TEXT NOT NULL PRIMARY KEY,
    statement TEXT NOT NULL,
    digest BLOB NOT NULL UNIQUE,
    is_revoked INTEGER NOT NULL CHECK (is_revoked IN (0, 1)),
    made_on TEXT NOT NULL,
    sealed BLOB NOT NULL
) STRICT;

CREATE INDEX reading_link_by_statement ON reading_link (statement);

-- To whom a statement was handed over, and what they answered.
CREATE TABLE delivery (
    id TEXT NOT NULL PRIMARY KEY,
    statement TEXT NOT NULL,
    place INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    UNIQUE (statement, place)
) STRICT;

ALTER TABLE outbox ADD COLUMN statement TEXT;
ALTER TABLE outbox ADD COLUMN signature TEXT;

CREATE INDEX outbox_by_statement ON outbox (statement, signature, kind) WHERE statement IS NOT NULL;
