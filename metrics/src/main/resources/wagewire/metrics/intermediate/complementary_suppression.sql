-- Cells whose counts are not shown because another cell's count could be computed by subtraction (methodology §11).
-- Grain: cells of cell_week. Universe: the sums of a role, of one of its seniorities and of one of its countries over
--   the parts that they are split into.
-- Rules: a single cell of a sum and its parts that is not shown could be computed from the others. Then the shown part
--   with fewest postings (without one, the sum) is not shown either, until no sum has exactly one. Not shown are cells
--   that the counts suppress (see counts.sql), and together the parts that are too small to be kept. Regions are parts
--   of their country too; postings without a region are shown (places.sql) and hide no other part. Types of employment are parts of
--   a role that no other sum has, so that one more that is not shown is enough, and the role's own count stays as it is. Metropolitan
--   areas are parts of the United States, and of their state where they lie in one; postings in none or in too small ones keep what is not
--   shown from being computed.
drop table if exists sum_part;

create temporary table sum_part on commit drop as
select part.ctid as part, whole.ctid as whole, split, part.postings,
  :suppressed(count, postings => round(part.postings), employers => part.employers, largest_employer => part.largest) as hidden,
  :suppressed(count, postings => round(whole.postings), employers => whole.employers, largest_employer => whole.largest) as whole_hidden,
  whole.postings as whole_postings,
  row_number() over (
    partition by whole.ctid, split
    order by part.postings, part.seniority, part.country, part.region, part.work_mode) as place
from cell_week part
cross join lateral (values
  ('seniority', part.seniority, 'all', part.country, part.region = 'all' and part.work_mode = 'all'),
  ('country', part.country, part.seniority, 'all', part.region = 'all' and part.work_mode = 'all'),
  ('region', part.region, 'all', 'all', true),
  ('place', part.region, 'all', split_part(part.region, '-', 1), part.region <> 'unknown'),
  ('work_mode', part.work_mode, 'all', 'all', true)) as parted (split, value, of_seniority, of_country, fits)
join cell_week whole on whole.week = part.week and whole.role = part.role
  and row(whole.seniority, whole.country, whole.region, whole.work_mode) = row(of_seniority, of_country, 'all', 'all')
where fits and value <> 'all';

create index on sum_part (whole, split);
create index on sum_part (part);
analyze sum_part;

do $$
begin
  loop
    with short as (
      select whole, split
      from sum_part
      group by whole, split, whole_hidden, whole_postings
      having count(*) filter (where hidden) + whole_hidden::integer
        + (split <> 'place' and whole_postings - sum(postings) > 0.5)::integer = 1
    ), found as (
      select coalesce(
        (select part from sum_part other
          where other.whole = short.whole and other.split = short.split and not hidden order by place limit 1),
        (select part from sum_part other where other.part = short.whole and not hidden limit 1)) as part
      from short
    ), next as (
      select part from found where part is not null
    )
    update sum_part set hidden = hidden or part in (select part from next),
      whole_hidden = whole_hidden or whole in (select part from next)
    where part in (select part from next) or whole in (select part from next);
    exit when not found;
  end loop;
end $$;

update cell_week set reveals_another_part = true
where ctid in (select part from sum_part where hidden)
  and not :suppressed(count, postings => round(postings), employers => employers, largest_employer => largest);

analyze cell_week;

with part as (
  select employment_week.ctid as part, week, role, postings,
    :suppressed(count, postings => round(postings), employers => employers, largest_employer => largest) as hidden
  from employment_week
), whole as (
  select week, role, postings,
    reveals_another_part
      or :suppressed(count, postings => round(postings), employers => employers, largest_employer => largest) as hidden
  from cell_week
  where row(seniority, country, region, work_mode) = row('all', 'all', 'all', 'all')
), alone as (
  select week, role
  from part
  join whole using (week, role)
  group by week, role, whole.hidden, whole.postings
  having count(*) filter (where part.hidden) + whole.hidden::integer
    + (whole.postings - sum(part.postings) > 0.5)::integer = 1
)
update employment_week set reveals_another_part = true
where ctid in (
  select distinct on (week, role) part
  from part
  join alone using (week, role)
  where not hidden
  order by week, role, postings);

analyze employment_week;

drop table if exists metro_part;

create temporary table metro_part on commit drop as
with in_one_state as (
  select metro, min(region) as region from metro_city group by metro having min(region) = max(region)
)
select metro_week.ctid as part, whole.ctid as whole, metro_week.postings,
  :suppressed(count, postings => round(metro_week.postings), employers => metro_week.employers, largest_employer => metro_week.largest) as hidden,
  whole.reveals_another_part
    or :suppressed(count, postings => round(whole.postings), employers => whole.employers, largest_employer => whole.largest) as whole_hidden,
  whole.postings as whole_postings, whole.region <> 'all' as of_state,
  row_number() over (partition by whole.ctid order by metro_week.postings, metro_week.metro) as place
from metro_week
left join in_one_state using (metro)
join cell_week whole on whole.week = metro_week.week and whole.role = metro_week.role
  and whole.seniority = 'all' and whole.work_mode = 'all'
  and (whole.country = 'US' and whole.region = 'all' or whole.country = 'all' and whole.region = in_one_state.region);

create index on metro_part (whole);
create index on metro_part (part);
analyze metro_part;

-- An area that is all of its state is hidden last: the state would have to be hidden with it.
update metro_part set place = place + (select count(*) from metro_part)
where part in (select part from metro_part where of_state and whole_postings - postings <= 0.5);

do $$
begin
  loop
    with short as (
      select whole
      from metro_part
      group by whole, whole_hidden, whole_postings
      having count(*) filter (where hidden) + whole_hidden::integer = 1 and whole_postings - sum(postings) <= 0.5
    ), next as (
      select (select part from metro_part other where other.whole = short.whole and not hidden order by place limit 1) as part
      from short
    )
    update metro_part set hidden = true
    where part in (select part from next);
    exit when not found;
  end loop;
end $$;

update cell_week set reveals_another_part = true
where ctid in (
    select whole from metro_part
    where of_state
    group by whole, whole_hidden, whole_postings
    having bool_and(hidden) and not whole_hidden and whole_postings - sum(postings) <= 0.5)
  and not :suppressed(count, postings => round(postings), employers => employers, largest_employer => largest);

update metro_week set reveals_another_part = true
where ctid in (select part from metro_part where hidden)
  and not :suppressed(count, postings => round(postings), employers => employers, largest_employer => largest);

analyze metro_week;
