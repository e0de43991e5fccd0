-- Facts that the loader stores: what boards published and when they showed it.

create table postings.board (
  board         text primary key,
  platform      text not null,
  token         text not null,
  kind          text not null,
  employer_name text,
  predecessor   text,
  simulated     boolean not null,
  described_at  timestamptz not null,
  newest_at     timestamptz
);
comment on table postings.board is 'Places that publish listings, as the newest record from each describes it.';
comment on column postings.board.board is 'platform:token';
comment on column postings.board.platform is 'Id of the platform.';
comment on column postings.board.token is 'The board''s own name on its platform.';
comment on column postings.board.kind is 'own, aggregator or latest (a feed that shows only its newest entries).';
comment on column postings.board.employer_name is 'The employer''s name in the catalogue; null where a board lists many employers.';
comment on column postings.board.predecessor is 'The board that this one succeeded when the employer moved platform.';
comment on column postings.board.simulated is 'True for boards of a simulated market.';
comment on column postings.board.described_at is 'Finish of the snapshot that this row''s description came with.';
comment on column postings.board.newest_at is 'Finish of the newest snapshot that was complete, unchanged or gone; null before the first.';

create view postings.lineage as
with recursive lineage as (
  select board, board as unit, 0 as generation
  from postings.board
  where predecessor is null or predecessor not in (select board from postings.board)
  union
  select successor.board, lineage.unit, generation + 1
  from lineage
  join postings.board successor on successor.predecessor = lineage.board
)
select board, unit, generation from lineage;
comment on view postings.lineage is 'Boards that succeeded each other when an employer moved platform.';
comment on column postings.lineage.board is 'platform:token';
comment on column postings.lineage.unit is 'The first board of the lineage.';
comment on column postings.lineage.generation is 'How many boards came before.';

create table postings.snapshot (
  board       text not null,
  snapshot    bigint not null,
  started_at  timestamptz not null,
  finished_at timestamptz not null,
  status      text not null,
  outcome     text not null,
  announced   integer,
  read        integer not null,
  parts       integer not null,
  parts_taken integer not null,
  same_as     bigint,
  note        text,
  merged      boolean not null default false,
  primary key (board, snapshot)
);
create index snapshot_evidence on postings.snapshot (board, finished_at)
  where merged;
create index snapshot_waiting on postings.snapshot (board) where status = 'unchanged' and not merged;
comment on table postings.snapshot is 'One row per fetch of one board.';
comment on column postings.snapshot.board is 'platform:token';
comment on column postings.snapshot.snapshot is 'Number that grows by one a fetch and board.';
comment on column postings.snapshot.started_at is 'When the fetch began.';
comment on column postings.snapshot.finished_at is 'When the fetch ended; presence is ordered by this.';
comment on column postings.snapshot.status is 'complete, unchanged, partial, failed, held or gone.';
comment on column postings.snapshot.outcome is 'How the fetch ended, such as ok, empty, blocked.';
comment on column postings.snapshot.announced is 'How many listings the board said it has.';
comment on column postings.snapshot.read is 'How many listings were read, rejected ones included.';
comment on column postings.snapshot.parts is 'In how many records the snapshot came.';
comment on column postings.snapshot.parts_taken is 'How many of those records have been taken in.';
comment on column postings.snapshot.same_as is 'The snapshot that an unchanged one repeats.';
comment on column postings.snapshot.merged is 'True once it is part of the evidence of presence: complete, gone, or unchanged since one that is.';
comment on column postings.snapshot.note is 'What a person should know of a fetch that did not succeed.';

create table postings.snapshot_part (
  board       text not null,
  snapshot    bigint not null,
  part        integer not null,
  external_id text[] not null,
  primary key (board, snapshot, part)
);
comment on table postings.snapshot_part is 'Parts of a snapshot whose other parts have not come yet; emptied when it is whole.';
comment on column postings.snapshot_part.board is 'platform:token';
comment on column postings.snapshot_part.snapshot is 'Number of the snapshot.';
comment on column postings.snapshot_part.part is '1-based number of the part.';
comment on column postings.snapshot_part.external_id is 'The ids present in this part.';

