-- What the chained index of a role or group is worked out from: mean daily stock at employers' own lineages.
-- Grain: lineage, employer, week (numbered from the record's first).
select unit, unit_count.employer, (week - :first_week) / 7 as week, sum(active) as active
from unit_count
join role_member using (role)
where member_of = :role and panel and week between :first_week and :newest_week
group by unit, unit_count.employer, week;
