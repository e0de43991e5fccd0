-- Postings of a rare place are found by it, not by reading all.
create index posting_place_region on postings.posting_place (region, posting_id) where region is not null;
create index posting_place_country on postings.posting_place (country, posting_id);
