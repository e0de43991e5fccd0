-- Postings by words and by what was read of them, newest first. What is not asked for is no condition of the query: among others it would
-- be one that no index answers.
-- Grain: posting, or the count of those up to the limit. Universe: those of sources with the given terms of redistribution and of tables of one's own.
-- No figure counts those of agencies, of boards that do not count, and of feeds that name no employer: they are left out.
-- Rules: words are those of the title and of the employer's name; a posting is at each of its places.
-- if listed
select found.posting_id, found.title, found.employer, coalesce(found.employer_name, found.employer) as employer_name, found.role,
  found.seniority, found.work_mode, found.city, found.region, found.country, found.opened_on, found.closed_on, found.currency,
  found.annual_min, found.annual_max,
  (select string_agg(tool, ',' order by tool) from postings.posting_tool tool where tool.posting_id = found.posting_id) as tools,
  source.attribution,
  (select url from postings.listing
    where listing.posting_id = found.posting_id and listing.board = found.board
    order by last_seen desc, listing_id limit 1) as url
-- end
-- if counted
select count(*)
-- end
from (
  select *
  from postings.posting
  where opened_on >= :opened_from and not agency
    and coalesce(
      (select counted and (kind = 'own' or posting.employer <> posting.board) from metrics.board_unit where board_unit.board = posting.board),
      true)
    and case :state when 'open' then closed_on is null when 'closed' then closed_on is not null else true end
    and (:pay = 'any' or annual_max is not null)
-- if words
    and to_tsvector('simple', title || ' ' || coalesce(employer_name, employer)) @@ websearch_to_tsquery('simple', :words)
-- end
-- if roles
    and role = any (string_to_array(:roles, ','))
-- end
-- if seniority
    and seniority = :seniority
-- end
-- if work_mode
    and work_mode = :work_mode
-- end
-- if employer
    and employer = :employer
-- end
-- if tool
    and exists (
      select from postings.posting_tool named where named.posting_id = posting.posting_id and named.tool = :tool)
-- end
-- if place
    and exists (
      select from postings.posting_place place
      where place.posting_id = posting.posting_id and (:country = '' or place.country = :country)
        and (:region = '' or place.region = :region) and (:city = '' or lower(place.city) = lower(:city)))
-- end
    and not exists (
      select from postings.source
      where platform = split_part(board, ':', 1) and resyndication <> all (string_to_array(:redistribution, ',')))
-- if listed
  order by opened_on desc, posting_id
-- end
  limit :limit offset :offset) found
-- if listed
left join postings.source on source.platform = split_part(found.board, ':', 1)
order by found.opened_on desc, found.posting_id
-- end
