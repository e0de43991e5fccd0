-- Figures count employers' own boards; counts have a measuring error.

alter table trends.board_unit add counted boolean not null default true;
comment on column trends.board_unit.counted is
  'True when its postings count in figures: employers'' own boards; aggregators only while no own board is known.';

alter table trends.kept_posting add mode_stated boolean not null default false;
insert into postings.posting_changed select posting_id from postings.posting on conflict do nothing;
comment on column trends.kept_posting.mode_stated is
  'True when it states its work mode, on a platform on which all three can be stated.';
comment on column trends.kept_posting.described is
  'True when there is enough text to look for tools in, which is not cut off.';
comment on table trends.kept_posting is
  'Inputs of figures, one row a posting and range of releases in which it did not change: postings that no agency advertises, on boards that count.';
comment on column postings.posting.description_present is
  'True when there is enough text to look for tools in, which is not cut off.';

create or replace view trends.posting_point as
select posting_id, board, unit, panel, employer, role, seniority, country, region, work_mode, title, opened_on, posted_on,
  countries, regions, from_days, to_days, entries, exits, described, tools, disclosed, currency, period,
  annual_min, annual_max, annual_usd_mid, first_day, last_day, mode_stated
from trends.kept_posting
where valid_to is null;
comment on column trends.posting_point.mode_stated is
  'True when it states its work mode, on a platform on which all three can be stated.';

alter table trends.cell_week add unobserved double precision not null default 0;
comment on column trends.cell_week.unobserved is 'The part of active at boards that were not observed in the week.';
