-- Figures count employers' own boards; counts have a measuring error.

alter table trends.board_unit add counted boolean not null default true;
comment on column trends.board_unit.counted is
  'True when its postings count in figures: employers'' own boards; aggregators only while no own board is known.';

alter table trends.kept_posting add mode_stated boolean not null default false;
insert into postings.posting_changed select posting_id from postings.posting on conflict do nothing;
comment on column trends.kept_posting.mode_stated is
  'True when it states its work mode, on a platform on which all three can be stated.';
comment on column trends.kept_posting.described is
  'True when there is enough text to look for tools in, which is not cut off.';
comment on table trends.kept_posting is
  'Inputs of figures, one row a posting and range of releases in which it did not change: postings that no agency advertises, on boards that count.';
comment on column postings.posting.description_present is
  'True when there is enough text to look for tools in, which is not cut off.';

create or replace view trends.posting_point as
select posting_id, board, unit, panel, employer, role, seniority, country, region, work_mode, title, opened_on, posted_on,
  listings, openings, countries, regions, from_days, to_days, entries, exits, described, tools, disclosed, currency, period,
  annual_min, annual_max, annual_usd_mid, first_day, last_day, mode_stated
from trends.kept_posting
where valid_to is null;
comment on column trends.posting_point.mode_stated is
  'True when it states its work mode, on a platform on which all three can be stated.';

-- The boards of a release are now all of one kind.
alter table trends.role_week drop own;
alter table trends.coverage_break drop panel;

alter table trends.cell_week add unobserved double precision not null default 0;
comment on column trends.cell_week.unobserved is 'The part of active at boards that were not observed in the week.';

create or replace view trends.growth as
select
  week, role, seniority, country, region, work_mode, horizon,
  max(value) filter (where metric = 'active_growth_panel') as active_growth_panel,
  max(value) filter (where metric = 'active_growth_naive') as active_growth_naive,
  max(value) filter (where metric = 'opened_growth_panel') as opened_growth_panel,
  max(value) filter (where metric = 'opened_growth_naive') as opened_growth_naive,
  max(value) filter (where metric = 'panel_index') as panel_index,
  max(value) filter (where metric = 'median_board_growth') as median_board_growth,
  max(value) filter (where metric = 'growth_part_panel') as growth_part_panel,
  max(value) filter (where metric = 'growth_part_new') as growth_part_new,
  max(value) filter (where metric = 'growth_part_lost') as growth_part_lost,
  max(value) filter (where metric = 'growth_part_rules') as growth_part_rules,
  max(case when metric = 'active_growth_panel' then ci_low end) as ci_low,
  max(case when metric = 'active_growth_panel' then ci_high end) as ci_high,
  max(case when metric = 'active_growth_panel' then ci_method end) as ci_method,
  max(case when metric = 'active_growth_panel' then postings end) as postings,
  max(case when metric = 'active_growth_panel' then employers end) as employers,
  max(case when metric = 'active_growth_panel' then boards end) as boards,
  max(case when metric = 'active_growth_panel' then effective_n end) as effective_n,
  max(case when metric = 'active_growth_panel' then coverage end) as coverage,
  max(case when metric = 'active_growth_panel' then status end) as status,
  max(case when metric = 'active_growth_panel' then reason end) as reason,
  max(case when metric = 'active_growth_panel' then sentence end) as sentence,
  max(case when metric = 'active_growth_panel' then figure_id end) as figure_id,
  max(case when metric = 'active_growth_panel' then vintage end) as vintage,
  max(value) filter (where metric = 'active_growth_counted') as active_growth_counted,
  max(value) filter (where metric = 'opened_growth_counted') as opened_growth_counted,
  max(value) filter (where metric = 'active_growth_typical') as active_growth_typical,
  max(value) filter (where metric = 'opened_growth_typical') as opened_growth_typical,
  max(value) filter (where metric = 'active_growth_modelled') as active_growth_modelled,
  max(value) filter (where metric = 'opened_growth_modelled') as opened_growth_modelled
from trends.newest
where metric in ('active_growth_panel', 'active_growth_naive', 'opened_growth_panel', 'opened_growth_naive', 'panel_index', 'median_board_growth', 'growth_part_panel', 'growth_part_new', 'growth_part_lost', 'growth_part_rules', 'active_growth_counted', 'opened_growth_counted', 'active_growth_typical', 'opened_growth_typical', 'active_growth_modelled', 'opened_growth_modelled')
group by week, role, seniority, country, region, work_mode, horizon;
comment on column trends.growth.horizon is 'week, four_week, quarter_year (thirteen weeks on the same thirteen a year before) or year.';
comment on column trends.growth.active_growth_counted is 'The metric active_growth_counted; null when it is not shown.';
comment on column trends.growth.opened_growth_counted is 'The metric opened_growth_counted; null when it is not shown.';
comment on column trends.growth.active_growth_typical is 'The metric active_growth_typical; null when it is not shown.';
comment on column trends.growth.opened_growth_typical is 'The metric opened_growth_typical; null when it is not shown.';
comment on column trends.growth.active_growth_modelled is 'The metric active_growth_modelled; null when it is not shown.';
comment on column trends.growth.opened_growth_modelled is 'The metric opened_growth_modelled; null when it is not shown.';

create or replace view trends.pay as
select
  week, role, seniority, country, region, work_mode, currency, bool_or(converted) as converted,
  max(value) filter (where metric = 'pay_p10') as pay_p10,
  max(value) filter (where metric = 'pay_p25') as pay_p25,
  max(value) filter (where metric = 'pay_p50') as pay_p50,
  max(value) filter (where metric = 'pay_p75') as pay_p75,
  max(value) filter (where metric = 'pay_p90') as pay_p90,
  max(value) filter (where metric = 'pay_p50_of_min') as pay_p50_of_min,
  max(value) filter (where metric = 'pay_p50_of_max') as pay_p50_of_max,
  max(value) filter (where metric = 'pay_disclosed_share') as pay_disclosed_share,
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
  max(case when metric = 'pay_p50' then vintage end) as vintage,
  max(value) filter (where metric = 'pay_p50_modelled') as pay_p50_modelled,
  max(value) filter (where metric = 'pay_index_growth') as pay_index_growth
from trends.newest
where metric in ('pay_p10', 'pay_p25', 'pay_p50', 'pay_p75', 'pay_p90', 'pay_p50_of_min', 'pay_p50_of_max', 'pay_disclosed_share', 'pay_p50_modelled', 'pay_index_growth')
group by week, role, seniority, country, region, work_mode, currency;
comment on column trends.pay.pay_p50_modelled is
  'Modelled median of a seniority, in the newest week; null when it is not shown.';
comment on column trends.pay.pay_index_growth is
  'Percent by which posted pay grew over a year at constant mix of jobs and employers, in the newest week; null when it is not shown.';

create or replace view trends.tools as
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
  max(case when metric = 'tool_share' then vintage end) as vintage,
  max(value) filter (where metric = 'tool_share_typical') as tool_share_typical
from trends.newest
where metric in ('tool_share', 'tool_share_change', 'tool_premium', 'tool_share_typical')
group by week, role, tool;
comment on column trends.tools.tool_share_typical is 'tool_share of the typical employer; null when it is not shown.';
