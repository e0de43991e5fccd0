-- Where the newest record of a board is in Kafka, by which a board is sent in full whose record Kafka has lost.

alter table crawl.board
  add column published_partition integer,
  add column published_end bigint;
comment on column crawl.board.published_partition is
  'Partition of the topic of observations that holds the board''s records; null before the first.';
comment on column crawl.board.published_end is
  'Offset after the board''s newest record. Where the partition ends before it, Kafka has lost what it had acknowledged, and the board is sent in full.';
