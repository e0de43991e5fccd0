-- Postings of a file, with the columns of trends.posting_point. Rows that are current have an index by opened_on.
select posting_id, board, unit, panel, employer, role, seniority, country, region, work_mode, title, opened_on, posted_on,
  listings, openings, countries, regions, from_days, to_days, entries, exits, described, tools, disclosed, currency, period,
  annual_min, annual_max, annual_usd_mid, first_day, last_day, mode_stated, employment_type, metros
from (
  select * from trends.kept_posting where valid_to is null
  union all
  select * from trends.kept_posting where valid_to > :sequence) as kept
where valid_from <= :sequence and opened_on >= make_date(:year, 1, 1) and opened_on < make_date(:year + 1, 1, 1)
  and ('x' || substr(md5(employer), 1, 7))::bit(28)::integer % :buckets = :bucket
order by employer collate "C", posting_id;
