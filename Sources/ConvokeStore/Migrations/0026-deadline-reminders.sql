-- Of which deadlines the team was reminded, how many days before; one that moves is another.
CREATE TABLE deadline_reminder (
    subject TEXT NOT NULL,
    key TEXT NOT NULL,
    at TEXT NOT NULL,
    days INTEGER NOT NULL,
    PRIMARY KEY (subject, key, at, days)
) STRICT;
