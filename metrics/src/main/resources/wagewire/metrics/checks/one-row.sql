-- Fails when a changed posting has more than one valid row at a time.
select posting_id
from metrics.kept_posting
join postings.posting_changed using (posting_id)
where valid_to is null
group by posting_id
having count(*) > 1
limit 1;
