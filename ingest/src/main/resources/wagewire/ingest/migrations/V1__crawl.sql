create table crawl.topic (
  topic      text primary key,
  cluster_id text not null,
  topic_id   text not null
);
comment on table crawl.topic is
  'The Kafka topics that hold what was published. On another cluster, or when a topic was lost, everything is sent again.';
comment on column crawl.topic.topic is 'Name of the topic.';
comment on column crawl.topic.cluster_id is 'Kafka''s own id of the cluster.';
comment on column crawl.topic.topic_id is 'Kafka''s own id of the topic; another one after it was deleted and made anew.';

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
  etag              text,
  last_modified     text,
  body_hash         text,
  read_again        boolean not null default false
);
comment on table crawl.board is 'What collecting remembers of each board; one row a board ever fetched or imported.';
comment on column crawl.board.board is 'platform:token';
comment on column crawl.board.snapshot is 'The latest snapshot number given out, to a fetch or an import.';
comment on column crawl.board.live_snapshot is 'The latest fetch saved here; an earlier one that comes late changes nothing.';
comment on column crawl.board.attempted_at is 'When the latest fetch ended.';
comment on column crawl.board.outcome is 'How the latest fetch ended: ok, unchanged, empty, blocked, moved, gone, changed-shape, partial, failed.';
comment on column crawl.board.status is 'What the latest fetch is evidence of: complete, unchanged, partial, failed, held, gone.';
comment on column crawl.board.note is 'What a person should know of the latest fetch; null when it went well.';
comment on column crawl.board.failures is 'Fetches in a row of which nothing could be concluded.';
comment on column crawl.board.gone_count is 'Answers of 404 or 410 since the board was last read.';
comment on column crawl.board.gone_since is 'When the first of those answers came.';
comment on column crawl.board.complete_snapshot is 'The latest fetch that read the whole board and published what was present.';
comment on column crawl.board.complete_at is 'When that fetch ended.';
comment on column crawl.board.full_at is 'When every listing of the board was last published, changed or not.';
comment on column crawl.board.present is 'External ids present in the complete snapshot.';
comment on column crawl.board.address is 'Where the complete snapshot was fetched; its validators hold for no other address.';
comment on column crawl.board.etag is 'ETag of the complete snapshot''s answer; null when it came in several pages.';
comment on column crawl.board.last_modified is 'Last-Modified of the complete snapshot''s answer; null when it came in several pages.';
comment on column crawl.board.body_hash is 'Hash of the complete snapshot''s body; null when it came in several pages.';
comment on column crawl.board.read_again is 'True when an import changed a listing of the complete snapshot: the next fetch reads the board whatever its validators say.';

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

create table crawl.imported_snapshot (
  board        text not null,
  observed_at  timestamptz not null,
  complete     boolean not null,
  present_hash text not null,
  snapshot     bigint not null,
  primary key (board, observed_at, complete, present_hash)
);
comment on table crawl.imported_snapshot is 'Imports already published: the same material again says nothing new.';
comment on column crawl.imported_snapshot.board is 'platform:token';
comment on column crawl.imported_snapshot.observed_at is 'When the material was observed, as its importer said.';
comment on column crawl.imported_snapshot.complete is 'Whether the material was the board''s whole snapshot.';
comment on column crawl.imported_snapshot.present_hash is 'Hash of the external ids present, sorted.';
comment on column crawl.imported_snapshot.snapshot is 'The number it was published under.';
