-- The other inputs of a past release, beside its postings, and empty tables for results: the same files compute its figures
-- again (methodology §13).
create temporary table unit_week on commit drop as
select *
from metrics.kept_week
where unit in (select unit from posting_point) and valid_from <= :sequence and coalesce(valid_to > :sequence, true);

analyze unit_week;

create temporary table unit_count (like metrics.unit_count) on commit drop;
create temporary table role_week (like metrics.role_week including indexes) on commit drop;
create temporary table cell_week (like metrics.cell_week including defaults) on commit drop;
create temporary table employer_week (like metrics.employer_week) on commit drop;
create temporary table metro_week (like metrics.metro_week including defaults) on commit drop;
create temporary table employment_week (like metrics.employment_week including defaults) on commit drop;
create temporary table incoming_figure (like metrics.incoming_figure including defaults) on commit drop;
create temporary table incoming_fact (like metrics.incoming_fact including defaults) on commit drop;

create temporary table due_week on commit drop as
select unit, date_trunc('week', min(first_day))::date as from_week, :newest_week as to_week
from posting_point
where first_day <= :newest_week + 6 and isfinite(first_day)
group by unit;
