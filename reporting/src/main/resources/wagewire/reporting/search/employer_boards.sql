-- Boards at which an employer's postings were, with the board that each succeeded where the employer moved.
-- Grain: board.
select board, newest_at, predecessor, open
from (
  select board, count(*) filter (where closed_on is null) as open
  from postings.posting
  where employer = :employer
  group by board) counted
left join postings.board using (board)
order by open desc, board;
