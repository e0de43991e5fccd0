-- What growth is worked out from: mean daily stock and flow of one role, not of a group, by lineage, week and the other dimensions, which
-- are put together to cells of the role and of its groups where they are read.
-- Grain: lineage, week (numbered from the record's first), role, seniority, country, region, work mode.
-- Universe: the weeks of the release and those that they are compared with.
select seniority, country, region, work_mode, unit, employer, panel, (week - :first_week) / 7 as week, active, opened, postings
from unit_count
where role = :counted_role and week = any (:weeks)
order by unit collate "C", employer collate "C", panel;