create table postings.listing_record (
  listing_id         bigint primary key,
  board              text not null,
  external_id        text not null,
  employer           text,
  employer_name      text,
  agency             boolean not null,
  title              text not null,
  title_key          text not null,
  url                text,
  apply_url          text,
  requisition_id     text,
  posted_at          timestamptz,
  content_hash       text not null,
  observed_at        timestamptz not null,
  snapshot           bigint not null,
  normaliser_version text not null,
  role               text not null,
  seniority          text not null,
  work_mode          text not null,
  places             jsonb not null,
  pay                jsonb,
  tools              text[] not null,
  described          boolean not null,
  fingerprint        text not null,
  unique (board, external_id)
);
create index listing_block on postings.listing_record (coalesce(employer, board), title_key);
create index listing_requisition on postings.listing_record (board, requisition_id) where requisition_id is not null;
comment on table postings.listing_record is 'One advertisement at one board, with its newest content; read it through the view listing.';
comment on column postings.listing_record.listing_id is 'Follows from board and external id, so that a replay gives the same.';
comment on column postings.listing_record.board is 'platform:token';
comment on column postings.listing_record.external_id is 'The board''s own id.';
comment on column postings.listing_record.employer is 'Id of the employer; null when no company is known.';
comment on column postings.listing_record.employer_name is 'The employer''s name to show.';
comment on column postings.listing_record.agency is 'True when a recruiter advertises for others.';
comment on column postings.listing_record.title is 'As published.';
comment on column postings.listing_record.title_key is 'The title without noise; listings with equal keys may be one posting.';
comment on column postings.listing_record.url is 'Where a person reads it.';
comment on column postings.listing_record.apply_url is 'Where a person applies.';
comment on column postings.listing_record.requisition_id is 'What the board calls the requisition; may be a placeholder.';
comment on column postings.listing_record.posted_at is 'When the board says it was first published.';
comment on column postings.listing_record.content_hash is 'Tells whether the published content changed.';
comment on column postings.listing_record.observed_at is 'When the content in this row was observed.';
comment on column postings.listing_record.snapshot is 'The snapshot that showed the content in this row.';
comment on column postings.listing_record.normaliser_version is 'Rules and vocabulary that read this row.';
comment on column postings.listing_record.role is 'Role id.';
comment on column postings.listing_record.seniority is 'Seniority id.';
comment on column postings.listing_record.work_mode is 'remote, hybrid, onsite or unknown.';
comment on column postings.listing_record.places is 'Places in the order stated: city, region (ISO 3166-2), country (ISO 3166-1).';
comment on column postings.listing_record.pay is 'The stated pay that is this listing''s; null when none is stated.';
comment on column postings.listing_record.tools is 'Ids of the tools named in the text.';
comment on column postings.listing_record.described is 'True when there is enough text to look for tools in.';
comment on column postings.listing_record.fingerprint is 'Of the text, for telling copies.';

-- What the resolver works out of a listing lies apart from what the loader stores: neither waits for the other's rows.
create table postings.listing_days (
  listing_id bigint primary key,
  posting_id bigint,
  first_seen date not null,
  gone_after date,
  closed_on  date
);
create index listing_days_posting on postings.listing_days (posting_id);
comment on table postings.listing_days is 'When a listing was seen and which posting it advertises; read it through the view listing.';
comment on column postings.listing_days.listing_id is 'The listing.';
comment on column postings.listing_days.posting_id is 'The posting it advertises (its newest, if it advertised several in turn).';
comment on column postings.listing_days.first_seen is 'Day of its first observation.';
comment on column postings.listing_days.gone_after is 'Day of its last observation; null while the newest snapshot of its board shows it.';
comment on column postings.listing_days.closed_on is 'First day on which it is not open any more; null while open.';

