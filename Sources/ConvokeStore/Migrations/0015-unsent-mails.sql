-- A server looks every few seconds for what is to be sent, however much was sent before.
CREATE INDEX outbox_unsent ON outbox (ordinal) WHERE state = 'draft';
