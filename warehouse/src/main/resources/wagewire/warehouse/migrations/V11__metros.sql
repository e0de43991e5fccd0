-- Metropolitan areas, so that pay and postings can be told by labour market; filled by the repeated migration of metros.

create table postings.metro (
  metro text primary key,
  name  text not null
);
comment on table postings.metro is 'Metropolitan statistical areas of the United States, as delineated in July 2023.';
comment on column postings.metro.metro is 'CBSA code.';
comment on column postings.metro.name is 'Its principal cities and states.';

create table postings.metro_city (
  region text not null,
  city   text not null,
  metro  text not null references postings.metro,
  primary key (region, city)
);
comment on table postings.metro_city is 'In which metropolitan area cities are: those of 5,000 people or more, and smaller ones that postings name.';
comment on column postings.metro_city.region is 'ISO 3166-2.';
comment on column postings.metro_city.city is 'As in posting_place.';
comment on column postings.metro_city.metro is 'CBSA code.';

create view postings.posting_metro as
select place.posting_id, city.metro, metro.name, sum(place.weight) as weight
from postings.posting_place place
join postings.metro_city city using (region, city)
join postings.metro using (metro)
group by place.posting_id, city.metro, metro.name;
comment on view postings.posting_metro is 'Metropolitan areas that a posting is offered in.';
comment on column postings.posting_metro.posting_id is 'The posting.';
comment on column postings.posting_metro.metro is 'CBSA code.';
comment on column postings.posting_metro.name is 'Principal cities and states of the metropolitan area.';
comment on column postings.posting_metro.weight is 'Share of its places that are in the metropolitan area.';
