-- The postings in stock in some weeks of a release, of which counts by type of employment and by metropolitan area are
-- made. Days are numbered from 1970.
-- Grain: posting, an employer's together and of an employer those of a panel unit.
-- seen: a bit for each week in which the unit was observed.
with observed as (
  select unit, sum(1::bigint << ((week - :from_week) / 7))::bigint as seen
  from unit_week
  where week between :from_week and :to_week
  group by unit
)
select role, seniority, countries, regions, work_mode, employment_type, metros, employer, point.unit, panel,
  from_days, to_days, entries, exits, coalesce(seen, 0) as seen
from posting_point point
left join observed using (unit)
where last_day >= :from_week and first_day <= :to_week + 6
order by employer collate "C", point.unit collate "C";
