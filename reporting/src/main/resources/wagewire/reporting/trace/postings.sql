-- The postings that count, in the order of their employers, of sources with the given terms of redistribution and of tables of one's own.
select traced_posting.posting_id, coalesce(posting.title, traced_posting.title) as title, traced_posting.employer,
  traced_posting.opened_on, traced_posting.closed_on, traced_posting.currency, traced_posting.annual_min,
  traced_posting.annual_max, source.attribution,
  (select url from postings.listing
    where listing.posting_id = traced_posting.posting_id and listing.board = traced_posting.board
    order by last_seen desc, listing_id limit 1) as url
from traced_posting
left join postings.posting using (posting_id)
left join postings.source on source.platform = split_part(traced_posting.board, ':', 1)
where counted and (source.resyndication is null or source.resyndication = any (string_to_array(:redistribution, ',')))
order by traced_posting.employer collate "C", traced_posting.posting_id
limit :limit offset :offset;
