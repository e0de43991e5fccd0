-- The points that figures of pay are worked out from, kept from one vintage to another (methodology §13).
-- Grain: posting, and the vintages in which it read the same. Universe: postings that no agency advertises, on
--   boards that are no latest-N feed. Rules: pay is usable when it is base pay (or of unknown basis) of a full-time
--   year, stated with both ends, no further apart than their middle (methodology §8); else the row is without amounts.
-- What a release that failed had written is taken back first.
delete from trends.pay_point where valid_from > (select coalesce(max(sequence), 0) from trends.release);

update trends.pay_point set valid_to = null
where valid_to > (select coalesce(max(sequence), 0) from trends.release);

create temporary table current_pay on commit drop as
select posting_id, opened_on, role, seniority, coalesce(country, 'unknown') as country,
  coalesce(region, 'unknown') as region, work_mode, employer, board,
  pay_min is not null or pay_max is not null as disclosed,
  case when usable then currency end as currency, case when usable then period end as period,
  case when usable then annual_min end as annual_min, case when usable then annual_max end as annual_max,
  case when usable then annual_usd_mid end as annual_usd_mid
from postings.posting
join postings.board using (board)
cross join lateral (
  select coalesce(basis in ('base', 'unknown') and currency is not null and annual_min is not null
    and annual_max is not null and annual_max > 0
    and annual_max - annual_min <= (annual_max + annual_min) / 2, false) as usable) as pay
where not agency and board.kind <> 'latest';

update trends.pay_point kept
set valid_to = (select coalesce(max(sequence), 0) + 1 from trends.release)
where valid_to is null and not exists (
  select from current_pay
  where current_pay.posting_id = kept.posting_id and row(current_pay.*) is not distinct from row(
    kept.posting_id, kept.opened_on, kept.role, kept.seniority, kept.country, kept.region, kept.work_mode, kept.employer,
    kept.board, kept.disclosed, kept.currency, kept.period, kept.annual_min, kept.annual_max, kept.annual_usd_mid));

insert into trends.pay_point (
  posting_id, opened_on, role, seniority, country, region, work_mode, employer, board, disclosed, currency, period,
  annual_min, annual_max, annual_usd_mid, valid_from)
select current_pay.*, (select coalesce(max(sequence), 0) + 1 from trends.release)
from current_pay
where not exists (
  select from trends.pay_point kept where kept.posting_id = current_pay.posting_id and kept.valid_to is null);

-- Of what was forgotten nothing is kept.
delete from trends.pay_point kept
where exists (select from postings.forgotten where forgotten.board = kept.board)
  and not exists (select from postings.posting where posting.posting_id = kept.posting_id);

analyze trends.pay_point;
