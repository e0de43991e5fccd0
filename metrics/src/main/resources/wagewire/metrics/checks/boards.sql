-- Fails when a board that had postings in the last release is missing without having been forgotten. Its postings are
--   among the changed ones.
select distinct board
from postings.posting_changed
join metrics.kept_posting using (posting_id)
where valid_from <= (select max(sequence) from metrics.release)
  and coalesce(valid_to > (select max(sequence) from metrics.release), true)
  and board not in (select board from postings.board)
  and board not in (select board from postings.forgotten where external_id is null)
limit 1;
