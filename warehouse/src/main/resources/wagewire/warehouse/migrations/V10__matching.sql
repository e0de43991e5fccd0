-- Other rules say which listings are one posting: all are worked out anew by the next refresh.

insert into postings.block_changed (employer, title_key)
select distinct coalesce(employer, board), title_key from postings.listing_record;
