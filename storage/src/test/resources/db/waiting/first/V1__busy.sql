CREATE TABLE busy (n int);
