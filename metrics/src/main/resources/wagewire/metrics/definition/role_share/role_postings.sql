-- What shares of roles in all postings are worked out from: mean daily stock of four weeks now, and of the weeks that are compared
-- with those of a year before.
-- Grain: role and employer. Universe: the counts of the boards that count (unit_count.sql), in weeks in which they may be compared (methodology §6).
select role, employer,
  coalesce(array_agg(distinct unit) filter (where week > :newest_week - 28 and active > 0), '{}') as units,
  coalesce(array_agg(distinct unit) filter (where week > :newest_week - 7 * :year_weeks and active > 0), '{}') as year_units,
  coalesce(sum(active) filter (where week > :newest_week - 28), 0) / 4 as now,
  coalesce(sum(active) filter (where week > :newest_week - 7 * :year_weeks), 0) / :year_weeks as year_now,
  coalesce(sum(active) filter (where week <= :newest_week - 364), 0) / :year_weeks as year
from unit_count
where (week between :newest_week - 7 * (:year_weeks - 1) and :newest_week
    or week between :newest_week - 357 - 7 * :year_weeks and :newest_week - 364)
  and not exists (select from unit_week where unit_week.unit = unit_count.unit and unit_week.week = unit_count.week and selected)
group by role, employer
order by employer collate "C", role;
