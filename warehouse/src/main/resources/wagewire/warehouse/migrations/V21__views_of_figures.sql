-- Views of figures: the newest release, one row a cell and week, a column for each metric. The last thirteen
-- columns describe the main metric.

create view trends.postings_weekly as
select
  week, role, seniority, country, region, metro, work_mode, employment_type,
  max(value) filter (where metric = 'active') as active,
  max(value) filter (where metric = 'opened') as opened,
  max(value) filter (where metric = 'closed') as closed,
  max(value) filter (where metric = 'reposted') as reposted,
  max(value) filter (where metric = 'long_open_share') as long_open_share,
  max(case when metric = 'active' then ci_low end) as ci_low,
  max(case when metric = 'active' then ci_high end) as ci_high,
  max(case when metric = 'active' then ci_method end) as ci_method,
  max(case when metric = 'active' then postings end) as postings,
  max(case when metric = 'active' then employers end) as employers,
  max(case when metric = 'active' then boards end) as boards,
  max(case when metric = 'active' then effective_n end) as effective_n,
  max(case when metric = 'active' then coverage end) as coverage,
  max(case when metric = 'active' then status end) as status,
  max(case when metric = 'active' then reason end) as reason,
  max(case when metric = 'active' then sentence end) as sentence,
  max(case when metric = 'active' then figure_id end) as figure_id,
  max(case when metric = 'active' then vintage end) as vintage
from trends.newest
where metric in ('active', 'opened', 'closed', 'reposted', 'long_open_share')
group by week, role, seniority, country, region, metro, work_mode, employment_type;
comment on view trends.postings_weekly is 'Counts of postings by week and cell.';

create view trends.growth as
select
  week, role, seniority, country, region, horizon,
  max(value) filter (where metric = 'active_growth') as active_growth,
  max(value) filter (where metric = 'active_growth_naive') as active_growth_naive,
  max(value) filter (where metric = 'opened_growth') as opened_growth,
  max(value) filter (where metric = 'panel_index') as panel_index,
  max(case when metric = 'active_growth' then ci_low end) as ci_low,
  max(case when metric = 'active_growth' then ci_high end) as ci_high,
  max(case when metric = 'active_growth' then ci_method end) as ci_method,
  max(case when metric = 'active_growth' then weeks end) as weeks,
  max(case when metric = 'active_growth' then then_count end) as then_count,
  max(case when metric = 'active_growth' then now_count end) as now_count,
  max(case when metric = 'active_growth' then tracked_employers end) as tracked_employers,
  max(case when metric = 'active_growth' then postings end) as postings,
  max(case when metric = 'active_growth' then employers end) as employers,
  max(case when metric = 'active_growth' then boards end) as boards,
  max(case when metric = 'active_growth' then effective_n end) as effective_n,
  max(case when metric = 'active_growth' then coverage end) as coverage,
  max(case when metric = 'active_growth' then status end) as status,
  max(case when metric = 'active_growth' then reason end) as reason,
  max(case when metric = 'active_growth' then sentence end) as sentence,
  max(case when metric = 'active_growth' then figure_id end) as figure_id,
  max(case when metric = 'active_growth' then vintage end) as vintage
from trends.newest
where metric in ('active_growth', 'active_growth_naive', 'opened_growth', 'panel_index')
group by week, role, seniority, country, region, horizon;
comment on view trends.growth is 'Growth by week, cell and horizon; active_growth_naive mixes the market''s growth with that of coverage.';

create view trends.pay as
select
  week, role, seniority, country, region, metro, work_mode, currency,
  max(value) filter (where metric = 'pay_p10') as pay_p10,
  max(value) filter (where metric = 'pay_p25') as pay_p25,
  max(value) filter (where metric = 'pay_p50') as pay_p50,
  max(value) filter (where metric = 'pay_p75') as pay_p75,
  max(value) filter (where metric = 'pay_p90') as pay_p90,
  max(value) filter (where metric = 'pay_disclosed_share') as pay_disclosed_share,
  max(value) filter (where metric = 'pay_index_growth') as pay_index_growth,
  max(case when metric = 'pay_p50' then ci_low end) as ci_low,
  max(case when metric = 'pay_p50' then ci_high end) as ci_high,
  max(case when metric = 'pay_p50' then ci_method end) as ci_method,
  max(case when metric = 'pay_p50' then postings end) as postings,
  max(case when metric = 'pay_p50' then employers end) as employers,
  max(case when metric = 'pay_p50' then boards end) as boards,
  max(case when metric = 'pay_p50' then effective_n end) as effective_n,
  max(case when metric = 'pay_p50' then coverage end) as coverage,
  max(case when metric = 'pay_p50' then status end) as status,
  max(case when metric = 'pay_p50' then reason end) as reason,
  max(case when metric = 'pay_p50' then sentence end) as sentence,
  max(case when metric = 'pay_p50' then figure_id end) as figure_id,
  max(case when metric = 'pay_p50' then vintage end) as vintage
