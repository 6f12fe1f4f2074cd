CREATE TABLE access_token (
    id TEXT NOT NULL PRIMARY KEY,
    sealed BLOB NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'organiser', 'secretariat', 'door', 'reader')),
    digest BLOB NOT NULL UNIQUE,
    made_on TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    is_revoked INTEGER NOT NULL CHECK (is_revoked IN (0, 1))
) STRICT

CREATE TABLE actor (
    id TEXT NOT NULL PRIMARY KEY,
    role TEXT NOT NULL,
    blind_index BLOB NOT NULL UNIQUE,
    sealed BLOB NOT NULL
) STRICT

CREATE TABLE arrival (
    event TEXT NOT NULL,
    slice INTEGER NOT NULL,
    people INTEGER NOT NULL CHECK (people >= 0),
    PRIMARY KEY (event, slice)
) STRICT

CREATE TABLE attendance (
    id TEXT NOT NULL PRIMARY KEY,
    event TEXT NOT NULL REFERENCES seating (event),
    state TEXT NOT NULL,
    party INTEGER NOT NULL CHECK (party > 0),
    ordinal INTEGER NOT NULL,
    kept_until INTEGER,
    checked_in INTEGER CHECK (checked_in >= 0),
    requested_on TEXT NOT NULL,
    blind_index BLOB,
    link BLOB NOT NULL UNIQUE,
    sealed BLOB NOT NULL, lapses_at INTEGER, replies BLOB,
    UNIQUE (event, ordinal)
) STRICT

CREATE TABLE deadline_mark (
    subject TEXT NOT NULL,
    key TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'waived')),
    reason TEXT,
    marked_on TEXT NOT NULL,
    PRIMARY KEY (subject, key)
) STRICT

CREATE TABLE deadline_reminder (
    subject TEXT NOT NULL,
    key TEXT NOT NULL,
    at TEXT NOT NULL,
    days INTEGER NOT NULL,
    PRIMARY KEY (subject, key, at, days)
) STRICT

