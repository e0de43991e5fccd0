-- Snapshots that were taken back.

create table postings.withdrawn_snapshot (
  board        text not null,
  snapshot     bigint not null,
  finished_at  timestamptz not null,
  withdrawn_at timestamptz not null,
  primary key (board, snapshot)
);
comment on table postings.withdrawn_snapshot is 'Snapshots that were taken back (undo): the loader skips their records.';
comment on column postings.withdrawn_snapshot.board is 'platform:token';
comment on column postings.withdrawn_snapshot.snapshot is 'Number of the snapshot.';
comment on column postings.withdrawn_snapshot.finished_at is 'When the snapshot said that it ended.';
comment on column postings.withdrawn_snapshot.withdrawn_at is 'When it was taken back.';

comment on column postings.rejection.stage is 'reader or normaliser; field where a field alone was left out.';
