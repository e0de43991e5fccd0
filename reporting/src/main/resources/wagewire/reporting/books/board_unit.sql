-- Employer lineages: a board, the boards before it, and whose they are.
-- Grain: board. A lineage is named after its first board.
truncate trends.board_unit;

insert into trends.board_unit (board, unit, kind, employer)
with recursive lineage as (
  select board, board as unit
  from postings.board
  where predecessor is null or predecessor not in (select board from postings.board)
  union
  select successor.board, lineage.unit
  from lineage
  join postings.board successor on successor.predecessor = lineage.board
), employer as (
  select distinct on (board) board, employer
  from postings.posting
  group by board, employer
  order by board, count(*) desc, employer
)
select board.board, coalesce(lineage.unit, board.board), board.kind,
  case when board.kind = 'own' then coalesce(employer.employer, board.board) else board.board end
from postings.board
left join lineage using (board)
left join employer using (board);
