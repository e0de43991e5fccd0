-- What boards showed of marketing and go-to-market, by which the boards that show nothing of it are visited less often.

alter table crawl.board
  add column watched_since timestamptz,
  add column yielded_at timestamptz,
  add column go_to_market text[];
comment on column crawl.board.watched_since is
  'Since when the board has been read without a long gap and what it showed is known; null for one of which each posting is requested, and before the first such visit.';
comment on column crawl.board.yielded_at is
  'When the board last showed a posting that may be of a go-to-market role; null if it has not since watched_since.';
comment on column crawl.board.go_to_market is
  'External ids of the postings that may be of a go-to-market role, of the complete snapshot and of later parts.';
