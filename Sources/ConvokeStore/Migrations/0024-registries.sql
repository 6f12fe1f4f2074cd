-- An organisation that gives its number in a public register stands on a statement once, under whatever name and address: a
-- keyed digest of register and number, as long as the other identity's halves.
ALTER TABLE signature ADD COLUMN registry BLOB;
CREATE UNIQUE INDEX signature_by_registry ON signature (statement, registry)
    WHERE registry IS NOT NULL AND state IN ('awaitingConfirmation', 'awaitingApproval', 'accepted', 'held');