create view postings.listing as
select
  listing.listing_id,
  listing.board,
  listing.external_id,
  days.posting_id,
  listing.employer,
  listing.title,
  listing.url,
  days.first_seen,
  case when days.listing_id is not null then coalesce(days.gone_after, (board.newest_at at time zone 'UTC')::date) end as last_seen,
  days.closed_on,
  listing.posted_at,
  listing.content_hash,
  listing.normaliser_version,
  listing.employer_name,
  listing.agency,
  listing.title_key,
  listing.apply_url,
  listing.requisition_id,
  listing.observed_at,
  listing.role,
  listing.seniority,
  listing.work_mode,
  listing.places,
  listing.pay,
  listing.tools,
  listing.described
from postings.listing_record listing
left join postings.listing_days days using (listing_id)
left join postings.board using (board);
comment on view postings.listing is 'One advertisement at one board, with its newest content and the days it was seen.';
comment on column postings.listing.listing_id is 'Follows from board and external id, so that a replay gives the same.';
comment on column postings.listing.board is 'platform:token';
comment on column postings.listing.external_id is 'The board''s own id.';
comment on column postings.listing.posting_id is 'The posting it advertises (its newest, if it advertised several in turn); null until resolved.';
comment on column postings.listing.employer is 'Id of the employer; null when no company is known.';
comment on column postings.listing.title is 'As published.';
comment on column postings.listing.url is 'Where a person reads it.';
comment on column postings.listing.first_seen is 'Day of its first observation.';
comment on column postings.listing.last_seen is 'Day of its last observation.';
comment on column postings.listing.closed_on is 'First day on which it is not open any more; null while open.';
comment on column postings.listing.posted_at is 'When the board says it was first published.';
comment on column postings.listing.content_hash is 'Tells whether the published content changed.';
comment on column postings.listing.normaliser_version is 'Rules and vocabulary that read this row.';
comment on column postings.listing.employer_name is 'The employer''s name to show.';
comment on column postings.listing.agency is 'True when a recruiter advertises for others.';
comment on column postings.listing.title_key is 'The title without noise; listings with equal keys may be one posting.';
comment on column postings.listing.apply_url is 'Where a person applies.';
comment on column postings.listing.requisition_id is 'What the board calls the requisition; may be a placeholder.';
comment on column postings.listing.observed_at is 'When the content in this row was observed.';
comment on column postings.listing.role is 'Role id.';
comment on column postings.listing.seniority is 'Seniority id.';
comment on column postings.listing.work_mode is 'remote, hybrid, onsite or unknown.';
comment on column postings.listing.places is 'Places in the order stated: city, region (ISO 3166-2), country (ISO 3166-1).';
comment on column postings.listing.pay is 'The stated pay that is this listing''s; null when none is stated.';
comment on column postings.listing.tools is 'Ids of the tools named in the text.';
comment on column postings.listing.described is 'True when there is enough text to look for tools in.';

create table postings.listing_run (
  listing_id bigint not null,
  board      text not null,
  from_at    timestamptz not null,
  to_at      timestamptz,
  primary key (listing_id, from_at)
);
create index listing_run_board on postings.listing_run (board, to_at);
comment on table postings.listing_run is 'Stretches of consecutive complete snapshots of a board that all show the listing.';
comment on column postings.listing_run.listing_id is 'The listing.';
comment on column postings.listing_run.board is 'Its board.';
comment on column postings.listing_run.from_at is 'Finish of the first snapshot of the stretch.';
comment on column postings.listing_run.to_at is 'Finish of the last snapshot of the stretch; null while the board''s newest complete snapshot shows it.';

create table postings.listing_sighting (
  listing_id bigint not null,
  board      text not null,
  seen_at    timestamptz not null,
  primary key (listing_id, seen_at)
);
create index listing_sighting_board on postings.listing_sighting (board, seen_at);
comment on table postings.listing_sighting is 'Listings seen by snapshots that were not complete.';
comment on column postings.listing_sighting.listing_id is 'The listing.';
comment on column postings.listing_sighting.board is 'Its board.';
comment on column postings.listing_sighting.seen_at is 'Finish of the snapshot.';

