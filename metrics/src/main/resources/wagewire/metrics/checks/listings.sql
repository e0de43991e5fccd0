-- Fails when a panel unit counts more postings as open at the end of the newest week than listings were present at its
--   own boards within 14 days of it, such as when copies at aggregators count as postings (methodology §1). Within
--   these 14 days a job may be back under another id, and was open in between (methodology §3).
-- Without any own board aggregators count, and nothing is compared.
with counted as (
  select unit, sum(open_end) as postings
  from metrics.unit_count
  join counted_week using (unit, week)
  where week = :newest_week and exists (select from metrics.board_unit where kind = 'own')
  group by unit
), present as (
  select unit, count(distinct listing_id) as listings
  from counted
  join metrics.board_unit using (unit)
  join postings.listing_record using (board)
  join postings.listing_presence using (listing_id)
  where kind = 'own' and present_from <= :newest_week + 20 and coalesce(present_to >= :newest_week - 8, true)
  group by unit
)
select unit, round(postings) as "postings", coalesce(listings, 0) as "listings"
from counted
left join present using (unit)
where postings > coalesce(listings, 0) + 0.5
limit 1;
