-- The postings that count, in the order of their employers, of sources with the given terms of redistribution and of tables of one's own.
select page.posting_id, coalesce(posting.title, page.title) as title, page.employer, page.opened_on, page.closed_on,
  page.currency, page.annual_min, page.annual_max, page.annual_usd_mid, source.attribution,
  (select url from postings.listing
    where listing.posting_id = page.posting_id and listing.board = page.board
    order by last_seen desc, listing_id limit 1) as url
from (
  select *
  from traced_posting
  where counted and not exists (
    select from postings.source
    where platform = split_part(board, ':', 1) and resyndication <> all (string_to_array(:redistribution, ',')))
  order by employer collate "C", posting_id
  limit :limit offset :offset) as page
left join postings.posting using (posting_id)
left join postings.source on source.platform = split_part(page.board, ':', 1)
order by page.employer collate "C", page.posting_id;
