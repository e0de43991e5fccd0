-- The postings behind a figure: those of its cell and period, and which of them count.
-- Grain: posting. Universe, by what is measured: open in the period; open in it or on the day before; open and described, with a stated
--   work mode or not; first in stock in it; or opened in it.
-- Rules: figures of a panel are of employers' own boards; of counts a posting belongs to each of its places, of pay to its first.
--   Watched for how long it stays open is what watched_postings.sql watches for a day or longer.
--   The range of its days finds what may have been open by an index; the stretches decide.
select posting_id, employer, board, point.title, opened_on,
  case when array_position(to_days, null) is null then (select max(day) from unnest(to_days) as day) end as closed_on,
  currency, annual_min, annual_max, annual_usd_mid,
  case :counted
    when 'tool' then string_to_array(:tool, '+') <@ tools
    when 'remote' then work_mode = 'remote'
    when 'hybrid' then work_mode = 'hybrid'
    when 'disclosed' then disclosed
    when 'usable' then annual_max is not null and (:currency = 'all' or currency = :currency)
    when 'watched' then exists (
      select
      from (
        select case when bool_or(day < opened_on) then min(day) filter (where day >= opened_on) else opened_on end as seen_on,
          max(day) filter (where status <> 'gone') as until
        from (
          select (finished_at at time zone 'UTC')::date as day, status
          from postings.snapshot
          where snapshot.board = point.board and merged and finished_at < (:period_end + 1)::timestamp at time zone 'UTC') as visit) as followed
      cross join unnest(from_days, to_days, exits) with ordinality as stretch (from_day, to_day, exit, number)
      where number <= coalesce(array_position(exits, 'closed'), cardinality(exits))
        and number < coalesce(array_position(entries, 'reposted'), cardinality(entries) + 1)
        and least(case when exit = 'lost' then to_day - 35 else to_day end, until)
          > case number when 1 then greatest(from_day, seen_on) else from_day end)
    when 'long' then :period_end - coalesce(posted_on, first_day) > 60
    when 'all' then true
    else exists (
      select from unnest(from_days, to_days, entries, exits) as stretch (from_day, to_day, entry, exit)
      where case :counted
        when 'opening' then from_day between :period_start and :period_end and entry = 'opened'
        when 'again' then from_day between :period_start and :period_end and entry = 'reposted'
        when 'closing' then to_day between :period_start and :period_end and exit = 'closed'
      end)
  end as counted
from posting_point point
where role = any (string_to_array(:roles, ',')) and (:boards = 'all' or panel)
  and (:seniority = 'all' or seniority = :seniority)
  and (:work_mode = 'all' or work_mode = :work_mode)
  and (:metro = 'all' or case when :universe in ('entered', 'opened') then metros[1] = :metro else :metro = any (metros) end)
  and (:employment_type = 'all' or employment_type = :employment_type)
  and (:employer = 'all' or employer collate "C" = :employer)
  and (:country = 'all' or case when :universe in ('entered', 'opened') then country = :country else :country = any (countries) end)
  and (:region = 'all' or case when :universe in ('entered', 'opened') then region = :region else :region = any (regions) end)
  and case when :universe in ('entered', 'opened')
    then opened_on between :period_start and :period_end and (:universe = 'entered' or entries[1] = 'opened')
    else daterange(first_day, last_day) && daterange(:period_start::date - 1, :period_end, '[]') end
  and (:universe in ('entered', 'opened')
    or (:universe in ('open', 'present') or described and (:universe = 'described' or mode_stated)) and exists (
      select from unnest(from_days, to_days) as stretch (from_day, to_day)
      where from_day <= :period_end
        and coalesce(to_day > :period_start or :universe = 'present' and to_day = :period_start, true)))
