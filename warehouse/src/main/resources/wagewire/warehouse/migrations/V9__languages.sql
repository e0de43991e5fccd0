-- In which language listings are, so that those that are not understood can be counted.

alter table postings.listing_record add column language text;
comment on column postings.listing_record.language is 'ISO 639-1 of the text, stated or detected; null when not known.';

create or replace view postings.listing as
select
  listing.listing_id,
  listing.board,
  listing.external_id,
  days.posting_id,
  listing.employer,
  listing.title,
  listing.url,
  days.first_seen,
  case when days.listing_id is not null then coalesce(days.gone_after, (board.newest_at at time zone 'UTC')::date) end as last_seen,
  days.closed_on,
  listing.posted_at,
  listing.content_hash,
  listing.normaliser_version,
  listing.employer_name,
  listing.agency,
  listing.title_key,
  listing.apply_url,
  listing.requisition_id,
  listing.observed_at,
  listing.role,
  listing.seniority,
  listing.work_mode,
  listing.places,
  listing.pay,
  listing.tools,
  listing.described,
  listing.language
from postings.listing_record listing
left join postings.listing_days days using (listing_id)
left join postings.board using (board);
comment on column postings.listing.language is 'ISO 639-1 of the text, stated or detected; null when not known.';
