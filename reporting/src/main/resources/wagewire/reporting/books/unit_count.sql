-- Counts by employer lineage, week and cell (methodology §1): what every figure about numbers of postings is summed from.
-- Grain: lineage, week, role, seniority, country, region, work mode.
-- Universe: postings that no agency advertises, owned by a board that is no latest-N feed.
-- Rules: a posting counts 1/k in each of its k places; a day of stock is a day between first day and day of
-- closing; periods in which the board had lapsed are cut out, lost at their start, backlog at their end. Parts of a
-- posting are rounded to multiples of 1/2^26: their sums are exact and do not depend on the order of rows.
truncate trends.unit_count;

insert into trends.unit_count (
  unit, week, role, seniority, country, region, work_mode, employer, panel, active, open_start, open_end,
  opened, closed, backlog, reposted, lost, postings, listings, openings, age_days)
with lapsed as (
  select board, range_agg(daterange(from_day, to_day)) as periods
  from trends.board_lapse
  group by board
), piece as (
  select posting.*, board_unit.unit, board_unit.kind as board_kind, spell.opened_on as spell_from,
    spell.closed_on as spell_to, spell.kind as spell_kind, lower(open_days) as from_day, upper(open_days) as to_day
  from postings.spell
  join postings.posting using (posting_id)
  join trends.board_unit on board_unit.board = posting.board
  left join lapsed on lapsed.board = posting.board
  cross join unnest(
    datemultirange(daterange(spell.opened_on, spell.closed_on)) - coalesce(lapsed.periods, '{}')) as open_days
  where not posting.agency and board_unit.kind <> 'latest'
), week_piece as (
  select piece.*, monday::date as week,
    greatest(0, least(coalesce(to_day, 'infinity'), monday::date + 7) - greatest(from_day, monday::date)) as open_days_in_week,
    from_day < monday::date and coalesce(to_day >= monday::date, true) as open_at_start,
    from_day <= monday::date + 6 and coalesce(to_day > monday::date + 6, true) as open_at_end,
    from_day >= monday::date as enters,
    coalesce(to_day between monday::date and monday::date + 6, false) as leaves,
    case when from_day = spell_from then spell_kind else 'backlog' end as entry,
    case when to_day = spell_to then 'closed' else 'lost' end as exit
  from piece
  cross join lateral generate_series(
    date_trunc('week', from_day), least(date_trunc('week', coalesce(to_day, :newest_week)), :newest_week), interval '7 days') as monday
)
select unit, week, role, seniority, coalesce(posting_place.country, 'unknown'), coalesce(posting_place.region, 'unknown'),
  work_mode, week_piece.employer, board_kind = 'own',
  round(sum(weight.of * open_days_in_week) / 7 * 67108864) / 67108864,
  coalesce(sum(weight.of) filter (where open_at_start), 0),
  coalesce(sum(weight.of) filter (where open_at_end), 0),
  coalesce(sum(weight.of) filter (where enters and entry = 'opened'), 0),
  coalesce(sum(weight.of) filter (where leaves and exit = 'closed'), 0),
  coalesce(sum(weight.of) filter (where enters and entry = 'backlog'), 0),
  coalesce(sum(weight.of) filter (where enters and entry = 'reposted'), 0),
  coalesce(sum(weight.of) filter (where leaves and exit = 'lost'), 0),
  coalesce(sum(weight.of) filter (where open_days_in_week > 0), 0),
  coalesce(sum(weight.of * listings) filter (where open_days_in_week > 0), 0),
  coalesce(sum(weight.of * openings) filter (where open_days_in_week > 0), 0),
  coalesce(sum(weight.of * (week + 6 - posted_on)) filter (where open_at_end), 0)
from week_piece
left join postings.posting_place using (posting_id)
cross join lateral (select round(coalesce(posting_place.weight, 1.0) * 67108864) / 67108864 as of) weight
group by unit, week, role, seniority, 5, 6, work_mode, week_piece.employer, board_kind;

analyze trends.unit_count;
