-- Schema crawl: what collecting remembers between visits. Only ingest writes it.

-- Boards and their listings

create table crawl.board (
  board             text primary key,
  snapshot          bigint not null default 0,
  live_snapshot     bigint not null default 0,
  attempted_at      timestamptz,
  outcome           text,
  status            text,
  note              text,
  failures          integer not null default 0,
  gone_count        integer not null default 0,
  gone_since        timestamptz,
  complete_snapshot bigint,
  complete_at       timestamptz,
  full_at           timestamptz,
  present           text[],
  address           text,
  read_again        boolean not null default false,
  pages             jsonb,
  volumes           jsonb,
  held              jsonb,
  watched_since     timestamptz,
  yielded_at        timestamptz,
  go_to_market      text[]
);
comment on table crawl.board is 'State of each board that was ever fetched or imported.';
comment on column crawl.board.board is 'platform:token';
comment on column crawl.board.snapshot is 'The latest snapshot number assigned, to a fetch or an import.';
comment on column crawl.board.live_snapshot is 'The latest fetch saved here; an earlier one that is saved late changes nothing.';
comment on column crawl.board.attempted_at is 'When the latest fetch ended.';
comment on column crawl.board.outcome is
  'How the latest fetch ended: ok, unchanged, empty, blocked, moved, gone, changed-shape, partial, failed.';
comment on column crawl.board.status is 'Status of the latest fetch: complete, unchanged, partial, failed, held, gone.';
comment on column crawl.board.note is 'Explanation of the latest fetch; null when it went well.';
comment on column crawl.board.failures is 'Consecutive fetches without a conclusion.';
comment on column crawl.board.gone_count is 'Answers of 404 or 410 since the board was last read.';
comment on column crawl.board.gone_since is 'When the first of those answers came.';
comment on column crawl.board.complete_snapshot is 'The latest fetch that read the whole board and published what was present.';
comment on column crawl.board.complete_at is 'When that fetch ended.';
comment on column crawl.board.full_at is 'When every listing of the board was last published, changed or not.';
comment on column crawl.board.present is 'External ids present in the complete snapshot.';
comment on column crawl.board.address is 'Base address from which the complete snapshot was fetched.';
comment on column crawl.board.read_again is
  'True when an import changed a listing of the complete snapshot: the next fetch ignores the validators.';
comment on column crawl.board.pages is
  'Validators of the complete snapshot''s answers: the key, ETag, Last-Modified and hash of the body of each request in turn. Null when the board has to be read in any case.';
comment on column crawl.board.volumes is
  'How many listings the board''s latest complete snapshots had, one a day; the next is expected to have as many.';
comment on column crawl.board.held is
  'Consecutive snapshots that had fewer listings than expected and are held as unobserved: how many, since when, with how many listings. Null without any.';
comment on column crawl.board.watched_since is
  'Since when the board has been read without a long gap and what it showed is known; null for one of which each posting is requested, and before the first such visit.';
comment on column crawl.board.yielded_at is
  'When the board last showed a posting that may be of a go-to-market role; null if it has not since watched_since.';
comment on column crawl.board.go_to_market is
  'External ids of the postings that may be of a go-to-market role, of the complete snapshot and of later parts.';

create table crawl.listing_content (
  board        text not null,
  external_id  text not null,
  observed_at  timestamptz not null,
  version      integer not null,
  content_hash text not null,
  primary key (board, external_id, observed_at, version)
);
comment on table crawl.listing_content is
  'The content of each listing over time. A listing observed at a moment is known if its content is that of the latest row at or before it.';
comment on column crawl.listing_content.board is 'platform:token';
comment on column crawl.listing_content.external_id is
  'The board''s own id of the listing; of a rejected item ''rejected:'' and its id, or the hash of its text.';
comment on column crawl.listing_content.observed_at is 'The finish of the snapshot that first showed this content.';
comment on column crawl.listing_content.version is 'Order among contents that one snapshot showed under one id; 1 is the first.';
comment on column crawl.listing_content.content_hash is 'Hash of the published fields.';

create table crawl.listing_detail (
  board       text not null,
  external_id text not null,
  mark        text not null,
  read_at     timestamptz not null,
  posting     boolean not null,
  primary key (board, external_id)
);
comment on table crawl.listing_detail is 'Postings that were fetched one by one, because their board''s list is not complete.';
comment on column crawl.listing_detail.board is 'platform:token';
comment on column crawl.listing_detail.external_id is 'The board''s own id of the posting.';
comment on column crawl.listing_detail.mark is 'State of the posting in the board''s list; when it differs, the posting is fetched again.';
comment on column crawl.listing_detail.read_at is 'When it was last fetched and read.';
comment on column crawl.listing_detail.posting is 'False when the answer was no posting.';

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

create table crawl.first_number (
  number bigint not null
);
comment on table crawl.first_number is 'First snapshot number of boards without a row in crawl.board; empty unless a backup was restored.';
comment on column crawl.first_number.number is 'The number; the largest row counts.';

-- What was published, and what must not be again

create table crawl.topic (
  topic      text primary key,
  cluster_id text not null,
  topic_id   text not null
);
comment on table crawl.topic is
  'The Kafka topics that hold what was published. On another cluster, or when a topic was lost, everything is sent again.';
