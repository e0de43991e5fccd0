-- The parts of naive growth, changes of shares, premiums and pairs of tools. The views are made anew so that the columns of
-- their main figures stay the last ones.

drop view trends.growth;
create view trends.growth as
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
  max(case when metric = 'active_growth_panel' then vintage end) as vintage
from trends.newest
where metric in ('active_growth_panel', 'active_growth_naive', 'opened_growth_panel', 'opened_growth_naive', 'panel_index', 'median_board_growth', 'growth_part_panel', 'growth_part_new', 'growth_part_lost', 'growth_part_rules')
group by week, role, seniority, country, region, work_mode, horizon;
comment on view trends.growth is 'Growth by week, cell and horizon; the naive figures mix the market''s growth with that of coverage.';
comment on column trends.growth.week is 'Monday of the week the row is for.';
comment on column trends.growth.role is 'Role id, family id, go-to-market or all.';
comment on column trends.growth.seniority is 'Seniority id, or all.';
comment on column trends.growth.country is 'ISO 3166-1, unknown, or all.';
comment on column trends.growth.region is 'ISO 3166-2, unknown, or all.';
comment on column trends.growth.work_mode is 'remote, hybrid, onsite, unknown, or all.';
comment on column trends.growth.horizon is 'week, four_week or year.';
comment on column trends.growth.active_growth_panel is 'The metric active_growth_panel; null when withheld.';
comment on column trends.growth.active_growth_naive is 'The metric active_growth_naive; null when withheld.';
comment on column trends.growth.opened_growth_panel is 'The metric opened_growth_panel; null when withheld.';
comment on column trends.growth.opened_growth_naive is 'The metric opened_growth_naive; null when withheld.';
comment on column trends.growth.panel_index is 'The metric panel_index; null when withheld.';
comment on column trends.growth.median_board_growth is 'The metric median_board_growth; null when withheld.';
comment on column trends.growth.growth_part_panel is 'Points of a year''s active_growth_naive from boards observed then and now; null when withheld.';
comment on column trends.growth.growth_part_new is 'Points of it from what other boards hold more; null when withheld.';
comment on column trends.growth.growth_part_lost is 'Points of it from what other boards hold less; null when withheld.';
comment on column trends.growth.growth_part_rules is 'Points of it from other rules; 0, or null when several vocabularies stand side by side.';
comment on column trends.growth.ci_low is 'Lower end of the 95 % interval of active_growth_panel.';
comment on column trends.growth.ci_high is 'Upper end of the 95 % interval of active_growth_panel.';
comment on column trends.growth.ci_method is 'How the interval was worked out of active_growth_panel.';
comment on column trends.growth.postings is 'Postings behind the figure of active_growth_panel.';
comment on column trends.growth.employers is 'Employers behind the figure of active_growth_panel.';
comment on column trends.growth.boards is 'Boards behind the figure of active_growth_panel.';
comment on column trends.growth.effective_n is 'Independent postings that would tell as much of active_growth_panel.';
comment on column trends.growth.coverage is 'Panel share, or disclosed share for pay of active_growth_panel.';
comment on column trends.growth.status is 'publish, caution or suppressed of active_growth_panel.';
comment on column trends.growth.reason is 'Why it is not simply published of active_growth_panel.';
comment on column trends.growth.sentence is 'What a writer may print of active_growth_panel.';
comment on column trends.growth.figure_id is 'Id of the figure of active_growth_panel.';
comment on column trends.growth.vintage is 'Release of the figure of active_growth_panel.';

drop view trends.tools;
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
comment on column trends.tools.week is 'Monday of the week the row is for.';
comment on column trends.tools.role is 'Role id, family id, go-to-market or all.';
comment on column trends.tools.tool is 'Tool id.';
comment on column trends.tools.tool_share is 'The metric tool_share; null when withheld.';
comment on column trends.tools.tool_share_change is 'tool_share less that of 52 weeks before, in points; null when withheld.';
comment on column trends.tools.tool_premium is 'Percent that postings naming the tool pay more than comparable ones, in the newest week; null when withheld.';
comment on column trends.tools.ci_low is 'Lower end of the 95 % interval of tool_share.';
comment on column trends.tools.ci_high is 'Upper end of the 95 % interval of tool_share.';
comment on column trends.tools.ci_method is 'How the interval was worked out of tool_share.';
comment on column trends.tools.postings is 'Postings behind the figure of tool_share.';
comment on column trends.tools.employers is 'Employers behind the figure of tool_share.';
comment on column trends.tools.boards is 'Boards behind the figure of tool_share.';
comment on column trends.tools.effective_n is 'Independent postings that would tell as much of tool_share.';
comment on column trends.tools.coverage is 'Panel share, or disclosed share for pay of tool_share.';
comment on column trends.tools.status is 'publish, caution or suppressed of tool_share.';
comment on column trends.tools.reason is 'Why it is not simply published of tool_share.';
comment on column trends.tools.sentence is 'What a writer may print of tool_share.';
comment on column trends.tools.figure_id is 'Id of the figure of tool_share.';
comment on column trends.tools.vintage is 'Release of the figure of tool_share.';

