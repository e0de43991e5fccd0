-- A board that had postings in the last release is still known, unless it was forgotten.
select distinct board
from trends.kept_posting
where valid_from <= (select max(sequence) from trends.release)
  and coalesce(valid_to > (select max(sequence) from trends.release), true)
  and board not in (select board from postings.board)
  and board not in (select board from postings.forgotten where external_id is null)
limit 1;
