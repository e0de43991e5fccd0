-- Lineages and weeks whose counts may read otherwise than before: those of postings that changed, as they were and as
-- they are, and the weeks that are new. Run before and after the postings are kept.
-- Grain: lineage, week.
create temporary table if not exists due_week (unit text, week date) on commit drop;

insert into due_week (unit, week)
select distinct unit, monday::date
from postings.posting_changed
join trends.kept_posting using (posting_id)
cross join unnest(from_days, to_days) as stretch (from_day, to_day)
cross join generate_series(
  date_trunc('week', from_day), least(date_trunc('week', coalesce(to_day, :newest_week)), :newest_week), interval '7 days') as monday
where valid_to is null or valid_to > (select coalesce(max(sequence), 0) from trends.release);