create table postings.rejection (
  board         text not null,
  snapshot      bigint not null,
  stage         text not null,
  external_id   text not null,
  reason        text not null,
  original_hash bigint not null,
  message       text not null,
  observed_at   timestamptz not null,
  primary key (board, snapshot, stage, external_id, reason, original_hash)
);
comment on table postings.rejection is 'Listings that could not be read; their originals are in the topic wagewire.rejections.';
comment on column postings.rejection.board is 'platform:token';
comment on column postings.rejection.snapshot is 'Number of the snapshot.';
comment on column postings.rejection.stage is 'reader or normaliser.';
comment on column postings.rejection.external_id is 'The board''s own id; empty when it has none.';
comment on column postings.rejection.reason is 'Why, from a closed list.';
comment on column postings.rejection.original_hash is 'Tells originals apart that have no id.';
comment on column postings.rejection.message is 'Why, for a person.';
comment on column postings.rejection.observed_at is 'When.';

create table postings.snapshot_listings (
  board    text not null,
  snapshot bigint not null,
  listings integer not null,
  primary key (board, snapshot)
);
comment on table postings.snapshot_listings is 'How many new and changed listings of a snapshot were taken in; the same ones again do not count.';
comment on column postings.snapshot_listings.board is 'platform:token';
comment on column postings.snapshot_listings.snapshot is 'Number of the snapshot.';
comment on column postings.snapshot_listings.listings is 'Records taken in, each version of a listing counted.';

create table postings.load_offset (
  cluster_id  text not null,
  topic       text not null,
  partition   integer not null,
  topic_id    text not null,
  next_offset bigint not null,
  primary key (cluster_id, topic, partition)
);
comment on table postings.load_offset is 'How far each partition has been taken in; written in the transaction that took it in.';
comment on column postings.load_offset.cluster_id is 'Id of the Kafka cluster.';
comment on column postings.load_offset.topic is 'Topic.';
comment on column postings.load_offset.partition is 'Partition.';
comment on column postings.load_offset.topic_id is 'Kafka''s id of the topic: one deleted and created again has another, and starts again.';
comment on column postings.load_offset.next_offset is 'First offset that has not been taken in.';

-- Rows are only added here, so that loaders wait neither for each other nor for the resolver.
create table postings.block_changed (
  employer  text not null,
  title_key text not null
);
create index block_changed_order on postings.block_changed (employer, title_key);
comment on table postings.block_changed is 'Blocks of listings whose postings must be worked out again; a block may be named several times.';
comment on column postings.block_changed.employer is 'Employer id, or the board where no employer is known.';
comment on column postings.block_changed.title_key is 'The title without noise.';

-- What the resolver works out from the facts.

create table postings.listing_presence (
  listing_id   bigint not null,
  present_from date not null,
  present_to   date,
  provisional  boolean not null,
  primary key (listing_id, present_from)
);
create index listing_presence_provisional on postings.listing_presence (listing_id) where provisional;
comment on table postings.listing_presence is 'Periods in which a listing was up; an absence of up to 14 days never happened.';
comment on column postings.listing_presence.listing_id is 'The listing.';
comment on column postings.listing_presence.present_from is 'First day.';
comment on column postings.listing_presence.present_to is 'First day on which it is gone; null while it is up.';
comment on column postings.listing_presence.provisional is 'True while it may still come back within 14 days.';

