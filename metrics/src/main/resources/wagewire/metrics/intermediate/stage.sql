-- Inputs of a past release, for one role or group: temporary tables with the names that the figures' files read, so that
-- the same files compute its figures again (methodology §13). Where figures of a role depend on those of others, scope is
-- the group of them all, else the role itself.
create temporary table role_member on commit drop as
select role, member_of
from trends.role_member
where role in (select role from trends.role_member where member_of = :scope)
  and (member_of = :role or :scope <> :role and member_of <> 'all');

create temporary table posting_point on commit drop as
select *
from trends.kept_posting
where role in (select role from role_member) and valid_from <= :sequence and coalesce(valid_to > :sequence, true);

analyze posting_point;

create temporary table unit_week on commit drop as
select *
from trends.kept_week
where unit in (select unit from posting_point) and valid_from <= :sequence and coalesce(valid_to > :sequence, true);

analyze unit_week;

create temporary table unit_count (like trends.unit_count) on commit drop;
create temporary table role_week (like trends.role_week including indexes) on commit drop;
create temporary table cell_week (like trends.cell_week including defaults) on commit drop;
create temporary table facts (like trends.facts including defaults) on commit drop;
create temporary table incoming_fact (like trends.incoming_fact) on commit drop;

create temporary table due_week on commit drop as
select unit, date_trunc('week', min(first_day))::date as from_week, :newest_week as to_week
from posting_point
where first_day <= :newest_week + 6 and isfinite(first_day)
group by unit;
