-- What growth of whole roles and their groups is worked out from: mean daily stock and flow at employers' own boards.
-- Grain: panel unit, week (numbered from the record's first), role, seniority, country, region, work mode, in no order: parts of a sum are
-- exact, and summing up many rows here would take longer than to read them. Universe: the weeks from the one asked for to the newest.
select role, unit, employer, panel, (week - :first_week) / 7 as week, active, opened, 0 as postings
from unit_count
where panel and week between :first_compared and :newest_week;
