-- Inputs of the figures, kept from one vintage to another (methodology §13).
-- Grain: posting, and the vintages in which it was the same. Universe: postings that no agency advertises, on boards that
--   count (board_unit.sql); of an aggregator those that name their employer.
-- Rules: periods in which the board had lapsed are cut out of the spells, lost at their start, backlog at their end. A posting
--   that was open before its board was observed opened on the day that the board states, if any (opened_on). Pay
--   is usable when it is base pay (or of unknown basis) of a full-time year, stated with both ends, no further apart than
--   their middle (methodology §8); else the row has no amounts. A posting without a place has an unknown one. A work mode
--   counts as stated on platforms whose own field does not state some modes alone: there, those would be stated more
--   often than the others.
-- Rows of a failed release are removed first; its weeks are due again. After a release with other formulas all postings
--   are read again.
insert into postings.posting_changed (posting_id)
select posting_id
from postings.posting
where (select method_version from metrics.release order by sequence desc limit 1) <> :method_version
on conflict do nothing;

analyze postings.posting_changed;

create temporary table taken_back on commit drop as
select unit, first_day, last_day
from metrics.kept_posting
where valid_from > (select coalesce(max(sequence), 0) from metrics.release)
  or valid_to > (select coalesce(max(sequence), 0) from metrics.release);

delete from metrics.index_base where sequence > (select coalesce(max(sequence), 0) from metrics.release);

delete from metrics.kept_posting where valid_from > (select coalesce(max(sequence), 0) from metrics.release);

update metrics.kept_posting set valid_to = null
where valid_to > (select coalesce(max(sequence), 0) from metrics.release);

create temporary table current_posting on commit drop as
with lapsed as (
  select board, range_agg(daterange(from_day, to_day)) as periods
  from metrics.board_lapse
  group by board
), stretch as (
  select posting_id, lower(days) as from_day, upper(days) as to_day,
    case when lower(days) = spell.opened_on then spell.kind else 'backlog' end as entry,
    case when upper(days) is not distinct from spell.closed_on then 'closed' else 'lost' end as exit
  from postings.posting_changed
  join postings.spell using (posting_id)
  join postings.posting using (posting_id)
  left join lapsed using (board)
  cross join unnest(
    datemultirange(daterange(spell.opened_on, spell.closed_on)) - coalesce(lapsed.periods, '{}')) as days
), stretches as (
  select posting_id, array_agg(from_day order by from_day) as from_days, array_agg(to_day order by from_day) as to_days,
    array_agg(entry order by from_day) as entries, array_agg(exit order by from_day) as exits,
    min(from_day) as first_day, max(coalesce(to_day, 'infinity')) as last_day
  from stretch
  group by posting_id
), offered as (
  select posting_id, array_agg(country order by place) as countries,
    array_agg(coalesce(region, 'unknown') order by place) as regions,
    case when bool_or(metro is not null) then array_agg(coalesce(metro, 'none') order by place) end as metros
  from postings.posting_changed
  join postings.posting_place using (posting_id)
  left join postings.metro_city using (region, city)
  group by posting_id
), named as (
  select posting_id, array_agg(tool order by tool collate "C") as tools
  from postings.posting_changed
  join postings.posting_tool using (posting_id)
  group by posting_id
)
select posting_id, board, unit, board_unit.kind = 'own' as panel, posting.employer, role, seniority,
  coalesce(country, 'unknown') as country, coalesce(region, 'unknown') as region, work_mode, title_key as title,
  case entries[1] when 'backlog' then least(opened_on, posted_on) else opened_on end as opened_on, posted_on,
  coalesce(countries, '{unknown}') as countries,
  coalesce(regions, '{unknown}') as regions, coalesce(from_days, '{}') as from_days, coalesce(to_days, '{}') as to_days,
  coalesce(entries, '{}') as entries, coalesce(exits, '{}') as exits, description_present as described,
  coalesce(tools, '{}') as tools, pay_min is not null or pay_max is not null as disclosed,
  case when usable then currency end as currency, case when usable then period end as period,
  case when usable then annual_min end as annual_min, case when usable then annual_max end as annual_max,
  case when usable then annual_usd_mid end as annual_usd_mid,
  coalesce(first_day, '-infinity') as first_day, coalesce(last_day, '-infinity') as last_day,
  work_mode <> 'unknown' and split_part(board, ':', 1) = any (string_to_array(:work_mode_platforms, ',')) as mode_stated,
  employment_type, coalesce(metros, '{}') as metros
from postings.posting_changed
join postings.posting using (posting_id)
join metrics.board_unit using (board)
left join stretches using (posting_id)
left join offered using (posting_id)
left join named using (posting_id)
cross join lateral (
  select coalesce(basis in ('base', 'unknown') and currency is not null and annual_min is not null
    and annual_max is not null and annual_max > 0
    and annual_max - annual_min <= (annual_max + annual_min) / 2, false) as usable) as pay
where not agency and counted and (board_unit.kind = 'own' or posting.employer <> board);

analyze current_posting;

create temporary table before_posting on commit drop as
select point.*
from postings.posting_changed
join metrics.posting_point point using (posting_id);

create temporary table same_posting on commit drop as
select posting_id
from current_posting now
join before_posting before using (posting_id)
where row(now.*) is not distinct from row(before.*);

update metrics.kept_posting kept
set valid_to = (select coalesce(max(sequence), 0) + 1 from metrics.release)
from postings.posting_changed
where posting_changed.posting_id = kept.posting_id and valid_to is null
  and not exists (select from same_posting where same_posting.posting_id = kept.posting_id);

call metrics.defer_indexes('metrics.kept_posting');

insert into metrics.kept_posting (
  posting_id, board, unit, panel, employer, role, seniority, country, region, work_mode, title, opened_on, posted_on,
  countries, regions, from_days, to_days, entries, exits, described, mode_stated, tools, disclosed, currency, period,
  annual_min, annual_max, annual_usd_mid, employment_type, metros, valid_from)
select posting_id, board, unit, panel, employer, role, seniority, country, region, work_mode, title, opened_on, posted_on,
  countries, regions, from_days, to_days, entries, exits, described, mode_stated, tools, disclosed, currency, period,
  annual_min, annual_max, annual_usd_mid, employment_type, metros, (select coalesce(max(sequence), 0) + 1 from metrics.release)
from current_posting
where not exists (select from same_posting where same_posting.posting_id = current_posting.posting_id)
order by opened_on;

call metrics.make_indexes('metrics.kept_posting');

analyze metrics.kept_posting;
