-- Matched growth by employer: mean daily stock of the window, or what opened in it, then and now, over the pairs of weeks
-- in which a lineage was observed on both sides, and not chosen for what it showed then (methodology §6).
with cell_count as (
  select unit, employer, week, sum(case when :quantity = 'stock' then active else opened end) as amount
  from unit_count
  where role in (select role from role_member where member_of = :role) and panel and (:seniority = 'all' or seniority = :seniority) and (:country = 'all' or country = :country)
    and (:region = 'all' or region = :region) and (:work_mode = 'all' or work_mode = :work_mode)
  group by unit, employer, week
), seen as (
  select unit, week from unit_week where own and not selected
), pair as (
  select now.unit, now.week, now.week - :lag_days as week_then
  from seen now
  join seen before on before.unit = now.unit and before.week = now.week - :lag_days
  where now.week between :period_start and :period_end
), side as (
  select employer, amount as amount_now, 0 as amount_then
  from pair
  join cell_count using (unit, week)
  union all
  select employer, 0, amount
  from pair
  join cell_count on cell_count.unit = pair.unit and cell_count.week = week_then
)
select employer, sum(amount_then) / :divisor as amount_then, sum(amount_now) / :divisor as amount_now
from side
group by employer
having sum(amount_then) + sum(amount_now) > 0
order by sum(amount_now) desc, sum(amount_then) desc, employer collate "C";
