-- Growth of posted pay by month, and the points that figures of pay are worked out from.

create table trends.pay_point (
  posting_id     bigint not null,
  opened_on      date not null,
  role           text not null,
  seniority      text not null,
  country        text not null,
  region         text not null,
  work_mode      text not null,
  employer       text not null,
  board          text not null,
  disclosed      boolean not null,
  currency       text,
  period         text,
  annual_min     numeric,
  annual_max     numeric,
  annual_usd_mid numeric,
  valid_from     integer not null,
  valid_to       integer,
  primary key (posting_id, valid_from)
);
create index pay_point_valid on trends.pay_point (posting_id) where valid_to is null;
comment on table trends.pay_point is 'What figures of pay are worked out from, one row a posting and stretch of releases in which it read the same.';
comment on column trends.pay_point.posting_id is 'The posting.';
comment on column trends.pay_point.opened_on is 'First day in stock.';
comment on column trends.pay_point.role is 'Role id.';
comment on column trends.pay_point.seniority is 'Seniority id.';
comment on column trends.pay_point.country is 'ISO 3166-1, or unknown.';
comment on column trends.pay_point.region is 'ISO 3166-2, or unknown.';
comment on column trends.pay_point.work_mode is 'remote, hybrid, onsite or unknown.';
comment on column trends.pay_point.employer is 'Employer id, or the board where no employer is known.';
comment on column trends.pay_point.board is 'The board that owns it.';
comment on column trends.pay_point.disclosed is 'True when it states any pay.';
comment on column trends.pay_point.currency is 'ISO 4217; this and the amounts are null without base pay for a full-time year whose two ends are no further apart than their middle.';
comment on column trends.pay_point.period is 'hour, day, week, month or year: how the pay is stated.';
comment on column trends.pay_point.annual_min is 'Lower end for a full-time year.';
comment on column trends.pay_point.annual_max is 'Upper end for a full-time year.';
comment on column trends.pay_point.annual_usd_mid is 'Midpoint for a full-time year in US dollars at the mean rate of the year of posting.';
comment on column trends.pay_point.valid_from is 'Sequence of the first release that was worked out with it.';
comment on column trends.pay_point.valid_to is 'Sequence of the first release that was worked out without it; null while it stands.';

-- A month belongs to the week that holds its last day: it is in the release that is that week's newest.
create or replace view trends.newest as
select figure_id, metric, period_start, period_end, role, seniority, country, region, work_mode, tool, title, employer, currency,
  horizon, facts.vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason,
  converted, method_version, sentence, release_week.week
from trends.facts
join trends.release_week on release_week.vintage = facts.vintage and facts.period_end = release_week.week + 6
where metric not in ('pay_growth', 'pay_growth_3m', 'pay_growth_weighted', 'pay_change_within', 'pay_change_mix')
union all
select figure_id, metric, period_start, period_end, role, seniority, country, region, work_mode, tool, title, employer, currency,
  horizon, facts.vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason,
  converted, method_version, sentence,
  date_trunc('month', period_end)::date
from trends.facts
join trends.release_week
  on release_week.vintage = facts.vintage and release_week.week = date_trunc('week', period_end)::date
where metric in ('pay_growth', 'pay_growth_3m', 'pay_growth_weighted', 'pay_change_within', 'pay_change_mix');
comment on view trends.newest is 'Each figure in its newest vintage.';
comment on column trends.newest.week is 'Monday of the last week of the period measured; of monthly metrics the first of its last month.';

create view trends.pay_growth as
select
  week, role, country,
  max(value) filter (where metric = 'pay_growth') as pay_growth,
  max(value) filter (where metric = 'pay_growth_3m') as pay_growth_3m,
  max(value) filter (where metric = 'pay_growth_weighted') as pay_growth_weighted,
  max(value) filter (where metric = 'pay_change_within') as pay_change_within,
  max(value) filter (where metric = 'pay_change_mix') as pay_change_mix,
  max(case when metric = 'pay_growth' then ci_low end) as ci_low,
  max(case when metric = 'pay_growth' then ci_high end) as ci_high,
  max(case when metric = 'pay_growth' then ci_method end) as ci_method,
  max(case when metric = 'pay_growth' then postings end) as postings,
  max(case when metric = 'pay_growth' then employers end) as employers,
  max(case when metric = 'pay_growth' then boards end) as boards,
  max(case when metric = 'pay_growth' then effective_n end) as effective_n,
  max(case when metric = 'pay_growth' then coverage end) as coverage,
  max(case when metric = 'pay_growth' then status end) as status,
  max(case when metric = 'pay_growth' then reason end) as reason,
  max(case when metric = 'pay_growth' then sentence end) as sentence,
  max(case when metric = 'pay_growth' then figure_id end) as figure_id,
  max(case when metric = 'pay_growth' then vintage end) as vintage
from trends.newest
where metric in ('pay_growth', 'pay_growth_3m', 'pay_growth_weighted', 'pay_change_within', 'pay_change_mix')
group by week, role, country;
comment on view trends.pay_growth is 'Growth of posted pay over a year by month, in cells of the same job, and what the mix of jobs adds.';
comment on column trends.pay_growth.week is 'First of the month the row is for.';
comment on column trends.pay_growth.role is 'Role id, family id, go-to-market or all.';
comment on column trends.pay_growth.country is 'ISO 3166-1, or all.';
comment on column trends.pay_growth.pay_growth is 'The metric pay_growth; null when withheld.';
comment on column trends.pay_growth.pay_growth_3m is 'The metric pay_growth_3m; null when withheld.';
comment on column trends.pay_growth.pay_growth_weighted is 'The metric pay_growth_weighted; null when withheld.';
comment on column trends.pay_growth.pay_change_within is 'The metric pay_change_within; null when withheld.';
comment on column trends.pay_growth.pay_change_mix is 'The metric pay_change_mix; null when withheld.';
comment on column trends.pay_growth.ci_low is 'Lower end of the 95 % interval of pay_growth.';
comment on column trends.pay_growth.ci_high is 'Upper end of the 95 % interval of pay_growth.';
comment on column trends.pay_growth.ci_method is 'How the interval was worked out of pay_growth.';
comment on column trends.pay_growth.postings is 'Postings behind the figure of pay_growth.';
comment on column trends.pay_growth.employers is 'Employers behind the figure of pay_growth.';
comment on column trends.pay_growth.boards is 'Boards behind the figure of pay_growth.';
comment on column trends.pay_growth.effective_n is 'Independent postings that would tell as much of pay_growth.';
comment on column trends.pay_growth.coverage is 'Panel share, or disclosed share for pay of pay_growth.';
comment on column trends.pay_growth.status is 'publish, caution or suppressed of pay_growth.';
comment on column trends.pay_growth.reason is 'Why it is not simply published of pay_growth.';
comment on column trends.pay_growth.sentence is 'What a writer may print of pay_growth.';
comment on column trends.pay_growth.figure_id is 'Id of the figure of pay_growth.';
comment on column trends.pay_growth.vintage is 'Release of the figure of pay_growth.';
