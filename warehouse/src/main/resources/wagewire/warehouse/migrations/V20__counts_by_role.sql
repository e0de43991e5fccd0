-- Counts are read role after role.
create index unit_count_role on trends.unit_count (role, week);

-- Their sums by week and role are kept up to date, so that looking for breaks in coverage does not read them all.
create table trends.role_week (
  week     date not null,
  role     text not null,
  postings double precision not null,
  own      double precision not null,
  primary key (week, role)
);
comment on table trends.role_week is 'What trends.unit_count adds up to, whether its lineages were observed or not.';
comment on column trends.role_week.week is 'Monday.';
comment on column trends.role_week.role is 'Role id.';
comment on column trends.role_week.postings is 'Postings open on any day of the week.';
comment on column trends.role_week.own is 'Those of them at employers'' own boards.';

insert into trends.role_week (week, role, postings, own)
select week, role, sum(postings), coalesce(sum(postings) filter (where panel), 0)
from trends.unit_count
group by week, role;
