-- Which brief was delivered where.

create table operations.delivery (
  edition   text not null,
  channel   text not null,
  recipient text not null,
  vintage   text not null,
  outcome   text not null check (outcome in ('sending', 'sent', 'failed', 'unknown')),
  tries     integer not null default 1,
  began_at  timestamptz not null,
  ended_at  timestamptz,
  error     text,
  primary key (edition, channel, recipient)
);
comment on table operations.delivery is 'One row for each brief, channel and recipient, from before it is sent; so that none is sent twice.';
comment on column operations.delivery.edition is
  'What is delivered once: the week of the release, or the release itself where each restatement is delivered.';
comment on column operations.delivery.channel is 'mail, slack or teams.';
comment on column operations.delivery.recipient is 'Digest of a mail address; empty for channels with one receiver.';
comment on column operations.delivery.vintage is 'The release that was sent, or is to be.';
comment on column operations.delivery.outcome is
  'sending, sent, failed (not taken; it is retried) or unknown (begun, and nobody knows whether it arrived; not retried).';
comment on column operations.delivery.tries is 'How often sending was begun.';
comment on column operations.delivery.began_at is 'When sending was last begun.';
comment on column operations.delivery.ended_at is 'When that ended; null while it is being sent.';
comment on column operations.delivery.error is 'Why it was not taken; null without an error.';

comment on column operations.alert.cause is 'release-late, check-failed, board-held, headline-moved, run-failed or delivery-failed.';
comment on column operations.alert.subject is
  'Subject of the alert: a check, a board, a figure, a kind of run, a release, or a channel with the release.';
