-- Files of postings of a release, with their rows and how many of these the release before (:since; 0 for none) had too.
-- The bucket is EmployerBucket's.
select year, bucket, count(*) as rows, count(*) filter (where valid_from <= :since) as same
from (
  select extract(year from opened_on)::integer as year,
    ('x' || substr(md5(employer), 1, 7))::bit(28)::integer % :buckets as bucket, valid_from
  from trends.kept_posting
  where valid_from <= :sequence and coalesce(valid_to > :sequence, true)) as posting
group by year, bucket
order by year, bucket;
