-- The postings in stock in some weeks of a release, of which counts by type of employment and by metropolitan area are
-- made. Days are numbered from 1970.
-- Grain: posting, an employer's together and of an employer those of a panel unit.
-- seen, rests: a bit for each week: the unit was observed, and rests on an earlier snapshot (6.26).
with observed as (
  select unit, sum(1::bigint << ((week - :from_week) / 7))::bigint as seen,
    sum(case when rests_on is null then 0 else 1::bigint << ((week - :from_week) / 7) end)::bigint as rests
  from unit_week
  where week between :from_week and :to_week
  group by unit
)
select role, seniority, countries, regions, work_mode, employment_type, metros, employer, point.unit, panel,
  posted_on - date '1970-01-01' as posted_on, listings, openings, from_days, to_days, entries, exits, coalesce(seen, 0) as seen,
  coalesce(rests, 0) as rests
from posting_point point
left join observed using (unit)
where last_day >= :from_week and first_day <= :to_week + 6
order by employer collate "C", point.unit collate "C";
