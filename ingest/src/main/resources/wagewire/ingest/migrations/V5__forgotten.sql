create table crawl.forgotten (
  board        text not null,
  external_id  text,
  forgotten_at timestamptz not null,
  unique nulls not distinct (board, external_id)
);
comment on table crawl.forgotten is 'Boards and listings that were removed for good and are not published again.';
comment on column crawl.forgotten.board is 'platform:token';
comment on column crawl.forgotten.external_id is 'The board''s own id of the listing; null for everything of the board.';
comment on column crawl.forgotten.forgotten_at is 'When it was removed.';
