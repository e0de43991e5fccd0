-- What tool pairs and premiums are worked out from: the postings that tool shares are shares of, with tools and pay.
-- Grain: posting. Universe: postings with a usable description open on any day of the 4 weeks to the newest week that no
-- agency advertises. Pay is usable when it is base pay (or pay of unknown basis) with both ends, no further apart than
-- their middle.
with open_posting as (
  select distinct posting_id
  from postings.spell
  join postings.posting using (posting_id)
  join postings.board using (board)
  where spell.opened_on <= :newest_week + 6 and coalesce(spell.closed_on > :newest_week - 21, true)
    and description_present and not agency and board.kind <> 'latest'
    -- Of a board that has lapsed nobody knows what is still open.
    and not exists (
      select from trends.board_lapse lapse
      where lapse.board = posting.board and lapse.from_day <= greatest(spell.opened_on, :newest_week - 21)
        and coalesce(
          lapse.to_day > least(coalesce(spell.closed_on, :newest_week + 7), :newest_week + 7), true))
), named as (
  select posting_id, string_agg(tool, '+' order by tool collate "C") as tools
  from postings.posting_tool
  join open_posting using (posting_id)
  group by posting_id
)
select posting.role, concat_ws('|', posting.role, seniority, coalesce(country, 'unknown'), work_mode) as kind, employer,
  board, tools, pay_min is not null or pay_max is not null as pays,
  case
    when basis in ('base', 'unknown') and annual_min > 0 and annual_max - annual_min <= (annual_max + annual_min) / 2
      then annual_usd_mid
  end as amount
from postings.posting
join open_posting using (posting_id)
left join named using (posting_id)
order by employer, posting_id;
