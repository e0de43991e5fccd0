-- Visits that have begun, so that a board at which processes end is known when they are started again.

create table crawl.attempt (
  board      text primary key,
  began_at   timestamptz not null,
  process    text,
  unfinished integer not null default 0
);
comment on table crawl.attempt is 'Boards whose latest visit has begun and not ended; empty while nobody collects.';
comment on column crawl.attempt.board is 'platform:token';
comment on column crawl.attempt.began_at is 'When the latest visit began.';
comment on column crawl.attempt.process is 'The process that visits the board; null when its visit waits or the board is suspended.';
comment on column crawl.attempt.unfinished is
  'Consecutive visits during which their process ended; a board with three is suspended for a week from the latest.';
