-- Figures of whole roles are asked for most, and are few: how they moved from release to release, and their weeks, without reading the cells of
-- countries, levels and regions beside them.

create index facts_whole on trends.facts (metric, period_end, role, horizon)
  where seniority = 'all' and country = 'all' and region = 'all' and work_mode = 'all' and title = 'all' and employer = 'all';
