-- Frames: the employers of a catalogue with the postings of their boards, to which growth is weighted.

create table trends.frame_board (
  recorded_at timestamptz not null,
  board       text not null,
  unit        text not null,
  employer    text not null,
  postings    integer not null check (postings >= 0),
  answered_at timestamptz not null,
  valid_from  integer not null,
  primary key (recorded_at, board)
);
comment on table trends.frame_board is
  'Boards of the frames that growth was weighted to; a release uses the frame that was recorded last before it. Rows are never changed.';
comment on column trends.frame_board.recorded_at is 'When the frame was recorded; the same for all its boards.';
comment on column trends.frame_board.board is 'platform:token';
comment on column trends.frame_board.unit is 'Panel unit of the board when the frame was recorded; the board itself when it was not collected.';
comment on column trends.frame_board.employer is 'Employer in the catalogue, in lower case: equal names are one employer. The board where the catalogue has no name.';
comment on column trends.frame_board.postings is 'All postings of the board, by its answer.';
comment on column trends.frame_board.answered_at is 'When the board was asked.';
comment on column trends.frame_board.valid_from is 'Sequence of the first release that can use it.';
