-- Openings without a date lie halfway between two snapshots: all postings are resolved again.

insert into postings.block_changed (employer, title_key)
select distinct coalesce(employer, board), title_key from postings.listing_record;

comment on column trends.kept_posting.opened_on is
  'First day in stock; of a posting that was open before its board was observed, the day that the board states, if any.';
