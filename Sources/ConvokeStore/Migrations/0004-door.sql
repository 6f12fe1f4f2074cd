-- What doors without network noted, once merged: the nonce keeps the same fact from counting twice. No times.
CREATE TABLE door_fact (
    event TEXT NOT NULL,
    nonce TEXT NOT NULL,
    guest TEXT NOT NULL REFERENCES attendance (id) ON DELETE CASCADE,
    door TEXT NOT NULL,
    device TEXT NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    people INTEGER NOT NULL CHECK (people > 0),
    PRIMARY KEY (event, nonce)
) STRICT;

CREATE INDEX door_fact_by_guest ON door_fact (guest);

-- How many people came in which ten minutes (counted from 1970): numbers of an event, tied to nobody.
CREATE TABLE arrival (
    event TEXT NOT NULL,
    slice INTEGER NOT NULL,
    people INTEGER NOT NULL CHECK (people >= 0),
    PRIMARY KEY (event, slice)
) STRICT;

-- Guests whose seats went to others: few, and counted often.
CREATE INDEX attendance_by_no_show ON attendance (event) WHERE checked_in = 0;
