ALTER TABLE busy ADD COLUMN more int;
