-- What the team noted of deadlines that follow from rules: that they are met, or why they do not matter.
CREATE TABLE deadline_mark (
    subject TEXT NOT NULL,
    key TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'waived')),
    reason TEXT,
    marked_on TEXT NOT NULL,
    PRIMARY KEY (subject, key)
) STRICT;

-- From when until when an event can be in the way of others, in seconds since 1970; nothing where there is no such bound. So
-- that what clashes with one event is found without reading all.
CREATE TABLE event_span (
    event TEXT NOT NULL PRIMARY KEY,
    starts_at INTEGER,
    ends_at INTEGER,
    film TEXT,
    session TEXT
) STRICT;

CREATE INDEX event_span_by_end ON event_span (ends_at);
CREATE INDEX event_span_by_film ON event_span (film) WHERE film IS NOT NULL;
CREATE INDEX event_span_by_session ON event_span (session) WHERE session IS NOT NULL;
