-- The number that a platform gave to the job that an address is of: advertisements that share one are looked at together,
-- whatever their titles. Copies are told by other rules, too: all are worked out anew by the next refresh.

create function postings.job_of(address text) returns text
language sql immutable parallel safe
as $$
  select coalesce(
    substring(address from '[?&]gh_jid=(\d{6,})'),
    substring(address from 'greenhouse\.io/[^?]*/jobs/(\d{6,})'),
    substring(lower(address) from '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'))
$$;

create index listing_job on postings.listing_record (employer, postings.job_of(apply_url))
where postings.job_of(apply_url) is not null;

insert into postings.block_changed (employer, title_key)
select distinct coalesce(employer, board), title_key from postings.listing_record;