drop view trends.work_modes;
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
comment on column trends.work_modes.week is 'Monday of the week the row is for.';
comment on column trends.work_modes.role is 'Role id, family id, go-to-market or all.';
comment on column trends.work_modes.remote_share is 'The metric remote_share; null when withheld.';
comment on column trends.work_modes.hybrid_share is 'The metric hybrid_share; null when withheld.';
comment on column trends.work_modes.remote_share_change is 'remote_share less that of 52 weeks before, in points; null when withheld.';
comment on column trends.work_modes.hybrid_share_change is 'hybrid_share less that of 52 weeks before, in points; null when withheld.';
comment on column trends.work_modes.ci_low is 'Lower end of the 95 % interval of remote_share.';
comment on column trends.work_modes.ci_high is 'Upper end of the 95 % interval of remote_share.';
comment on column trends.work_modes.ci_method is 'How the interval was worked out of remote_share.';
comment on column trends.work_modes.postings is 'Postings behind the figure of remote_share.';
comment on column trends.work_modes.employers is 'Employers behind the figure of remote_share.';
comment on column trends.work_modes.boards is 'Boards behind the figure of remote_share.';
comment on column trends.work_modes.effective_n is 'Independent postings that would tell as much of remote_share.';
comment on column trends.work_modes.coverage is 'Panel share, or disclosed share for pay of remote_share.';
comment on column trends.work_modes.status is 'publish, caution or suppressed of remote_share.';
comment on column trends.work_modes.reason is 'Why it is not simply published of remote_share.';
comment on column trends.work_modes.sentence is 'What a writer may print of remote_share.';
comment on column trends.work_modes.figure_id is 'Id of the figure of remote_share.';
comment on column trends.work_modes.vintage is 'Release of the figure of remote_share.';

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
comment on column trends.tool_pairs.week is 'Monday of the week the row is for.';
comment on column trends.tool_pairs.role is 'Role id, family id, go-to-market or all.';
comment on column trends.tool_pairs.tool is 'The two ids, sorted, joined by +.';
comment on column trends.tool_pairs.first_tool is 'Tool id.';
comment on column trends.tool_pairs.second_tool is 'Tool id.';
comment on column trends.tool_pairs.tool_pair_share is 'The metric tool_pair_share; null when withheld.';
comment on column trends.tool_pairs.ci_low is 'Lower end of the 95 % interval of tool_pair_share.';
comment on column trends.tool_pairs.ci_high is 'Upper end of the 95 % interval of tool_pair_share.';
comment on column trends.tool_pairs.ci_method is 'How the interval was worked out of tool_pair_share.';
comment on column trends.tool_pairs.postings is 'Postings behind the figure of tool_pair_share.';
comment on column trends.tool_pairs.employers is 'Employers behind the figure of tool_pair_share.';
comment on column trends.tool_pairs.boards is 'Boards behind the figure of tool_pair_share.';
comment on column trends.tool_pairs.effective_n is 'Independent postings that would tell as much of tool_pair_share.';
comment on column trends.tool_pairs.coverage is 'Panel share, or disclosed share for pay of tool_pair_share.';
comment on column trends.tool_pairs.status is 'publish, caution or suppressed of tool_pair_share.';
comment on column trends.tool_pairs.reason is 'Why it is not simply published of tool_pair_share.';
comment on column trends.tool_pairs.sentence is 'What a writer may print of tool_pair_share.';
comment on column trends.tool_pairs.figure_id is 'Id of the figure of tool_pair_share.';
comment on column trends.tool_pairs.vintage is 'Release of the figure of tool_pair_share.';
