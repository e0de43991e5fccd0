create table crawl.source (
  platform           text primary key,
  tier               text not null,
  kind               text not null,
  licence            text,
  terms              text not null,
  cited              text,
  attribution        text,
  link_back          text not null,
  resyndication      text not null,
  retention_days     integer,
  tdm_reserved    text not null,
  poll_every_seconds bigint,
  in_flight          integer not null,
  gap_millis         bigint not null
);
comment on table crawl.source is
  'The ledger of sources: under which terms each platform shows its postings, and how gently it is asked. What nobody has read is unknown or null.';
comment on column crawl.source.platform is 'Id of the platform.';
comment on column crawl.source.tier is 'seen (real answers were read) or documented.';
comment on column crawl.source.kind is 'What its boards are unless a catalogue says otherwise: own, aggregator or latest.';
comment on column crawl.source.licence is 'Licence of the postings.';
comment on column crawl.source.terms is 'The terms in short.';
comment on column crawl.source.cited is 'Who says so.';
comment on column crawl.source.attribution is 'Words that must stand beside a posting.';
comment on column crawl.source.link_back is 'Whether a link to the source is required: yes, no or unknown.';
comment on column crawl.source.resyndication is 'Whether single postings may be passed on: yes, no or unknown.';
comment on column crawl.source.retention_days is 'Days after which a posting must be deleted.';
comment on column crawl.source.tdm_reserved is 'Whether the platform reserves text and data mining: yes, no or unknown.';
comment on column crawl.source.poll_every_seconds is 'Least time between two polls of a board; null when the platform names none.';
comment on column crawl.source.in_flight is 'Requests at once to one host.';
comment on column crawl.source.gap_millis is 'Least time between two requests to one host.';

create table crawl.robots (
  origin              text primary key,
  platform            text not null,
  verdict             text not null,
  crawl_delay_seconds bigint,
  tdm_reserved        text not null,
  read_at             timestamptz not null
);
comment on table crawl.robots is 'What robots.txt of each origin said when it was last read.';
comment on column crawl.robots.origin is 'Scheme, host and port.';
comment on column crawl.robots.platform is 'The platform whose boards are asked there.';
comment on column crawl.robots.verdict is
  'allowed, partly (some addresses are forbidden), forbidden (all of them), missing (there is none: allowed), unreachable (asked again later).';
comment on column crawl.robots.crawl_delay_seconds is 'Time between two requests that it asks for, rounded up; null when it asks for none.';
comment on column crawl.robots.tdm_reserved is 'Whether the origin reserves text and data mining: yes, no or unknown.';
comment on column crawl.robots.read_at is 'When it was read.';
