create table postings.forgotten (
  board        text not null,
  external_id  text,
  forgotten_at timestamptz not null,
  unique nulls not distinct (board, external_id)
);
comment on table postings.forgotten is
  'Boards and listings that were removed for good: the loader takes nothing of them in, however often their records come.';
comment on column postings.forgotten.board is 'platform:token';
comment on column postings.forgotten.external_id is 'The board''s own id of the listing; null for everything of the board.';
comment on column postings.forgotten.forgotten_at is 'When it was removed.';
