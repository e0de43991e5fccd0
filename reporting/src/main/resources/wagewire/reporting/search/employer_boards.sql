-- Boards at which an employer's postings were, with the board that each succeeded where the employer moved.
-- Grain: board.
select board, newest_at, lineage.predecessor, basis, title_share, open
from (
  select board, count(*) filter (where closed_on is null) as open
  from postings.posting
  where employer = :employer
  group by board) counted
left join postings.board using (board)
left join (select board, predecessor, basis, title_share from postings.lineage) lineage using (board)
order by open desc, board;
