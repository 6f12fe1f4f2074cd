-- What was public of the programme when it was released under a name; no people.
CREATE TABLE programme_release (
    number INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    made_on TEXT NOT NULL,
    events TEXT NOT NULL
) STRICT;