CREATE TABLE delivery (
    id TEXT NOT NULL PRIMARY KEY,
    statement TEXT NOT NULL,
    place INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    UNIQUE (statement, place)
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

CREATE TABLE door_fact (
    event TEXT NOT NULL,
    nonce TEXT NOT NULL,
    guest TEXT NOT NULL REFERENCES attendance (id) ON DELETE CASCADE,
    door TEXT NOT NULL,
    device TEXT NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    people INTEGER NOT NULL CHECK (people > 0),
    PRIMARY KEY (event, nonce)
) STRICT

CREATE TABLE erased_guest (
    id TEXT NOT NULL PRIMARY KEY
) STRICT

CREATE TABLE event_span (
    event TEXT NOT NULL PRIMARY KEY,
    starts_at INTEGER,
    ends_at INTEGER,
    film TEXT,
    session TEXT
) STRICT

CREATE TABLE guest_figures (
    event TEXT NOT NULL PRIMARY KEY,
    figures TEXT NOT NULL,
    made_on TEXT NOT NULL
) STRICT

CREATE TABLE guest_words (
    attendance TEXT NOT NULL PRIMARY KEY REFERENCES attendance (id) ON DELETE CASCADE,
    event TEXT NOT NULL,
    digest BLOB NOT NULL,
    UNIQUE (event, digest)
) STRICT

CREATE TABLE import_row (
    event TEXT NOT NULL,
    identity BLOB NOT NULL,
    content BLOB NOT NULL,
    attendance TEXT REFERENCES attendance (id) ON DELETE SET NULL,
    PRIMARY KEY (event, identity)
) STRICT

CREATE TABLE imported_signature (
    statement TEXT NOT NULL,
    identity BLOB NOT NULL,
    source BLOB NOT NULL,
    content BLOB NOT NULL,
    signature TEXT NOT NULL,
    PRIMARY KEY (statement, identity)
) STRICT

CREATE TABLE invitation (
    id TEXT NOT NULL PRIMARY KEY,
    event TEXT NOT NULL,
    organisation TEXT NOT NULL,
    places INTEGER NOT NULL CHECK (places > 0),
    code BLOB NOT NULL UNIQUE,
    is_revoked INTEGER NOT NULL CHECK (is_revoked IN (0, 1)),
    made_on TEXT NOT NULL
) STRICT

CREATE TABLE invited_guest (
    attendance TEXT NOT NULL PRIMARY KEY REFERENCES attendance (id) ON DELETE CASCADE,
    invitation TEXT NOT NULL REFERENCES invitation (id)
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

CREATE TABLE mail_attempt (
    mail TEXT NOT NULL PRIMARY KEY,
    tries INTEGER NOT NULL CHECK (tries >= 0),
    next_at INTEGER NOT NULL
) STRICT

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
) STRICT

CREATE TABLE manifest_list (
    statement TEXT NOT NULL,
    number INTEGER NOT NULL,
    language TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (statement, number, language),
    FOREIGN KEY (statement, number) REFERENCES manifest (statement, number)
) STRICT

CREATE TABLE migration (number INTEGER NOT NULL PRIMARY KEY) STRICT

CREATE TABLE milestone (
    statement TEXT NOT NULL,
    value INTEGER NOT NULL CHECK (value > 0),
    reached_on TEXT NOT NULL,
    lost_on TEXT,
    PRIMARY KEY (statement, value)
) STRICT

CREATE TABLE outbox (
    id TEXT NOT NULL PRIMARY KEY,
    ordinal INTEGER NOT NULL,
    event TEXT,
    attendance TEXT,
    kind TEXT NOT NULL,
    language TEXT,
    state TEXT NOT NULL,
    made_on TEXT NOT NULL,
    sealed BLOB NOT NULL
, statement TEXT, signature TEXT, words BLOB, part TEXT, attachment BLOB, letter BLOB) STRICT

CREATE TABLE part (
    id TEXT NOT NULL PRIMARY KEY,
    event TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation')),
    key TEXT NOT NULL,
    -- How often the secret link was made anew; the link itself follows from the event's key and is kept nowhere.
    link_number INTEGER NOT NULL,
    invited_on TEXT,
    reminded_on TEXT,
    answered_on TEXT,
    sealed BLOB NOT NULL,
    UNIQUE (event, kind, key)
) STRICT

CREATE TABLE private_person (
    person TEXT NOT NULL PRIMARY KEY,
    sealed BLOB NOT NULL
) STRICT

CREATE TABLE programme_release (
    number INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    made_on TEXT NOT NULL,
    events TEXT NOT NULL
) STRICT

CREATE TABLE purged_key (
    scope TEXT NOT NULL PRIMARY KEY
) STRICT

CREATE TABLE reading_link (
    id TEXT NOT NULL PRIMARY KEY,
    statement TEXT NOT NULL,
    digest BLOB NOT NULL UNIQUE,
    is_revoked INTEGER NOT NULL CHECK (is_revoked IN (0, 1)),
    made_on TEXT NOT NULL,
    sealed BLOB NOT NULL
) STRICT

CREATE TABLE request (
    id TEXT NOT NULL PRIMARY KEY,
    digest BLOB NOT NULL,
    sealed BLOB NOT NULL,
    made_on TEXT NOT NULL
) STRICT

CREATE TABLE retention (
    event TEXT NOT NULL PRIMARY KEY,
    kept_days INTEGER NOT NULL CHECK (kept_days >= 0),
    ends_at INTEGER
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

CREATE TABLE seating (
    event TEXT NOT NULL PRIMARY KEY,
    terms TEXT NOT NULL,
    confirmed INTEGER NOT NULL CHECK (confirmed >= 0),
    held INTEGER NOT NULL CHECK (held >= 0),
    offered INTEGER NOT NULL CHECK (offered >= 0),
    waiting INTEGER NOT NULL CHECK (waiting >= 0),
    waiting_parties INTEGER NOT NULL CHECK (waiting_parties >= 0),
    last_ordinal INTEGER NOT NULL,
    is_frozen INTEGER NOT NULL CHECK (is_frozen IN (0, 1))
) STRICT

CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT

CREATE TABLE "signature" (
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
    sealed BLOB NOT NULL,
    state TEXT NOT NULL,
    source TEXT NOT NULL,
    signed_on TEXT NOT NULL, identity BLOB, registry BLOB,
    UNIQUE (statement, place),
    FOREIGN KEY (statement, version) REFERENCES statement_version (statement, number)
) STRICT

CREATE TABLE signature_count (
    statement TEXT NOT NULL PRIMARY KEY,
    last_place INTEGER NOT NULL,
    last_ordinal INTEGER NOT NULL,
    accepted INTEGER NOT NULL CHECK (accepted >= 0),
    undecided INTEGER NOT NULL CHECK (undecided >= 0)
) STRICT

CREATE TABLE statement_version (
    statement TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    text TEXT NOT NULL,
    hashes TEXT NOT NULL,
    hash TEXT NOT NULL, change TEXT,
    PRIMARY KEY (statement, number)
) STRICT

CREATE TABLE suspicion_decision (
    statement TEXT NOT NULL,
    a TEXT NOT NULL,
    b TEXT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('merge', 'distinct')),
    decided_on TEXT NOT NULL,
    PRIMARY KEY (statement, a, b)
) STRICT

CREATE TABLE team_member (
    id TEXT NOT NULL PRIMARY KEY,
    sealed BLOB NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'organiser', 'secretariat', 'door', 'reader')),
    invitation BLOB UNIQUE,
    invited_until INTEGER,
    passphrase BLOB,
    made_on TEXT NOT NULL,
    is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)), second BLOB,
    CHECK ((invitation IS NULL) = (invited_until IS NULL))
) STRICT