from trends.newest
where metric in ('pay_p10', 'pay_p25', 'pay_p50', 'pay_p75', 'pay_p90', 'pay_disclosed_share', 'pay_index_growth')
group by week, role, seniority, country, region, metro, work_mode, currency;
comment on view trends.pay is 'Posted base pay of the 13 weeks to the week, a year.';

create view trends.tools as
select
  week, role, tool,
  max(value) filter (where metric = 'tool_share') as tool_share,
  max(value) filter (where metric = 'tool_share_change') as tool_share_change,
  max(value) filter (where metric = 'tool_premium') as tool_premium,
  max(case when metric = 'tool_share' then ci_low end) as ci_low,
  max(case when metric = 'tool_share' then ci_high end) as ci_high,
  max(case when metric = 'tool_share' then ci_method end) as ci_method,
  max(case when metric = 'tool_share' then postings end) as postings,
  max(case when metric = 'tool_share' then employers end) as employers,
  max(case when metric = 'tool_share' then boards end) as boards,
  max(case when metric = 'tool_share' then effective_n end) as effective_n,
  max(case when metric = 'tool_share' then coverage end) as coverage,
  max(case when metric = 'tool_share' then status end) as status,
  max(case when metric = 'tool_share' then reason end) as reason,
  max(case when metric = 'tool_share' then sentence end) as sentence,
  max(case when metric = 'tool_share' then figure_id end) as figure_id,
  max(case when metric = 'tool_share' then vintage end) as vintage
from trends.newest
where metric in ('tool_share', 'tool_share_change', 'tool_premium')
group by week, role, tool;
comment on view trends.tools is 'Share of described postings open in the 4 weeks to the week that name a tool.';

create view trends.tool_pairs as
select
  week, role, tool, split_part(tool, '+', 1) as first_tool, split_part(tool, '+', 2) as second_tool,
  max(value) filter (where metric = 'tool_pair_share') as tool_pair_share,
  max(case when metric = 'tool_pair_share' then ci_low end) as ci_low,
  max(case when metric = 'tool_pair_share' then ci_high end) as ci_high,
  max(case when metric = 'tool_pair_share' then ci_method end) as ci_method,
  max(case when metric = 'tool_pair_share' then postings end) as postings,
  max(case when metric = 'tool_pair_share' then employers end) as employers,
  max(case when metric = 'tool_pair_share' then boards end) as boards,
  max(case when metric = 'tool_pair_share' then effective_n end) as effective_n,
  max(case when metric = 'tool_pair_share' then coverage end) as coverage,
  max(case when metric = 'tool_pair_share' then status end) as status,
  max(case when metric = 'tool_pair_share' then reason end) as reason,
  max(case when metric = 'tool_pair_share' then sentence end) as sentence,
  max(case when metric = 'tool_pair_share' then figure_id end) as figure_id,
  max(case when metric = 'tool_pair_share' then vintage end) as vintage
from trends.newest
where metric in ('tool_pair_share')
group by week, role, tool;
comment on view trends.tool_pairs is 'Share of described postings open in the 4 weeks to the week that name two tools together.';

create view trends.work_modes as
select
  week, role,
  max(value) filter (where metric = 'remote_share') as remote_share,
  max(value) filter (where metric = 'hybrid_share') as hybrid_share,
  max(value) filter (where metric = 'remote_share_change') as remote_share_change,
  max(value) filter (where metric = 'hybrid_share_change') as hybrid_share_change,
  max(case when metric = 'remote_share' then ci_low end) as ci_low,
  max(case when metric = 'remote_share' then ci_high end) as ci_high,
  max(case when metric = 'remote_share' then ci_method end) as ci_method,
  max(case when metric = 'remote_share' then postings end) as postings,
  max(case when metric = 'remote_share' then employers end) as employers,
  max(case when metric = 'remote_share' then boards end) as boards,
  max(case when metric = 'remote_share' then effective_n end) as effective_n,
  max(case when metric = 'remote_share' then coverage end) as coverage,
  max(case when metric = 'remote_share' then status end) as status,
  max(case when metric = 'remote_share' then reason end) as reason,
  max(case when metric = 'remote_share' then sentence end) as sentence,
  max(case when metric = 'remote_share' then figure_id end) as figure_id,
  max(case when metric = 'remote_share' then vintage end) as vintage
from trends.newest
where metric in ('remote_share', 'hybrid_share', 'remote_share_change', 'hybrid_share_change')
group by week, role;
comment on view trends.work_modes is 'Share of postings open in the 4 weeks to the week that are remote or hybrid.';

