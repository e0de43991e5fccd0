-- Of how many listings each field reads otherwise, most first.

select field.name, count(*) as listings
from postings.listing_record known
join compare.listing before using (listing_id)
cross join lateral (values
  ('role', known.role <> before.role),
  ('seniority', known.seniority <> before.seniority),
  ('employer', known.employer is distinct from before.employer),
  ('title_key', known.title_key <> before.title_key),
  ('work_mode', known.work_mode <> before.work_mode),
  ('places', known.places <> before.places),
  ('pay', known.pay is distinct from before.pay),
  ('tools', known.tools <> before.tools),
  ('employment_type', known.employment_type <> before.employment_type),
  ('language', known.language is distinct from before.language)) as field (name, changed)
where field.changed
group by field.name
order by listings desc, field.name
