-- Counters by board, from which a release sees that material was loaded.

alter table postings.board add first_at timestamptz, add changes bigint not null default 0;
comment on column postings.board.first_at is 'Finish of the first snapshot that was complete, unchanged or gone; null before the first.';
comment on column postings.board.changes is
  'How many snapshots of it were merged; a sum that has not changed says that nothing was loaded since.';

update postings.board set first_at = known.first_at, changes = known.merged
from (
  select board, min(finished_at) filter (where merged) as first_at, count(*) as merged
  from postings.snapshot
  where merged or status = 'partial'
  group by board) known
where board.board = known.board;

create index listing_vocabulary on postings.listing_record (normaliser_version);
