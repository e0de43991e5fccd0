-- A posting that takes the place of an older one on the same board is reposted, not opened: all are worked out anew by
-- the next refresh.

insert into postings.block_changed (employer, title_key)
select distinct coalesce(employer, board), title_key from postings.listing_record;

comment on column postings.spell.kind is 'opened (part of the flow), backlog (already there when its board was first watched) or reposted (back, or in the place of an older posting).';
comment on column trends.unit_count.reposted is 'Postings that came back, or took the place of an older one.';
comment on column trends.cell_week.reposted is 'Postings that came back, or took the place of an older one.';
