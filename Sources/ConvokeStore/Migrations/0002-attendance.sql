-- The seats of an event, counted as places are given and taken back, with what decides about them.
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
) STRICT;

-- Who has or waits for a place, without a name: that is sealed. Days only; the ordinal keeps the order.
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
    sealed BLOB NOT NULL,
    UNIQUE (event, ordinal)
) STRICT;

-- Keys that are to be destroyed: noted with the deletion of what they sealed, so that no crash leaves one behind.
CREATE TABLE purged_key (
    scope TEXT NOT NULL PRIMARY KEY
) STRICT;

-- One live entry an address.
CREATE UNIQUE INDEX attendance_by_address ON attendance (event, blind_index)
    WHERE blind_index IS NOT NULL AND state IN ('requested', 'confirmed', 'waitlisted', 'offered');
CREATE INDEX attendance_by_state ON attendance (event, state, ordinal);
CREATE INDEX attendance_by_time ON attendance (event, kept_until) WHERE kept_until IS NOT NULL;
