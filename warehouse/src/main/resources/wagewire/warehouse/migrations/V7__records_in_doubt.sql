-- Records that could not be read.

create table postings.unreadable_record (
  topic         text not null,
  partition     integer not null,
  record_offset bigint not null,
  stage         text not null,
  error         text not null,
  record_key    bytea,
  content       bytea,
  content_bytes integer not null,
  appended_at   timestamptz not null,
  sent_at       timestamptz,
  primary key (topic, partition, record_offset)
);
create index unreadable_record_open on postings.unreadable_record (topic) where sent_at is null;
comment on table postings.unreadable_record is
  'Records that transform or load could not read and passed over; the resend command sends them again.';
comment on column postings.unreadable_record.topic is 'Name of the topic.';
comment on column postings.unreadable_record.partition is 'Number of the partition.';
comment on column postings.unreadable_record.record_offset is 'Offset of the record in its partition.';
comment on column postings.unreadable_record.stage is 'transform or load: who could not read it.';
comment on column postings.unreadable_record.error is 'Why, in words.';
comment on column postings.unreadable_record.record_key is 'The record''s key; null where it has none.';
comment on column postings.unreadable_record.content is 'Its first 65,536 bytes, of observations its first 20,000 characters; null where it has none.';
comment on column postings.unreadable_record.content_bytes is 'How many bytes the record has; -1 where it has no value.';
comment on column postings.unreadable_record.appended_at is 'When the broker appended it.';
comment on column postings.unreadable_record.sent_at is 'When it was sent again; null before.';

comment on column postings.rejection.stage is 'reader or normaliser; field where a field alone was left out.';
