-- What an employer's postings are, counted: all that are open, those that opened or closed in thirteen weeks, by role and by tool.
-- Grain: kind of count, its id. Universe: postings of the employer, of all boards; tools are counted among open described ones.
-- Rules: what no search lists (postings.sql) is counted as its source's terms (with those of redistribution) or, else, as a feed's or an agency's.
with own as (
  select posting_id, role, opened_on, closed_on, annual_max, description_present, board, agency
  from postings.posting
  where employer = :employer
), open as (
  select * from own where closed_on is null
)
select 'postings' as kind, '' as id, count(*) as count from own
union all
select 'open', '', count(*) from open
union all
select 'opened', '', count(*) from own where opened_on > :newest - 91
union all
select 'closed', '', count(*) from own where closed_on > :newest - 91
union all
select 'pay', '', count(*) from open where annual_max is not null
union all
select 'described', '', count(*) from open where description_present
union all
select 'role', role, count(*) from open group by role
union all
select 'unlisted', why, count(*)
from (
  select case
    when exists (
      select from postings.source
      where platform = split_part(board, ':', 1) and resyndication <> all (string_to_array(:redistribution, ','))) then 'terms'
    when agency or not coalesce(
      (select counted and (kind = 'own' or :employer <> open.board) from metrics.board_unit where board_unit.board = open.board),
      true) then 'feed' end as why
  from open) listed
where why is not null
group by why
union all
select 'tool', tool, count(*) from open join postings.posting_tool using (posting_id) where description_present group by tool
order by kind, count desc, id;
