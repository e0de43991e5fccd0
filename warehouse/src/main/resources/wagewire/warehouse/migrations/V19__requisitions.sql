-- A requisition id means nothing only where more than 20 rows of a board bear it at once: those that more rows share are
-- worked out anew by the next refresh.

insert into postings.block_changed (employer, title_key)
select distinct coalesce(listing.employer, listing.board), listing.title_key
from (
  select board, requisition_id
  from postings.listing_record
  where requisition_id ~ '[1-9]'
  group by board, requisition_id
  having count(*) > 20) shared
join postings.listing_record listing using (board, requisition_id);
