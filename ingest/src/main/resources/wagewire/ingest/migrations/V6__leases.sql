create table crawl.lease (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index on crawl.lease (execution_time);
create index on crawl.lease (last_heartbeat);
comment on table crawl.lease is
  'Which worker visits the boards of which host: one row a host of a catalogue. Kept by db-scheduler, whose columns these are.';
comment on column crawl.lease.task_name is '''collect '' or ''look after '', and a hash of the catalogue: workers share the work of one catalogue.';
comment on column crawl.lease.task_instance is 'The host, with its port where the user named it; ''recurring'' for what is done hourly.';
comment on column crawl.lease.task_data is 'Not used.';
comment on column crawl.lease.execution_time is 'When a board of the host is due next.';
comment on column crawl.lease.picked is 'Whether a worker has leased the host.';
comment on column crawl.lease.picked_by is 'The worker that has, or null.';
comment on column crawl.lease.last_success is 'When the host''s boards were last visited.';
comment on column crawl.lease.last_failure is 'When a worker last had to stop for want of Kafka or PostgreSQL.';
comment on column crawl.lease.consecutive_failures is 'How often in a row it had to.';
comment on column crawl.lease.last_heartbeat is 'The worker''s last sign of life; when it is two minutes old, the lease has ended.';
comment on column crawl.lease.version is 'Grows with each lease; a worker whose lease ended changes nothing.';
comment on column crawl.lease.priority is 'Not used.';