CREATE UNIQUE INDEX attendance_by_address ON attendance (event, blind_index)
    WHERE blind_index IS NOT NULL AND state IN ('requested', 'confirmed', 'waitlisted', 'offered')

CREATE INDEX attendance_by_lapse ON attendance (event, lapses_at) WHERE lapses_at IS NOT NULL

CREATE INDEX attendance_by_no_show ON attendance (event) WHERE checked_in = 0

CREATE INDEX attendance_by_party ON attendance (event, party, ordinal) WHERE state = 'waitlisted'

CREATE INDEX attendance_by_state ON attendance (event, state, ordinal)

CREATE INDEX attendance_by_time ON attendance (event, kept_until) WHERE kept_until IS NOT NULL

CREATE INDEX door_fact_by_guest ON door_fact (guest)

CREATE INDEX event_span_by_end ON event_span (ends_at)

CREATE INDEX event_span_by_film ON event_span (film) WHERE film IS NOT NULL

CREATE INDEX event_span_by_session ON event_span (session) WHERE session IS NOT NULL

CREATE INDEX import_row_by_attendance ON import_row (attendance)

CREATE INDEX invitation_by_event ON invitation (event)

CREATE INDEX invited_guest_by_invitation ON invited_guest (invitation)

CREATE INDEX journal_by_seal ON journal (seal, place)

CREATE INDEX outbox_by_event ON outbox (event, attendance, kind) WHERE event IS NOT NULL

CREATE UNIQUE INDEX outbox_by_letter ON outbox (statement, letter) WHERE letter IS NOT NULL

CREATE INDEX outbox_by_ordinal ON outbox (ordinal)

CREATE INDEX outbox_by_statement ON outbox (statement, signature, kind) WHERE statement IS NOT NULL

CREATE INDEX outbox_unsent ON outbox (ordinal) WHERE state IN ('draft', 'approved')

CREATE INDEX part_by_holder ON part (kind, key)

CREATE INDEX reading_link_by_statement ON reading_link (statement)

CREATE INDEX request_by_day ON request (made_on)

CREATE INDEX retention_by_end ON retention (ends_at) WHERE ends_at IS NOT NULL

CREATE UNIQUE INDEX signature_by_identity ON signature (statement, identity)
    WHERE state IN ('awaitingConfirmation', 'awaitingApproval', 'accepted', 'held')

CREATE UNIQUE INDEX signature_by_ordinal ON signature (statement, ordinal) WHERE ordinal IS NOT NULL

CREATE UNIQUE INDEX signature_by_registry ON signature (statement, registry)
    WHERE registry IS NOT NULL AND state IN ('awaitingConfirmation', 'awaitingApproval', 'accepted', 'held')

CREATE INDEX signature_by_time ON signature (kept_until) WHERE kept_until IS NOT NULL