create view trends.employers as
select
  week, role, employer,
  max(value) filter (where metric = 'employer_active') as employer_active,
  max(case when metric = 'employer_active' then ci_low end) as ci_low,
  max(case when metric = 'employer_active' then ci_high end) as ci_high,
  max(case when metric = 'employer_active' then ci_method end) as ci_method,
  max(case when metric = 'employer_active' then postings end) as postings,
  max(case when metric = 'employer_active' then employers end) as employers,
  max(case when metric = 'employer_active' then boards end) as boards,
  max(case when metric = 'employer_active' then effective_n end) as effective_n,
  max(case when metric = 'employer_active' then coverage end) as coverage,
  max(case when metric = 'employer_active' then status end) as status,
  max(case when metric = 'employer_active' then reason end) as reason,
  max(case when metric = 'employer_active' then sentence end) as sentence,
  max(case when metric = 'employer_active' then figure_id end) as figure_id,
  max(case when metric = 'employer_active' then vintage end) as vintage
from trends.newest
where metric = 'employer_active'
group by week, role, employer;
comment on view trends.employers is 'Postings by employer.';

do $$
declare
  of_column record;
begin
  for of_column in
    select 'trends.' || view.name as name, attribute.attname as column_name,
      coalesce(dimension.meaning, replace(main.meaning, '{}', view.metric),
        'The metric ' || attribute.attname || '; null when it is not shown.') as meaning
    from (values
        ('postings_weekly', 'active'),
        ('growth', 'active_growth'),
        ('pay', 'pay_p50'),
        ('tools', 'tool_share'),
        ('tool_pairs', 'tool_pair_share'),
        ('work_modes', 'remote_share'),
        ('employers', 'employer_active')) as view (name, metric)
    join pg_attribute attribute on attribute.attrelid = ('trends.' || view.name)::regclass and attribute.attnum > 0
    left join (values
        ('week', 'Monday of the week the row is for.'),
        ('role', 'Role id, family id, go-to-market or all.'),
        ('seniority', 'Seniority id, or all.'),
        ('country', 'ISO 3166-1, unknown, or all.'),
        ('region', 'ISO 3166-2, unknown, or all.'),
        ('work_mode', 'remote, hybrid, onsite, unknown, or all.'),
        ('employment_type', 'full-time, part-time, contract, temporary, internship, unknown, or all.'),
        ('metro', 'CBSA code of a metropolitan area, or all.'),
        ('tool', 'Tool id.'),
        ('first_tool', 'Tool id.'),
        ('second_tool', 'Tool id.'),
        ('employer', 'Employer id.'),
        ('currency', 'ISO 4217 code of the amounts; all for the disclosed share and for growth.'),
        ('horizon', 'four_week or year; week for the index.'))
      as dimension (name, meaning) on dimension.name = attribute.attname
    left join (values
        ('ci_low', 'Lower end of the 95 % interval of {}.'),
        ('ci_high', 'Upper end of the 95 % interval of {}.'),
        ('ci_method', 'Method of the interval of {}.'),
        ('weeks', 'Weeks in each of the two windows that {} compares.'),
        ('then_count', 'Mean of the weekly counts then at the boards tracked in both periods.'),
        ('now_count', 'Mean of the weekly counts now at these boards.'),
        ('tracked_employers', 'Employers of these boards that had postings then or now.'),
        ('postings', 'Postings that {} rests on.'),
        ('employers', 'Employers that {} rests on.'),
        ('boards', 'Boards that {} rests on.'),
        ('effective_n', 'Independent postings that would give {} the same precision.'),
        ('coverage', 'Panel share of {}, or the disclosed share for pay.'),
        ('status', 'Status of {}: publish, caution or suppressed.'),
        ('reason', 'Reason for the status of {}.'),
        ('sentence', 'A sentence that states {}.'),
        ('figure_id', 'Id of the figure of {}.'),
        ('vintage', 'Release of {}.')) as main (name, meaning)
      on main.name = attribute.attname
  loop
    execute format('comment on column %s.%I is %L', of_column.name, of_column.column_name, of_column.meaning);
  end loop;
end $$;
comment on column trends.pay.pay_index_growth is
  'Percent by which posted pay grew over a year at constant mix of jobs and employers, in the newest week; null when it is not shown.';
comment on column trends.tools.tool_share_change is 'Change of tool_share from the same weeks of the year before, in points; null when it is not shown.';
comment on column trends.tools.tool_premium is
  'Percent that postings naming the tool pay more than comparable ones, in the newest week; null when it is not shown.';
comment on column trends.tool_pairs.tool is 'The two ids, sorted, joined by +.';
comment on column trends.work_modes.remote_share_change is
  'Change of remote_share from the same weeks of the year before, in points; null when it is not shown.';
comment on column trends.work_modes.hybrid_share_change is
  'Change of hybrid_share from the same weeks of the year before, in points; null when it is not shown.';
