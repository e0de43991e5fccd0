-- Snapshots that were taken back, where a rebuilt warehouse finds them.

create table crawl.withdrawn_snapshot (
  board        text not null,
  snapshot     bigint not null,
  finished_at  timestamptz not null,
  withdrawn_at timestamptz not null,
  primary key (board, snapshot)
);
comment on table crawl.withdrawn_snapshot is
  'Snapshots that were taken back (undo), for postings.withdrawn_snapshot of a warehouse that is rebuilt from the topics.';
comment on column crawl.withdrawn_snapshot.board is 'platform:token';
comment on column crawl.withdrawn_snapshot.snapshot is 'Number of the snapshot.';
comment on column crawl.withdrawn_snapshot.finished_at is 'When the snapshot said that it ended.';
comment on column crawl.withdrawn_snapshot.withdrawn_at is 'When it was taken back.';

do $$
begin
  if to_regclass('postings.withdrawn_snapshot') is not null then
    insert into crawl.withdrawn_snapshot (board, snapshot, finished_at, withdrawn_at)
    select board, snapshot, finished_at, withdrawn_at from postings.withdrawn_snapshot;
  end if;
end
$$;

comment on column crawl.forgotten.external_id is
  'The board''s own id of the listing; sha256: and its hash in hexadecimal where a restored backup did not hold the listing; null for everything of the board.';
