-- Which row of which sheet became which signature: keyed digests, so that a sheet that grows is known again. The source tells
-- sheets of several forms apart.
CREATE TABLE imported_signature (
    statement TEXT NOT NULL,
    identity BLOB NOT NULL,
    source BLOB NOT NULL,
    content BLOB NOT NULL,
    signature TEXT NOT NULL,
    PRIMARY KEY (statement, identity)
) STRICT;

-- What somebody decided of two signatures that may be one; the lesser identifier first.
CREATE TABLE suspicion_decision (
    statement TEXT NOT NULL,
    a TEXT NOT NULL,
    b TEXT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('merge', 'distinct')),
    decided_on TEXT NOT NULL,
    PRIMARY KEY (statement, a, b)
) STRICT;
