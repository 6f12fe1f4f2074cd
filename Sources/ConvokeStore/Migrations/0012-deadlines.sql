-- What the team noted of deadlines that follow from rules: that they are met, or why they do not matter.
CREATE TABLE deadline_mark (
    subject TEXT NOT NULL,
    key TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'waived')),
    reason TEXT,
    marked_on TEXT NOT NULL,
    PRIMARY KEY (subject, key)
) STRICT;