comment on column crawl.topic.topic is 'Name of the topic.';
comment on column crawl.topic.cluster_id is 'Kafka''s own id of the cluster.';
comment on column crawl.topic.topic_id is 'Kafka''s own id of the topic; differs after it was deleted and created again.';

create table crawl.imported_snapshot (
  board        text not null,
  observed_at  timestamptz not null,
  complete     boolean not null,
  present_hash text not null,
  snapshot     bigint not null,
  primary key (board, observed_at, complete, present_hash)
);
comment on table crawl.imported_snapshot is 'Imports already published; the same material is not published again.';
comment on column crawl.imported_snapshot.board is 'platform:token';
comment on column crawl.imported_snapshot.observed_at is 'When the material was observed, as given to import.';
comment on column crawl.imported_snapshot.complete is 'Whether the material was the board''s whole snapshot.';
comment on column crawl.imported_snapshot.present_hash is 'Hash of the external ids present, sorted.';
comment on column crawl.imported_snapshot.snapshot is 'Number of the snapshot it was published as.';

create table crawl.forgotten (
  board        text not null,
  external_id  text,
  forgotten_at timestamptz not null,
  unique nulls not distinct (board, external_id)
);
comment on table crawl.forgotten is 'Boards and listings that were removed for good and are not published again.';
comment on column crawl.forgotten.board is 'platform:token';
comment on column crawl.forgotten.external_id is 'The board''s own id of the listing; null for everything of the board.';
comment on column crawl.forgotten.forgotten_at is 'When it was removed.';

-- Sources: their terms, limits and unread fields

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
  tdm_reserved       text not null,
  poll_every_seconds bigint,
  in_flight          integer not null,
  gap_millis         bigint not null
);
comment on table crawl.source is
  'The ledger of sources: terms under which each platform shows its postings, and limits of its requests. Unread terms are unknown or null.';
comment on column crawl.source.platform is 'Id of the platform.';
comment on column crawl.source.tier is 'seen (real answers were read) or documented.';
comment on column crawl.source.kind is 'Kind of its boards unless a catalogue says otherwise: own, aggregator or latest.';
comment on column crawl.source.licence is 'Licence of the postings.';
comment on column crawl.source.terms is 'The terms in short.';
comment on column crawl.source.cited is 'Where the terms are stated.';
comment on column crawl.source.attribution is 'Attribution that has to be shown with a posting.';
comment on column crawl.source.link_back is 'Whether a link to the source is required: yes, no or unknown.';
comment on column crawl.source.resyndication is 'Whether single postings may be passed on: yes, no or unknown.';
comment on column crawl.source.retention_days is 'Days after which a posting must be deleted.';
comment on column crawl.source.tdm_reserved is 'Whether the platform reserves text and data mining: yes, no or unknown.';
comment on column crawl.source.poll_every_seconds is 'Least time between two polls of a board; null when the platform states none.';
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
comment on table crawl.robots is 'Verdicts of robots.txt of each origin as of its last reading.';
comment on column crawl.robots.origin is 'Scheme, host and port.';
comment on column crawl.robots.platform is 'The platform whose boards are fetched there.';
comment on column crawl.robots.verdict is
  'allowed, partly (some addresses are forbidden), forbidden (all of them), missing (there is none: allowed), unreachable (retried later).';
comment on column crawl.robots.crawl_delay_seconds is 'Its Crawl-delay, rounded up; null without one.';
comment on column crawl.robots.tdm_reserved is 'Whether the origin reserves text and data mining: yes, no or unknown.';
comment on column crawl.robots.read_at is 'When it was read.';

create table crawl.unread (
  platform  text not null,
  field     text not null,
  listings  bigint not null,
  last_seen timestamptz not null,
  primary key (platform, field)
);
comment on table crawl.unread is
  'Counts of fields in platforms'' answers that no reader understands; their values are in the listings of the topic wagewire.observations.';
comment on column crawl.unread.platform is 'The platform whose boards have the field.';
comment on column crawl.unread.field is
  'The field''s name, cut to 100 characters; ''(others)'' counts what came once 300 fields of the platform were known.';
comment on column crawl.unread.listings is 'New and changed listings published with the field, each version once.';
comment on column crawl.unread.last_seen is 'When the latest of these was observed.';

-- Work shared among workers

create table crawl.host (
  catalog       text not null,
  host          text not null,
  due_at        timestamptz not null,
  claimed_by    text,
  claimed_until timestamptz,
  primary key (catalog, host)
);
create index on crawl.host (catalog, due_at);
comment on table crawl.host is 'Which worker visits the boards of which host, one row a host of a catalog.';
comment on column crawl.host.catalog is 'Hash of the catalog''s boards: workers share the work of one catalog.';
comment on column crawl.host.host is 'The host, with its port where the user named it.';
comment on column crawl.host.due_at is 'When a board of the host is due next.';
comment on column crawl.host.claimed_by is 'The worker that has claimed the host, or null.';
comment on column crawl.host.claimed_until is 'When the claim ends unless it is renewed; null without one.';
