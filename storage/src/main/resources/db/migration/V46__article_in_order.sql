-- The list of articles is read in its order, page by page, and counted, without opening the articles.
CREATE INDEX article_in_order ON article (sorted_by COLLATE "C", id) INCLUDE (version) WHERE archived_at IS NULL;
