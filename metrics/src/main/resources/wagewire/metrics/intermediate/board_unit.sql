-- Panel units: a board, the boards that it succeeded, and their employer.
-- Grain: board. A unit is named after its first board, and its employer is the one that most of its postings name, which is counted where
--   any of them changed. Rules: employers' own boards count (methodology §1); an aggregator
--   only while no own board is known; a latest-N feed never. Postings and observed weeks of a board that moved to
--   another unit, changed its kind, its selection or whether it counts are recounted.
create temporary table current_unit on commit drop as
with recounted as (
  select board
  from postings.posting_changed
  join postings.posting using (posting_id)
  union
  select board
  from postings.posting_changed
  join metrics.kept_posting using (posting_id)
  union
  select board
  from postings.board
  left join metrics.board_unit before using (board)
  where before.kind is distinct from board.kind
), employer as (
  select distinct on (board) board, employer
  from recounted
  join postings.posting using (board)
  group by board, employer
  order by board, count(*) desc, employer
)
select board.board, coalesce(lineage.unit, board.board) as unit, board.kind, board.selected_on, board.selected_by,
  case
    when board.kind <> 'own' then board.board
    when recounted.board is null then before.employer
    else coalesce(employer.employer, board.board)
  end as employer,
  board.kind = 'own'
    or board.kind = 'aggregator' and not exists (select from postings.board where kind = 'own') as counted
from postings.board
left join postings.lineage using (board)
left join recounted using (board)
left join employer using (board)
left join metrics.board_unit before using (board);

create temporary table moved_board on commit drop as
select board, before.unit as former, current_unit.unit
from current_unit
full join metrics.board_unit before using (board)
where row(current_unit.unit, current_unit.kind, current_unit.counted, current_unit.selected_on, current_unit.selected_by)
  is distinct from row(before.unit, before.kind, before.counted, before.selected_on, before.selected_by);

analyze moved_board;

insert into postings.evidence_changed (board, since)
select distinct unit, '-infinity'::timestamptz
from (select unit from moved_board union all select former from moved_board) as lineage
where unit is not null;

insert into postings.posting_changed (posting_id)
select posting_id
from moved_board
join postings.posting using (board)
on conflict do nothing;

truncate metrics.board_unit;

insert into metrics.board_unit (board, unit, kind, employer, counted, selected_on, selected_by)
select board, unit, kind, employer, counted, selected_on, selected_by from current_unit;

analyze metrics.board_unit;
