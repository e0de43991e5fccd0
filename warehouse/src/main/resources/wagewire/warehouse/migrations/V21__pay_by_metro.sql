-- Posted pay by metropolitan area has a view of its own: trends.pay keeps one row a cell, as before.

create or replace view trends.pay as
select
  week, role, seniority, country, region, work_mode, currency, bool_or(converted) as converted,
  max(value) filter (where metric = 'pay_p10') as pay_p10,
  max(value) filter (where metric = 'pay_p25') as pay_p25,
  max(value) filter (where metric = 'pay_p50') as pay_p50,
  max(value) filter (where metric = 'pay_p75') as pay_p75,
  max(value) filter (where metric = 'pay_p90') as pay_p90,
  max(value) filter (where metric = 'pay_p50_of_min') as pay_p50_of_min,
  max(value) filter (where metric = 'pay_p50_of_max') as pay_p50_of_max,
  max(value) filter (where metric = 'pay_disclosed_share') as pay_disclosed_share,
  max(case when metric = 'pay_p50' then ci_low end) as ci_low,
  max(case when metric = 'pay_p50' then ci_high end) as ci_high,
  max(case when metric = 'pay_p50' then ci_method end) as ci_method,
  max(case when metric = 'pay_p50' then postings end) as postings,
  max(case when metric = 'pay_p50' then employers end) as employers,
  max(case when metric = 'pay_p50' then boards end) as boards,
  max(case when metric = 'pay_p50' then effective_n end) as effective_n,
  max(case when metric = 'pay_p50' then coverage end) as coverage,
  max(case when metric = 'pay_p50' then status end) as status,
  max(case when metric = 'pay_p50' then reason end) as reason,
  max(case when metric = 'pay_p50' then sentence end) as sentence,
  max(case when metric = 'pay_p50' then figure_id end) as figure_id,
  max(case when metric = 'pay_p50' then vintage end) as vintage,
  max(value) filter (where metric = 'pay_p50_modelled') as pay_p50_modelled,
  max(value) filter (where metric = 'pay_index_growth') as pay_index_growth
from trends.newest
where metric in ('pay_p10', 'pay_p25', 'pay_p50', 'pay_p75', 'pay_p90', 'pay_p50_of_min', 'pay_p50_of_max', 'pay_disclosed_share', 'pay_p50_modelled', 'pay_index_growth')
  and metro = 'all'
group by week, role, seniority, country, region, work_mode, currency;

create view trends.metro_pay as
select
  week, role, metro, (select area.name from postings.metro area where area.metro = newest.metro) as name, currency,
  bool_or(converted) as converted,
  max(value) filter (where metric = 'pay_p10') as pay_p10,
  max(value) filter (where metric = 'pay_p25') as pay_p25,
  max(value) filter (where metric = 'pay_p50') as pay_p50,
  max(value) filter (where metric = 'pay_p75') as pay_p75,
  max(value) filter (where metric = 'pay_p90') as pay_p90,
  max(value) filter (where metric = 'pay_p50_of_min') as pay_p50_of_min,
  max(value) filter (where metric = 'pay_p50_of_max') as pay_p50_of_max,
  max(value) filter (where metric = 'pay_disclosed_share') as pay_disclosed_share,
  max(case when metric = 'pay_p50' then ci_low end) as ci_low,
  max(case when metric = 'pay_p50' then ci_high end) as ci_high,
  max(case when metric = 'pay_p50' then ci_method end) as ci_method,
  max(case when metric = 'pay_p50' then postings end) as postings,
  max(case when metric = 'pay_p50' then employers end) as employers,
  max(case when metric = 'pay_p50' then boards end) as boards,
  max(case when metric = 'pay_p50' then effective_n end) as effective_n,
  max(case when metric = 'pay_p50' then coverage end) as coverage,
  max(case when metric = 'pay_p50' then status end) as status,
  max(case when metric = 'pay_p50' then reason end) as reason,
  max(case when metric = 'pay_p50' then sentence end) as sentence,
  max(case when metric = 'pay_p50' then figure_id end) as figure_id,
  max(case when metric = 'pay_p50' then vintage end) as vintage
from trends.newest
where metric in ('pay_p10', 'pay_p25', 'pay_p50', 'pay_p75', 'pay_p90', 'pay_p50_of_min', 'pay_p50_of_max', 'pay_disclosed_share')
  and metro <> 'all'
group by week, role, metro, currency
having bool_or(metric = 'pay_p50');
comment on view trends.metro_pay is
  'Posted base pay of the 13 weeks to the week, a year, by metropolitan area of the United States; a posting is in that of its first place.';
comment on column trends.metro_pay.metro is 'CBSA code.';
comment on column trends.metro_pay.name is 'Principal cities and states of the metropolitan area.';

do $$
declare
  of_column record;
begin
  for of_column in
    select attribute.attname as name, col_description(original.attrelid, original.attnum) as meaning
    from pg_attribute attribute
    join pg_attribute original on original.attrelid = 'trends.pay'::regclass and original.attname = attribute.attname
    where attribute.attrelid = 'trends.metro_pay'::regclass and attribute.attnum > 0
      and col_description(attribute.attrelid, attribute.attnum) is null
  loop
    execute format('comment on column trends.metro_pay.%I is %L', of_column.name, of_column.meaning);
  end loop;
end $$;