create table postings.posting (
  posting_id          bigint primary key,
  board               text not null,
  employer            text not null,
  employer_name       text,
  title               text not null,
  title_key           text not null,
  role                text not null,
  family              text not null,
  seniority           text not null,
  country             text,
  region              text,
  city                text,
  work_mode           text not null,
  pay_min             numeric,
  pay_max             numeric,
  currency            text,
  period              text,
  basis               text,
  annual_min          numeric,
  annual_max          numeric,
  annual_usd_mid      numeric,
  opened_on           date not null,
  closed_on           date,
  posted_on           date not null,
  openings            integer not null,
  listings            integer not null,
  agency              boolean not null,
  description_present boolean not null
);
create index posting_board on postings.posting (board);
create index posting_block on postings.posting (employer, title_key);
comment on table postings.posting is 'One real requisition: a set of listings.';
comment on column postings.posting.posting_id is 'The listing_id of the listing that founded it, or follows from it.';
comment on column postings.posting.board is 'The board that owns it.';
comment on column postings.posting.employer is 'Employer id, or the board where no employer is known.';
comment on column postings.posting.employer_name is 'The employer''s name to show.';
comment on column postings.posting.title is 'As published at the owner.';
comment on column postings.posting.title_key is 'The title without noise.';
comment on column postings.posting.role is 'Role id.';
comment on column postings.posting.family is 'Family id of the role.';
comment on column postings.posting.seniority is 'Seniority id.';
comment on column postings.posting.country is 'ISO 3166-1 country of the first place; null when none is stated.';
comment on column postings.posting.region is 'ISO 3166-2 region of the first place.';
comment on column postings.posting.city is 'City of the first place.';
comment on column postings.posting.work_mode is 'remote, hybrid, onsite or unknown.';
comment on column postings.posting.pay_min is 'Lower end of the stated pay, per period.';
comment on column postings.posting.pay_max is 'Upper end of the stated pay, per period.';
comment on column postings.posting.currency is 'ISO 4217.';
comment on column postings.posting.period is 'hour, day, week, month or year.';
comment on column postings.posting.basis is 'base, total, commission or unknown.';
comment on column postings.posting.annual_min is 'Lower end for a full-time year.';
comment on column postings.posting.annual_max is 'Upper end for a full-time year.';
comment on column postings.posting.annual_usd_mid is 'Midpoint for a full-time year in US dollars at the mean rate of the year of posting.';
comment on column postings.posting.opened_on is 'First day in stock.';
comment on column postings.posting.closed_on is 'First day after its last spell; null while open.';
comment on column postings.posting.posted_on is 'The day its age counts from.';
comment on column postings.posting.openings is 'In how many places it is offered, at least 1.';
comment on column postings.posting.listings is 'How many listings advertise it.';
comment on column postings.posting.agency is 'True when a recruiter advertises for others; outside headline counts.';
comment on column postings.posting.description_present is 'True when there is enough text to look for tools in.';

create table postings.spell (
  posting_id bigint not null,
  opened_on  date not null,
  closed_on  date,
  kind       text not null,
  primary key (posting_id, opened_on)
);
comment on table postings.spell is 'Uninterrupted periods in which a posting is open.';
comment on column postings.spell.posting_id is 'The posting.';
comment on column postings.spell.opened_on is 'First day.';
comment on column postings.spell.closed_on is 'First day on which it is closed; null while open.';
comment on column postings.spell.kind is 'opened (part of the flow), backlog (already there when its board was first watched) or reposted.';

create table postings.posting_tool (
  posting_id bigint not null,
  tool       text not null,
  primary key (posting_id, tool)
);
comment on table postings.posting_tool is 'Tools that a posting names.';
comment on column postings.posting_tool.posting_id is 'The posting.';
comment on column postings.posting_tool.tool is 'Tool id.';

create table postings.posting_place (
  posting_id bigint not null,
  place      integer not null,
  country    text not null,
  region     text,
  city       text,
  weight     double precision not null,
  primary key (posting_id, place)
);
comment on table postings.posting_place is 'Places that a posting is offered in.';
comment on column postings.posting_place.posting_id is 'The posting.';
comment on column postings.posting_place.place is '1-based, in the order stated.';
comment on column postings.posting_place.country is 'ISO 3166-1.';
comment on column postings.posting_place.region is 'ISO 3166-2; null when not certain.';
comment on column postings.posting_place.city is 'Null for areas.';
comment on column postings.posting_place.weight is 'One over the number of places, so that parts add up to the total.';

create table postings.listing_merge (
  listing_id bigint not null,
  posting_id bigint not null,
  rule       text not null,
  score      double precision not null,
  primary key (listing_id, posting_id)
);
comment on table postings.listing_merge is 'Why a listing belongs to a posting that it did not found.';
comment on column postings.listing_merge.listing_id is 'The listing.';
comment on column postings.listing_merge.posting_id is 'The posting.';
comment on column postings.listing_merge.rule is 'apply_address, text, place_and_date, requisition or return.';
comment on column postings.listing_merge.score is 'Containment of the shorter text in the longer, 0 to 1.';
