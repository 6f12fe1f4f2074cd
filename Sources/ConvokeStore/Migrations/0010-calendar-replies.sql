-- What a guest's calendar answered last, sealed: answers that are older or come again are told from new ones.
ALTER TABLE attendance ADD COLUMN replies BLOB;
