-- Which roles and levels became which others, most listings first, with the first title in the alphabet as an example.

select field.name, field.before, field.after, count(*) as listings, min(known.title) as example
from postings.listing_record known
join compare.listing before using (listing_id)
cross join lateral (values
  ('role', before.role, known.role),
  ('seniority', before.seniority, known.seniority)) as field (name, before, after)
where field.before <> field.after
group by field.name, field.before, field.after
order by listings desc, field.name, field.before, field.after
