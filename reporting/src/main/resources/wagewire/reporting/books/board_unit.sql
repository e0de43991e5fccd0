-- Employer lineages: a board, the boards before it, and whose they are.
-- Grain: board. A lineage is named after its first board.
truncate trends.board_unit;

insert into trends.board_unit (board, unit, kind, employer)
with employer as (
  select distinct on (board) board, employer
  from postings.posting
  group by board, employer
  order by board, count(*) desc, employer
)
select board.board, coalesce(lineage.unit, board.board), board.kind,
  case when board.kind = 'own' then coalesce(employer.employer, board.board) else board.board end
from postings.board
left join postings.lineage using (board)
left join employer using (board);
