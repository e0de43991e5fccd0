alter table crawl.board add column volumes jsonb;
alter table crawl.board add column held jsonb;
comment on column crawl.board.volumes is
  'How many listings the board''s latest complete snapshots had, one a day: what is expected of the next.';
comment on column crawl.board.held is
  'Snapshots in a row that had fewer listings than expected and are held as unobserved: how many, since when, with how many listings. Null when there are none.';
