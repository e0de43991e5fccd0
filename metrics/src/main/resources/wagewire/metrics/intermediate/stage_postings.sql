-- Postings of a past release, for one role or group: temporary tables with the names that the figures' files read
-- (methodology §13). Where figures of a role depend on those of others, scope is the group of them all, else the role itself.
create temporary table role_member on commit drop as
select role, member_of
from metrics.role_member
where role in (select role from metrics.role_member where member_of = :scope)
  and (member_of = :role or :scope <> :role and member_of <> 'all');

create temporary table posting_point on commit drop as
select *
from metrics.kept_posting
where role in (select role from role_member) and valid_from <= :sequence and coalesce(valid_to > :sequence, true);

analyze posting_point;
