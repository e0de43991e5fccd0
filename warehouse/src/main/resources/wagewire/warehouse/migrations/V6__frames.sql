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

create or replace view trends.growth as
select
  week, role, seniority, country, region, work_mode, horizon,
  max(value) filter (where metric = 'active_growth_panel') as active_growth_panel,
  max(value) filter (where metric = 'active_growth_naive') as active_growth_naive,
  max(value) filter (where metric = 'opened_growth_panel') as opened_growth_panel,
  max(value) filter (where metric = 'opened_growth_naive') as opened_growth_naive,
  max(value) filter (where metric = 'panel_index') as panel_index,
  max(value) filter (where metric = 'median_board_growth') as median_board_growth,
  max(value) filter (where metric = 'growth_part_panel') as growth_part_panel,
  max(value) filter (where metric = 'growth_part_new') as growth_part_new,
  max(value) filter (where metric = 'growth_part_lost') as growth_part_lost,
  max(value) filter (where metric = 'growth_part_rules') as growth_part_rules,
  max(case when metric = 'active_growth_panel' then ci_low end) as ci_low,
  max(case when metric = 'active_growth_panel' then ci_high end) as ci_high,
  max(case when metric = 'active_growth_panel' then ci_method end) as ci_method,
  max(case when metric = 'active_growth_panel' then postings end) as postings,
  max(case when metric = 'active_growth_panel' then employers end) as employers,
  max(case when metric = 'active_growth_panel' then boards end) as boards,
  max(case when metric = 'active_growth_panel' then effective_n end) as effective_n,
  max(case when metric = 'active_growth_panel' then coverage end) as coverage,
  max(case when metric = 'active_growth_panel' then status end) as status,
  max(case when metric = 'active_growth_panel' then reason end) as reason,
  max(case when metric = 'active_growth_panel' then sentence end) as sentence,
  max(case when metric = 'active_growth_panel' then figure_id end) as figure_id,
  max(case when metric = 'active_growth_panel' then vintage end) as vintage,
  max(value) filter (where metric = 'active_growth_counted') as active_growth_counted,
  max(value) filter (where metric = 'opened_growth_counted') as opened_growth_counted,
  max(value) filter (where metric = 'active_growth_typical') as active_growth_typical,
  max(value) filter (where metric = 'opened_growth_typical') as opened_growth_typical,
  max(value) filter (where metric = 'active_growth_modelled') as active_growth_modelled,
  max(value) filter (where metric = 'opened_growth_modelled') as opened_growth_modelled,
  max(value) filter (where metric = 'active_growth_frame') as active_growth_frame,
  max(value) filter (where metric = 'opened_growth_frame') as opened_growth_frame
from trends.newest
where metric in ('active_growth_panel', 'active_growth_naive', 'opened_growth_panel', 'opened_growth_naive', 'panel_index', 'median_board_growth', 'growth_part_panel', 'growth_part_new', 'growth_part_lost', 'growth_part_rules', 'active_growth_counted', 'opened_growth_counted', 'active_growth_typical', 'opened_growth_typical', 'active_growth_modelled', 'opened_growth_modelled', 'active_growth_frame', 'opened_growth_frame')
group by week, role, seniority, country, region, work_mode, horizon;
comment on column trends.growth.active_growth_frame is 'The metric active_growth_frame; null when it is not shown.';
comment on column trends.growth.opened_growth_frame is 'The metric opened_growth_frame; null when it is not shown.';
