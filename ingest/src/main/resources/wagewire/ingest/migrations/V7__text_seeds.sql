-- Seeds from which the keys of descriptions in Kafka derive, one a week, so that they can be dropped before the rest.

create table crawl.text_seed (
  week date primary key check (extract(isodow from week) = 1),
  seed bytea not null check (octet_length(seed) = 32)
);
comment on table crawl.text_seed is
  'Seeds from which the keys of descriptions in Kafka derive. Without that of its week no description can be read.';
comment on column crawl.text_seed.week is 'Monday of the week in which the descriptions were written to Kafka.';
comment on column crawl.text_seed.seed is 'The seed.';
