-- Kafka that came back with an older disk gives offsets again.

alter table postings.load_offset add leader_epoch integer;
comment on column postings.load_offset.leader_epoch is
  'Leader epoch of the last record loaded: by it Kafka tells where its log differs from what was loaded; null before the first.';
