-- Boards that an employer moved to without anybody saying so.

create table postings.found_move (
  board          text primary key,
  predecessor    text not null unique,
  ended_at       timestamptz not null,
  began_at       timestamptz not null,
  titles         integer not null,
  later_titles   integer not null,
  shared_titles  integer not null,
  title_share    double precision not null
);
comment on table postings.found_move is
  'Boards found to have succeeded another one of their employer, with the evidence; what the catalogue declares stands in board.predecessor and goes first.';
comment on column postings.found_move.board is 'platform:token';
comment on column postings.found_move.predecessor is 'The board that it succeeded.';
comment on column postings.found_move.ended_at is 'Finish of the last complete snapshot in which the predecessor showed a listing.';
comment on column postings.found_move.began_at is 'Finish of the first complete snapshot in which the board showed a listing.';
comment on column postings.found_move.titles is 'Different titles in the predecessor''s last complete snapshot, or in its last one before the board began.';
comment on column postings.found_move.later_titles is 'Different titles on the board up to 14 days after it had begun and the predecessor had ended.';
comment on column postings.found_move.shared_titles is 'How many titles are among both.';
comment on column postings.found_move.title_share is 'shared_titles / titles';

create or replace view postings.lineage as
with recursive succession as (
  select board.board, coalesce(board.predecessor, found_move.predecessor) as predecessor,
    case when board.predecessor is null then found_move.title_share end as title_share,
    case when board.predecessor is null then 'found' else 'declared' end as basis
  from postings.board
  left join postings.found_move using (board)
), lineage as (
  select board, board as unit, 0 as generation, null::text as predecessor, null::text as basis,
    null::double precision as title_share
  from succession
  where predecessor is null or predecessor not in (select board from postings.board)
  union
  select successor.board, lineage.unit, lineage.generation + 1, successor.predecessor, successor.basis,
    successor.title_share
  from lineage
  join succession successor on successor.predecessor = lineage.board
)
select board, unit, generation, predecessor, basis, title_share from lineage;
comment on column postings.lineage.predecessor is 'The board before; null for the first.';
comment on column postings.lineage.basis is 'declared (by the catalogue) or found (see found_move); null for the first.';
comment on column postings.lineage.title_share is 'Share of the predecessor''s titles that the board took over, where the move was found.';
