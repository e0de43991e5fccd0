-- What opened between two snapshots up to five weeks apart opened in between: all postings are resolved again. Boards
-- without a posting of a role are read in turns, and their weeks rest on an earlier snapshot until the next one comes.

insert into postings.block_changed (employer, title_key)
select coalesce(employer, board), title_key from postings.listing_record
except
select employer, title_key from postings.block_changed;

alter table trends.kept_week add rests_on date, add read_again boolean not null default true;
comment on column trends.kept_week.rests_on is
  'Day of the earlier snapshot that the week rests on, of a board that is read in turns; null for a week observed itself.';
comment on column trends.kept_week.read_again is 'False while a board that is read in turns was not read after the week began.';

create or replace view trends.unit_week as
select unit, week, own, gone, selected, rests_on, read_again from trends.kept_week where valid_to is null;
comment on column trends.unit_week.rests_on is
  'Day of the earlier snapshot that the week rests on, of a board that is read in turns; null for a week observed itself.';
comment on column trends.unit_week.read_again is 'False while a board that is read in turns was not read after the week began.';

create index kept_week_unread on trends.kept_week (week) where not read_again and valid_to is null;

create view trends.turn_weight as
select week, least(4, sum(week + 6 - rests_on)::double precision / sum(week + 6 - rests_on) filter (where read_again)) as stock,
  least(4, count(*)::double precision / count(*) filter (where read_again)) as flow
from trends.unit_week
where own and rests_on is not null and week >= (select min(week) from trends.unit_week where not read_again)
group by week
having not bool_and(read_again) and count(*) filter (where read_again) >= 30;
comment on view trends.turn_weight is
  'How many boards a board stands for that is read in turns and was read again, in weeks in which others were not yet.';
comment on column trends.turn_weight.week is 'Monday.';
comment on column trends.turn_weight.stock is 'For open postings: days since the last snapshot of all, by those of the boards that were read again.';
comment on column trends.turn_weight.flow is 'For postings that opened in the week: all boards by those that were read again.';
