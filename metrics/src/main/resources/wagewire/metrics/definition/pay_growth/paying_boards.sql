-- The boards of which the absence of pay can be known: they show texts or pay.
-- Grain: board. Universe: the points of pay of the release being worked out.
select board
from trends.board_unit
where exists (select from posting_point where posting_point.board = board_unit.board and (described or disclosed));
