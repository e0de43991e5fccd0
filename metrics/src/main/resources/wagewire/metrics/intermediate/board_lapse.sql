-- Periods in which a board is out of the stock (methodology §1): after four unobserved weeks it leaves on the fifth
--   Monday; postings that are still there when it returns enter as backlog.
-- Grain: board and period. Rules: a week is observed when it holds a complete snapshot or lies between two that are at
--   most 8 days apart, so only gaps of five whole weeks and more count: a board that is back in the fifth week was
--   away for four. Postings of a board whose periods changed are recounted.
create temporary table current_lapse on commit drop as
with stretch as (
  select board, status, (finished_at at time zone 'UTC')::date as day,
    (lead(finished_at) over (partition by board order by finished_at) at time zone 'UTC')::date as next_day
  from evidence
), gap as (
  select board, date_trunc('week', day)::date + 35 as from_day, next_day as to_day
  from stretch
  where status <> 'gone' and (next_day is null or next_day >= date_trunc('week', day)::date + 42)
), known as (
  select board, date_trunc('week', min(finished_at) at time zone 'UTC')::date + 35 as until from evidence group by board
)
select board, from_day, to_day
from gap
where to_day is not null or from_day <= :newest_week
union all
select board, from_day, to_day
from metrics.board_lapse
join known using (board)
where from_day < until;

create temporary table lapsed_board on commit drop as
select distinct board
from current_lapse now
full join metrics.board_lapse before using (board, from_day)
where now is distinct from before;

analyze lapsed_board;

insert into postings.posting_changed (posting_id)
select posting_id
from lapsed_board
join postings.posting using (board)
on conflict do nothing;

truncate metrics.board_lapse;

insert into metrics.board_lapse (board, from_day, to_day)
select board, from_day, to_day from current_lapse;
