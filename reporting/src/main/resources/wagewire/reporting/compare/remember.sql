-- What listings and figures were like before they are worked out anew.

drop schema if exists compare cascade;
create schema compare;

create table compare.listing as
select listing_id, title, role, seniority, employer, title_key, work_mode, places, pay, tools, language, employment_type
from postings.listing_record;
alter table compare.listing add primary key (listing_id);

create table compare.figure as
select metric, period_end, role, seniority, country, region, work_mode, tool, title, employer, currency, horizon, metro, employment_type,
  value, ci_low, ci_high, unit, status, reason, postings
from trends.newest;
