-- Boards that were chosen for what they showed on a day are not compared across it.

alter table postings.board add selected_on date, add selected_by text;
comment on column postings.board.selected_on is
  'Day on which the catalogue''s list chose the board for what it showed; null when it was not chosen so.';
comment on column postings.board.selected_by is
  'What it was chosen by: live (that it answered), or what it showed, such as postings; null when it was not chosen so.';

alter table trends.board_unit add selected_on date, add selected_by text;
comment on column trends.board_unit.selected_on is 'As in postings.board.';
comment on column trends.board_unit.selected_by is 'As in postings.board.';

alter table trends.kept_week add selected boolean not null default false;
comment on column trends.kept_week.selected is
  'True when a board was chosen for what it showed so near to the week that growth does not compare it.';

create or replace view trends.unit_week as
select unit, week, own, gone, selected from trends.kept_week where valid_to is null;
comment on column trends.unit_week.selected is
  'True when a board was chosen for what it showed so near to the week that growth does not compare it.';
