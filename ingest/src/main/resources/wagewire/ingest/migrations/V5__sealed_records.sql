-- Seeds from which the keys of sealed records derive, and where the topics' unsealed records end.

create table crawl.seal_seed (
  board      text not null,
  prefix     text not null check (prefix ~ '^[0-9a-f]{0,12}$'),
  seed       bytea check (octet_length(seed) = 32),
  created_at timestamptz not null default now(),
  primary key (board, prefix),
  check (seed is not null or prefix = '')
);
comment on table crawl.seal_seed is
  'Seeds from which the keys of each board''s records in Kafka derive. Without them no record can be read; a listing whose key no seed yields is forgotten.';
comment on column crawl.seal_seed.board is
  'platform:token; unknown:unknown for records about a board that has no seed.';
comment on column crawl.seal_seed.prefix is
  'The node of the board''s tree of keys: the first hexadecimal digits of the leaves below it; empty for the root, whose row every board has.';
comment on column crawl.seal_seed.seed is
  'The seed of the node; null for a root that was replaced by the nodes that remain, none of them when the board is forgotten.';
comment on column crawl.seal_seed.created_at is 'When the row was written.';

create table crawl.sealed_since (
  topic        text not null,
  topic_id     text not null,
  partition    integer not null,
  first_offset bigint not null,
  primary key (topic, partition)
);
comment on table crawl.sealed_since is
  'Where the records of each topic begin that are sealed; unsealed ones from there on were not written by this program.';
comment on column crawl.sealed_since.topic is 'Name of the topic.';
comment on column crawl.sealed_since.topic_id is
  'Kafka''s own id of the topic; in one of another id, created later, every record is sealed.';
comment on column crawl.sealed_since.partition is 'Number of the partition; in one that is not listed every record is sealed.';
comment on column crawl.sealed_since.first_offset is 'Offset of the first record that has to be sealed.';

-- Three UUIDs hold 366 random bits, of which SHA-256 makes the 256 of a seed.
insert into crawl.seal_seed (board, prefix, seed)
select board, '', sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
from (select board from crawl.board union select 'unknown:unknown') as known;

insert into crawl.seal_seed (board, prefix, seed)
select distinct board, '', null::bytea from crawl.forgotten where external_id is null
on conflict (board, prefix) do update set seed = null;
