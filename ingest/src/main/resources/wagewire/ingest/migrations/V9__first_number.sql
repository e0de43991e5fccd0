create table crawl.first_number (
  number bigint not null
);
comment on table crawl.first_number is
  'From which on snapshots of boards that are seen for the first time are numbered; empty unless the memory was restored.';
comment on column crawl.first_number.number is 'The largest one holds.';
