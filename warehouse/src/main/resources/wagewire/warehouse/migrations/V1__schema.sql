-- Schemas postings (what boards published, and the postings resolved from it), trends (figures by release, and what they
-- are calculated from) and operations (runs, alerts, schedule).

-- Boards, and which succeeded which

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
comment on table postings.board is 'Boards, as the newest record of each describes it.';
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
  select successor.board, lineage.unit, lineage.generation + 1
  from lineage
  join postings.board successor on successor.predecessor = lineage.board
)
select board, unit, generation from lineage;
comment on view postings.lineage is 'Boards that succeeded each other when an employer moved platform, as the catalog says.';
comment on column postings.lineage.board is 'platform:token';
comment on column postings.lineage.unit is 'Panel unit: the first of boards that succeeded each other.';
comment on column postings.lineage.generation is 'How many boards preceded it.';

-- Snapshots: one row per fetch

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
comment on column postings.snapshot.snapshot is 'Number of the fetch; grows by one with each fetch of the board.';
comment on column postings.snapshot.started_at is 'When the fetch began.';
comment on column postings.snapshot.finished_at is 'When the fetch ended; presence is ordered by this.';
comment on column postings.snapshot.status is 'complete, unchanged, partial, failed, held or gone.';
comment on column postings.snapshot.outcome is 'How the fetch ended, such as ok, empty, blocked.';
comment on column postings.snapshot.announced is 'How many listings the board says it has.';
comment on column postings.snapshot.read is 'How many listings were read, rejected ones included.';
comment on column postings.snapshot.parts is 'Number of records of the snapshot.';
comment on column postings.snapshot.parts_taken is 'How many of those records have been loaded.';
comment on column postings.snapshot.same_as is 'The snapshot that an unchanged one repeats.';
comment on column postings.snapshot.note is 'Explanation of a fetch that did not succeed.';
comment on column postings.snapshot.merged is
  'True once it is part of the evidence of presence: complete, gone, or unchanged since one that is.';

create table postings.snapshot_part (
  board       text not null,
  snapshot    bigint not null,
  part        integer not null,
  external_id text[] not null,
  primary key (board, snapshot, part)
);
comment on table postings.snapshot_part is 'Parts of a snapshot that is not complete yet; deleted when it is.';
comment on column postings.snapshot_part.board is 'platform:token';
comment on column postings.snapshot_part.snapshot is 'Number of the snapshot.';
comment on column postings.snapshot_part.part is '1-based number of the part.';
comment on column postings.snapshot_part.external_id is 'The ids present in this part.';

create table postings.snapshot_listings (
  board    text not null,
  snapshot bigint not null,
  listings integer not null,
  primary key (board, snapshot)
);
comment on table postings.snapshot_listings is
  'How many new and changed listings of a snapshot were loaded; repeated records do not count.';
comment on column postings.snapshot_listings.board is 'platform:token';
comment on column postings.snapshot_listings.snapshot is 'Number of the snapshot.';
comment on column postings.snapshot_listings.listings is 'Records loaded, counting each version of a listing.';

-- Listings. The loader writes listing_record and the resolver listing_days, so that neither waits for the other's rows.

create function postings.job_of(address text) returns text
language sql immutable parallel safe
as $$
  select coalesce(
    substring(address from '[?&]gh_jid=(\d{6,})'),
    substring(address from 'greenhouse\.io/[^?]*/jobs/(\d{6,})'),
    substring(lower(address) from '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'))
$$;
comment on function postings.job_of is 'The number that a platform gave to the job at an address: advertisements that share it are compared, whatever their titles.';

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
  language           text,
  unique (board, external_id)
);
create index listing_block on postings.listing_record (coalesce(employer, board), title_key);
create index listing_requisition on postings.listing_record (board, requisition_id) where requisition_id is not null;
create index listing_job on postings.listing_record (employer, postings.job_of(apply_url))
where postings.job_of(apply_url) is not null;
comment on table postings.listing_record is 'One advertisement at one board, with its newest content; read it through the view listing.';
comment on column postings.listing_record.listing_id is 'Derived from board and external id, so that a replay gives the same.';
comment on column postings.listing_record.board is 'platform:token';
comment on column postings.listing_record.external_id is 'The board''s own id.';
comment on column postings.listing_record.employer is 'Id of the employer; null when no company is known.';
comment on column postings.listing_record.employer_name is 'Display name of the employer.';
comment on column postings.listing_record.agency is 'True when a recruiter advertises for others.';
comment on column postings.listing_record.title is 'As published.';
comment on column postings.listing_record.title_key is 'The title without noise; listings with equal keys may be one posting.';
comment on column postings.listing_record.url is 'Address of the advertisement for readers.';
comment on column postings.listing_record.apply_url is 'Address for applications.';
comment on column postings.listing_record.requisition_id is 'The board''s id of the requisition; may be a placeholder.';
comment on column postings.listing_record.posted_at is 'First publication as the board states it.';
comment on column postings.listing_record.content_hash is 'Hash of the published content; differs when it changed.';
comment on column postings.listing_record.observed_at is 'When the content in this row was observed.';
comment on column postings.listing_record.snapshot is 'The snapshot that showed the content in this row.';
comment on column postings.listing_record.normaliser_version is 'Version of the rules and vocabulary that read this row.';
comment on column postings.listing_record.role is 'Role id.';
comment on column postings.listing_record.seniority is 'Seniority id.';
comment on column postings.listing_record.work_mode is 'remote, hybrid, onsite or unknown.';
comment on column postings.listing_record.places is 'Places in the order stated: city, region (ISO 3166-2), country (ISO 3166-1).';
comment on column postings.listing_record.pay is 'The stated pay that is this listing''s; null when none is stated.';
comment on column postings.listing_record.tools is 'Ids of the tools named in the text.';
comment on column postings.listing_record.described is 'True when there is enough text to look for tools in.';
comment on column postings.listing_record.fingerprint is 'Fingerprint of the text, for finding copies.';
comment on column postings.listing_record.language is 'ISO 639-1 of the text, stated or detected; null when not known.';

create table postings.content (
  listing_id   bigint primary key,
  content_hash text not null,
  published    text not null
);
comment on table postings.content is 'The newest published fields of each listing, which wagewire replay normalizes again.';
comment on column postings.content.listing_id is 'The listing.';
comment on column postings.content.content_hash is 'Hash of the published fields; the same as that of the listing.';
comment on column postings.content.published is
  'The fields as JSON, as docs/reference/posting.schema.json describes them; PostgreSQL compresses it.';

create table postings.listing_days (
  listing_id bigint primary key,
  posting_id bigint,
  first_seen date not null,
  gone_after date,
  closed_on  date
);
create index listing_days_posting on postings.listing_days (posting_id);
comment on table postings.listing_days is 'Days of a listing and the posting that it advertises; read it through the view listing.';
comment on column postings.listing_days.listing_id is 'The listing.';
comment on column postings.listing_days.posting_id is 'The posting it advertises (its newest, if it advertised several in turn).';
comment on column postings.listing_days.first_seen is 'Day of its first observation.';
comment on column postings.listing_days.gone_after is 'Day of its last observation; null while the newest snapshot of its board shows it.';
comment on column postings.listing_days.closed_on is 'First day on which it is no longer open; null while open.';

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
  listing.described,
  listing.language
from postings.listing_record listing
left join postings.listing_days days using (listing_id)
left join postings.board using (board);
comment on view postings.listing is 'One advertisement at one board, with its newest content and the days it was seen.';
comment on column postings.listing.posting_id is
  'The posting it advertises (its newest, if it advertised several in turn); null until resolved.';
comment on column postings.listing.first_seen is 'Day of its first observation.';
comment on column postings.listing.last_seen is 'Day of its last observation.';
comment on column postings.listing.closed_on is 'First day on which it is no longer open; null while open.';

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
comment on column postings.listing_run.to_at is
  'Finish of the last snapshot of the stretch; null while the board''s newest complete snapshot shows it.';

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
comment on column postings.rejection.reason is 'Code of the reason, from a closed list.';
comment on column postings.rejection.original_hash is 'Distinguishes originals that have no id.';
comment on column postings.rejection.message is 'The reason in words.';
comment on column postings.rejection.observed_at is 'When it was observed.';

-- What the loader has loaded, and what it skips

create table postings.load_offset (
  cluster_id  text not null,
  topic       text not null,
  partition   integer not null,
  topic_id    text not null,
  next_offset bigint not null,
  primary key (cluster_id, topic, partition)
);
comment on table postings.load_offset is 'How far each partition has been loaded; written in the transaction that loads it.';
comment on column postings.load_offset.cluster_id is 'Id of the Kafka cluster.';
comment on column postings.load_offset.topic is 'Name of the topic.';
comment on column postings.load_offset.partition is 'Number of the partition.';
comment on column postings.load_offset.topic_id is 'Kafka''s own id of the topic; when it differs, loading starts again.';
comment on column postings.load_offset.next_offset is 'First offset that has not been loaded.';

create table postings.forgotten (
  board        text not null,
  external_id  text,
  forgotten_at timestamptz not null,
  unique nulls not distinct (board, external_id)
);
comment on table postings.forgotten is 'Boards and listings that were removed for good: the loader skips their records.';
comment on column postings.forgotten.board is 'platform:token';
comment on column postings.forgotten.external_id is 'The board''s own id of the listing; null for everything of the board.';
comment on column postings.forgotten.forgotten_at is 'When it was removed.';

-- Changes that the resolver and the next release have to process

-- Rows are only added, so that loaders wait neither for each other nor for the resolver.
create table postings.block_changed (
  employer  text not null,
  title_key text not null
);
create index block_changed_order on postings.block_changed (employer, title_key);
comment on table postings.block_changed is 'Blocks of listings whose postings have to be resolved again; a block may occur several times.';
comment on column postings.block_changed.employer is 'Employer id, or the board where no employer is known.';
comment on column postings.block_changed.title_key is 'The title without noise.';

create table postings.posting_changed (
  posting_id bigint primary key
);
comment on table postings.posting_changed is 'Postings written or removed since the newest release.';
comment on column postings.posting_changed.posting_id is 'The posting, which may have been removed.';

create table postings.evidence_changed (
  board text not null,
  since timestamptz not null,
  taken boolean not null default false
);
comment on table postings.evidence_changed is
  'Boards whose complete snapshots may differ from those of the newest release; a board may occur several times.';
comment on column postings.evidence_changed.board is 'The board, or the panel unit of that name.';
comment on column postings.evidence_changed.since is 'From when on.';
comment on column postings.evidence_changed.taken is 'True once a refresh has processed it; its release deletes the row.';

-- Postings: what the resolver derives from listings

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
  posted_on           date,
  openings            integer not null,
  listings            integer not null,
  agency              boolean not null,
  description_present boolean not null
);
create index posting_board on postings.posting (board);
create index posting_block on postings.posting (employer, title_key);
comment on table postings.posting is 'One real requisition: a set of listings.';
comment on column postings.posting.posting_id is 'The listing_id of its first listing, or derived from it.';
comment on column postings.posting.board is 'The board that owns it.';
comment on column postings.posting.employer is 'Employer id, or the board where no employer is known.';
comment on column postings.posting.employer_name is 'Display name of the employer.';
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
comment on column postings.posting.posted_on is 'The day that its board states, unless that is after the first day or years before it; null without one.';
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
comment on column postings.spell.kind is
  'opened (part of the flow), backlog (already open when its board was first observed) or reposted (back, or in the place of an older posting).';

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
comment on column postings.posting_place.weight is '1 divided by the number of places, so that parts add up to the total.';

create table postings.listing_presence (
  listing_id   bigint not null,
  present_from date not null,
  present_to   date,
  provisional  boolean not null,
  primary key (listing_id, present_from)
);
create index listing_presence_provisional on postings.listing_presence (listing_id) where provisional;
comment on table postings.listing_presence is 'Periods in which a listing was up; absences of up to 14 days are bridged.';
comment on column postings.listing_presence.listing_id is 'The listing.';
comment on column postings.listing_presence.present_from is 'First day.';
comment on column postings.listing_presence.present_to is 'First day on which it is gone; null while it is up.';
comment on column postings.listing_presence.provisional is 'True while it may still return within 14 days.';

create table postings.listing_merge (
  listing_id bigint not null,
  posting_id bigint not null,
  rule       text not null,
  score      double precision not null,
  primary key (listing_id, posting_id)
);
comment on table postings.listing_merge is 'Why a listing belongs to a posting that another listing started.';
comment on column postings.listing_merge.listing_id is 'The listing.';
comment on column postings.listing_merge.posting_id is 'The posting.';
comment on column postings.listing_merge.rule is 'apply_address, text, place_and_date, requisition or return.';
comment on column postings.listing_merge.score is 'Containment of the shorter text in the longer, 0 to 1.';

-- Reference data: the program fills metro and metro_city (MetroMigration) and source (SourceTable)

create table postings.metro (
  metro text primary key,
  name  text not null
);
comment on table postings.metro is 'Metropolitan statistical areas of the United States, as delineated in July 2023.';
comment on column postings.metro.metro is 'CBSA code.';
comment on column postings.metro.name is 'Its principal cities and states.';

create table postings.metro_city (
  region text not null,
  city   text not null,
  metro  text not null references postings.metro,
  primary key (region, city)
);
comment on table postings.metro_city is 'Metropolitan areas of cities of 5,000 people or more, and of smaller ones that postings name.';
comment on column postings.metro_city.region is 'ISO 3166-2.';
comment on column postings.metro_city.city is 'City, as in posting_place.';
comment on column postings.metro_city.metro is 'CBSA code.';

create view postings.posting_metro as
select place.posting_id, city.metro, metro.name, sum(place.weight) as weight
from postings.posting_place place
join postings.metro_city city using (region, city)
join postings.metro using (metro)
group by place.posting_id, city.metro, metro.name;
comment on view postings.posting_metro is 'Metropolitan areas that a posting is offered in.';
comment on column postings.posting_metro.posting_id is 'The posting.';
comment on column postings.posting_metro.metro is 'CBSA code.';
comment on column postings.posting_metro.name is 'Principal cities and states of the metropolitan area.';
comment on column postings.posting_metro.weight is 'Share of its places that are in the metropolitan area.';

create table postings.source (
  platform       text primary key,
  tier           text not null,
  terms          text not null,
  cited          text,
  licence        text,
  attribution    text,
  link_back      text not null,
  resyndication  text not null,
  retention_days integer
);
comment on table postings.source is
  'Terms under which platforms publish their postings; they apply to anybody who displays single postings. Unread terms are unknown or null.';
comment on column postings.source.platform is 'Id of the platform, as in board.';
comment on column postings.source.tier is 'seen (real answers were read) or documented.';
comment on column postings.source.terms is 'The terms in short.';
comment on column postings.source.cited is 'Where the terms are stated.';
comment on column postings.source.licence is 'Licence of the postings.';
comment on column postings.source.attribution is 'Attribution that has to be shown with a posting.';
comment on column postings.source.link_back is 'Whether a link to the posting''s url is required: yes, no or unknown.';
comment on column postings.source.resyndication is
  'Whether single postings may be passed on: yes, no or unknown. Those of no are left out of exports.';
comment on column postings.source.retention_days is 'Days after which a posting must be deleted.';

-- Figures by release

create table trends.release (
  vintage        text primary key,
  sequence       integer not null unique,
  week           date not null,
  released_at    timestamptz not null,
  method_version integer not null,
  inputs         text not null,
  simulated      boolean not null,
  vocabulary     text,
  first_week     date,
  from_week      date
);
comment on table trends.release is 'Releases in their order.';
comment on column trends.release.vintage is
  'The newest week of the release, such as 2026-W47, with .2, .3 … when that week was released again.';
comment on column trends.release.sequence is 'Grows by one with each release.';
comment on column trends.release.week is 'Monday of the newest week.';
comment on column trends.release.released_at is 'When it was released.';
comment on column trends.release.method_version is 'Version of the formulas.';
comment on column trends.release.inputs is 'Digest of the release''s inputs; equal inputs are not released twice.';
comment on column trends.release.simulated is 'True when any board of it belongs to a simulated market.';
comment on column trends.release.vocabulary is
  'Version of the rules and vocabulary that read all its listings; mixed when several did; null in releases that did not record it.';
comment on column trends.release.first_week is 'Monday of the first week that the record covered; null in releases that did not record it.';
comment on column trends.release.from_week is 'Monday of the first week that the release states; null in releases that did not record it.';

create table trends.release_week (
  week    date primary key,
  vintage text not null references trends.release
);
comment on table trends.release_week is 'The newest release of each week; a release restates whole weeks.';
comment on column trends.release_week.week is 'Monday.';
comment on column trends.release_week.vintage is 'The newest release that holds the week.';

-- Checks and revisions of releases

create table trends.failed_check (
  check_id  text not null,
  failed_at timestamptz not null,
  week      date not null,
  found     text not null
);
comment on table trends.failed_check is 'Release checks that keep the next release back; empty once one is made.';
comment on column trends.failed_check.check_id is 'Name of the release check.';
comment on column trends.failed_check.failed_at is 'When it failed.';
comment on column trends.failed_check.week is 'Monday of the newest week of the release that was held back.';
comment on column trends.failed_check.found is 'The first row that should not be there.';

create table trends.coverage_break (
  vintage text not null,
  week    date not null,
  kind    text not null,
  role    text not null,
  size    double precision,
  caution boolean not null,
  note    text not null,
  primary key (vintage, week, kind, role)
);
comment on table trends.coverage_break is 'Weeks in which the set of observed boards, or the reading of them, changed much, by release.';
comment on column trends.coverage_break.vintage is 'The release.';
comment on column trends.coverage_break.week is 'Monday of the week that differs from the one before.';
comment on column trends.coverage_break.kind is 'joined, left, own, platform, vocabulary or method.';
comment on column trends.coverage_break.role is 'Role id, family id, go-to-market or all.';
comment on column trends.coverage_break.size is
  'Share of the role''s postings that it concerns; of own the change of a share, with its sign; null for vocabulary and method.';
comment on column trends.coverage_break.caution is
  'True when a change of a share or of pay whose base period holds the week is to be used with caution.';
comment on column trends.coverage_break.note is 'Description of what happened, without a full stop.';

create table trends.erratum (
  figure_id   text primary key,
  replaces    text not null,
  vintage     text not null,
  metric      text not null,
  period_end  date not null,
  role        text not null,
  value_released  double precision,
  value_now   double precision,
  status_released text not null,
  status_now  text not null,
  tolerance   double precision not null,
  cause       text not null
);
comment on table trends.erratum is
  'Figures of whole roles, and others with a sentence, that changed by more than their tolerance after their release, or are not shown now.';
comment on column trends.erratum.figure_id is 'The figure that is current now.';
comment on column trends.erratum.replaces is 'The released figure that it replaces.';
comment on column trends.erratum.vintage is 'The release that found it.';
comment on column trends.erratum.metric is 'Metric of both.';
comment on column trends.erratum.period_end is 'Last day of the period measured.';
comment on column trends.erratum.role is 'Role id, family id, go-to-market or all.';
comment on column trends.erratum.value_released is 'The value that was released.';
comment on column trends.erratum.value_now is 'The value in this release; null when it is not shown.';
comment on column trends.erratum.status_released is 'publish or caution.';
comment on column trends.erratum.status_now is 'publish, caution or suppressed.';
comment on column trends.erratum.tolerance is 'The largest change that is no erratum, in the figure''s unit.';
comment on column trends.erratum.cause is
  'method (other formulas), vocabulary (another one read all listings), past (a past that was not known came in) or revision (a week that was still open).';

-- Inputs of figures. Rows with valid_to null are those of the newest release; earlier ones allow figures of past releases to be
-- calculated again.

create table trends.kept_posting (
  posting_id     bigint not null,
  board          text not null,
  unit           text not null,
  panel          boolean not null,
  employer       text not null,
  role           text not null,
  seniority      text not null,
  country        text not null,
  region         text not null,
  work_mode      text not null,
  title          text not null,
  opened_on      date not null,
  posted_on      date,
  countries      text[] not null,
  regions        text[] not null,
  from_days      date[] not null,
  to_days        date[] not null,
  entries        text[] not null,
  exits          text[] not null,
  described      boolean not null,
  tools          text[] not null,
  disclosed      boolean not null,
  currency       text,
  period         text,
  annual_min     numeric,
  annual_max     numeric,
  annual_usd_mid numeric,
  valid_from     integer not null,
  valid_to       integer,
  first_day      date not null generated always as (coalesce(from_days[1], '-infinity')) stored,
  last_day       date not null generated always as (
    case when cardinality(to_days) = 0 then '-infinity' else coalesce(to_days[cardinality(to_days)], 'infinity') end) stored,
  primary key (posting_id, valid_from)
);
create index kept_posting_role on trends.kept_posting (role, valid_from);
create index kept_posting_from on trends.kept_posting (valid_from);
create index kept_posting_to on trends.kept_posting (valid_to) where valid_to is not null;
create index kept_posting_unit on trends.kept_posting (unit, last_day) where valid_to is null;
create index kept_posting_last on trends.kept_posting (last_day) where valid_to is null;
create index kept_posting_opened on trends.kept_posting (opened_on) where valid_to is null;
comment on table trends.kept_posting is
  'Inputs of figures, one row a posting and range of releases in which it did not change: postings that no agency advertises, on boards that are no latest-N feed.';
comment on column trends.kept_posting.posting_id is 'The posting.';
comment on column trends.kept_posting.board is 'The board that owns it.';
comment on column trends.kept_posting.unit is 'Panel unit of the owner.';
comment on column trends.kept_posting.panel is 'True for employers'' own boards.';
comment on column trends.kept_posting.employer is 'Employer id, or the board where no employer is known.';
comment on column trends.kept_posting.role is 'Role id.';
comment on column trends.kept_posting.seniority is 'Seniority id.';
comment on column trends.kept_posting.country is 'ISO 3166-1 of the first place, or unknown.';
comment on column trends.kept_posting.region is 'ISO 3166-2 of the first place, or unknown.';
comment on column trends.kept_posting.work_mode is 'remote, hybrid, onsite or unknown.';
comment on column trends.kept_posting.title is 'The title without noise.';
comment on column trends.kept_posting.opened_on is 'First day in stock.';
comment on column trends.kept_posting.posted_on is 'The day that its board states, unless that is after the first day or years before it; null without one.';
comment on column trends.kept_posting.countries is 'ISO 3166-1 of each place, in the order stated; unknown without a place.';
comment on column trends.kept_posting.regions is 'ISO 3166-2 of each place, or unknown.';
comment on column trends.kept_posting.from_days is 'First day of each stretch in stock.';
comment on column trends.kept_posting.to_days is 'First day after each; null while open.';
comment on column trends.kept_posting.entries is 'How each began: opened, backlog or reposted.';
comment on column trends.kept_posting.exits is 'How each ends: closed, or lost where its board was no longer observed.';
comment on column trends.kept_posting.described is 'True when there is enough text to look for tools in.';
comment on column trends.kept_posting.tools is 'Tool ids, sorted.';
comment on column trends.kept_posting.disclosed is 'True when it states any pay.';
comment on column trends.kept_posting.currency is
  'ISO 4217; this and the amounts are null without base pay for a full-time year whose two ends are no further apart than their middle.';
comment on column trends.kept_posting.period is 'Period of the stated pay: hour, day, week, month or year.';
comment on column trends.kept_posting.annual_min is 'Lower end for a full-time year.';
comment on column trends.kept_posting.annual_max is 'Upper end for a full-time year.';
comment on column trends.kept_posting.annual_usd_mid is
  'Midpoint for a full-time year in US dollars at the mean rate of the year of posting.';
comment on column trends.kept_posting.valid_from is 'Sequence of the first release calculated with it.';
comment on column trends.kept_posting.valid_to is 'Sequence of the first release calculated without it; null while it is current.';
comment on column trends.kept_posting.first_day is 'First day of its first stretch in stock; -infinity without one.';
comment on column trends.kept_posting.last_day is 'First day after its last stretch; infinity while it is open, -infinity without one.';

create view trends.posting_point as
select posting_id, board, unit, panel, employer, role, seniority, country, region, work_mode, title, opened_on, posted_on,
  countries, regions, from_days, to_days, entries, exits, described, tools, disclosed, currency, period,
  annual_min, annual_max, annual_usd_mid, first_day, last_day
from trends.kept_posting
where valid_to is null;
comment on view trends.posting_point is 'The postings that the newest release was calculated from.';

create table trends.kept_week (
  unit       text not null,
  week       date not null,
  own        boolean not null,
  gone       boolean not null,
  valid_from integer not null,
  valid_to   integer,
  primary key (unit, week, valid_from)
);
create index kept_week_from on trends.kept_week (valid_from);
create index kept_week_to on trends.kept_week (valid_to) where valid_to is not null;
create index kept_week_week on trends.kept_week (week) where valid_to is null;
comment on table trends.kept_week is 'Weeks in which a panel unit was observed, by the releases that this holds for.';
comment on column trends.kept_week.unit is 'Panel unit: the first of boards that succeeded each other.';
comment on column trends.kept_week.week is 'Monday.';
comment on column trends.kept_week.own is 'True for employers'' own boards; only these are in a panel.';
comment on column trends.kept_week.gone is 'True when the board is confirmed gone: observed, with nothing open.';
comment on column trends.kept_week.valid_from is 'Sequence of the first release that the row holds for.';
comment on column trends.kept_week.valid_to is 'Sequence of the first release that the row no longer holds for; null while it is current.';

create view trends.unit_week as
select unit, week, own, gone from trends.kept_week where valid_to is null;
comment on view trends.unit_week is 'Weeks in which a panel unit was observed, in the newest release.';

create table trends.board_unit (
  board    text primary key,
  unit     text not null,
  kind     text not null,
  employer text not null
);
comment on table trends.board_unit is 'The panel unit that a board belongs to.';
comment on column trends.board_unit.board is 'platform:token';
comment on column trends.board_unit.unit is 'Panel unit: the first of boards that succeeded each other.';
comment on column trends.board_unit.kind is 'own, aggregator or latest; only own boards are in a panel.';
comment on column trends.board_unit.employer is 'Employer id, or the board where many employers advertise.';

create table trends.board_lapse (
  board    text not null,
  from_day date not null,
  to_day   date,
  primary key (board, from_day)
);
comment on table trends.board_lapse is 'Periods in which a board is out of the stock because it was not observed for more than four weeks.';
comment on column trends.board_lapse.board is 'platform:token';
comment on column trends.board_lapse.from_day is 'The fifth Monday.';
comment on column trends.board_lapse.to_day is 'The day it was observed again; null while it has not been.';

create table trends.role_member (
  role      text not null,
  member_of text not null,
  primary key (role, member_of)
);
comment on table trends.role_member is 'The roles whose figures a role counts in: itself, its family, go-to-market, all.';
comment on column trends.role_member.role is 'Role id.';
comment on column trends.role_member.member_of is 'Role id, family id, go-to-market or all.';

-- Sums that releases keep up to date

create table trends.unit_count (
  unit       text not null,
  week       date not null,
  role       text not null,
  seniority  text not null,
  country    text not null,
  region     text not null,
  work_mode  text not null,
  employer   text not null,
  panel      boolean not null,
  active     double precision not null,
  open_start double precision not null,
  open_end   double precision not null,
  opened     double precision not null,
  closed     double precision not null,
  backlog    double precision not null,
  reposted   double precision not null,
  lost       double precision not null,
  postings   double precision not null
);
create index unit_count_week on trends.unit_count (week, unit);
create index unit_count_role on trends.unit_count (role, week);
comment on table trends.unit_count is 'Counts by panel unit, week and cell; a posting in k places counts 1/k in each.';
comment on column trends.unit_count.unit is 'Panel unit: the first of boards that succeeded each other.';
comment on column trends.unit_count.week is 'Monday.';
comment on column trends.unit_count.role is 'Role id.';
comment on column trends.unit_count.seniority is 'Seniority id.';
comment on column trends.unit_count.country is 'ISO 3166-1, or unknown.';
comment on column trends.unit_count.region is 'ISO 3166-2, or unknown.';
comment on column trends.unit_count.work_mode is 'remote, hybrid, onsite or unknown.';
comment on column trends.unit_count.employer is 'Employer id.';
comment on column trends.unit_count.panel is 'True for employers'' own boards.';
comment on column trends.unit_count.active is 'Mean of the seven daily stocks.';
comment on column trends.unit_count.open_start is 'Stock at the end of the Sunday before.';
comment on column trends.unit_count.open_end is 'Stock at the end of the week''s Sunday.';
comment on column trends.unit_count.opened is 'Postings whose first day lies in the week.';
comment on column trends.unit_count.closed is 'Postings that closed in the week.';
comment on column trends.unit_count.backlog is 'Postings that were already open when their board was first observed, or observed again.';
comment on column trends.unit_count.reposted is 'Postings that came back, or took the place of an older one.';
comment on column trends.unit_count.lost is 'Open postings of boards that are no longer observed.';
comment on column trends.unit_count.postings is 'Postings open on any day of the week.';

create table trends.role_week (
  week     date not null,
  role     text not null,
  postings double precision not null,
  primary key (week, role)
);
comment on table trends.role_week is 'Sums of trends.unit_count, whether its panel units were observed or not.';
comment on column trends.role_week.week is 'Monday.';
comment on column trends.role_week.role is 'Role id.';
comment on column trends.role_week.postings is 'Postings open on any day of the week.';

create table trends.cell_week (
  week            date not null,
  role            text not null,
  seniority       text not null,
  country         text not null,
  region          text not null,
  work_mode       text not null,
  active          double precision not null,
  opened          double precision not null,
  closed          double precision not null,
  reposted        double precision not null,
  postings        double precision not null,
  employers       integer not null,
  boards          integer not null,
  largest         double precision not null
);
comment on table trends.cell_week is 'Counts by week and cell of 3 postings or more, for the weeks of the newest release.';
comment on column trends.cell_week.week is 'Monday.';
comment on column trends.cell_week.role is 'Role id, family id, go-to-market or all.';
comment on column trends.cell_week.seniority is 'Seniority id, or all.';
comment on column trends.cell_week.country is 'ISO 3166-1, unknown, or all.';
comment on column trends.cell_week.region is 'ISO 3166-2, unknown, or all.';
comment on column trends.cell_week.work_mode is 'remote, hybrid, onsite, unknown, or all.';
comment on column trends.cell_week.active is 'Mean of the seven daily stocks.';
comment on column trends.cell_week.opened is 'Postings whose first day lies in the week.';
comment on column trends.cell_week.closed is 'Postings that closed in the week.';
comment on column trends.cell_week.reposted is 'Postings that came back, or took the place of an older one.';
comment on column trends.cell_week.postings is 'Postings open on any day of the week.';
comment on column trends.cell_week.employers is 'Employers with a posting open on any day of the week.';
comment on column trends.cell_week.boards is 'Boards, moved ones counted once, with such a posting.';
comment on column trends.cell_week.largest is 'Share of the postings at the largest employer.';

create table trends.index_base (
  role       text not null,
  week       date not null,
  sequence   integer not null,
  value      double precision not null,
  replicates real[] not null,
  primary key (role, week, sequence)
);
comment on table trends.index_base is 'The chained index of each role and group in each release; the next release continues from it.';
comment on column trends.index_base.role is 'Role id, family id, go-to-market or all.';
comment on column trends.index_base.week is 'Monday.';
comment on column trends.index_base.sequence is 'Of the release.';
comment on column trends.index_base.value is 'The index.';
comment on column trends.index_base.replicates is 'The index in each resample of employers; empty for fewer than 8 employers.';

-- Comments of columns that several tables and views share
do $$
declare
  of_column record;
begin
  for of_column in
    select copied.target as name, attribute.attname as column_name, col_description(original.attrelid, original.attnum) as meaning
    from (values
        ('postings.listing_record', 'postings.listing'),
        ('trends.kept_posting', 'trends.posting_point'),
        ('trends.kept_week', 'trends.unit_week')) as copied (source, target)
    join pg_attribute attribute on attribute.attrelid = copied.target::regclass and attribute.attnum > 0
    join pg_attribute original on original.attrelid = copied.source::regclass and original.attname = attribute.attname
  loop
    execute format('comment on column %s.%I is %L', of_column.name, of_column.column_name, of_column.meaning);
  end loop;
end $$;
-- Runs, alerts and the schedule

create schema if not exists operations;

create table operations.run (
  run_id      bigint generated by default as identity primary key,
  kind        text not null check (kind in ('refresh', 'figures', 'collecting', 'release')),
  worker      text not null,
  started_at  timestamptz not null,
  finished_at timestamptz,
  outcome     text not null check (outcome in ('running', 'done', 'released', 'nothing-new', 'failed', 'lost')),
  exit_code   integer,
  counts      jsonb not null default '{}',
  vintage     text,
  error_code  text,
  error       text,
  check ((outcome = 'running') = (finished_at is null))
);
create index on operations.run (started_at);
create index on operations.run (run_id) where outcome = 'running';
comment on table operations.run is 'One row for each run of refresh or of the weekly release, and for visits inside run.';
comment on column operations.run.run_id is 'Grows with each run.';
comment on column operations.run.kind is
  'refresh, figures (refresh without collecting), collecting (visits of run since its last row), or release (the weekly one of run).';
comment on column operations.run.worker is 'Random id of the process that ran it; names neither machine nor person.';
comment on column operations.run.started_at is 'When it began.';
comment on column operations.run.finished_at is 'When it ended, or was found to be lost; null while it runs.';
comment on column operations.run.outcome is
  'running, done, released, nothing-new, failed, or lost (its process ended without recording its end).';
comment on column operations.run.exit_code is 'As in operations.md; null while it runs and when it was lost.';
comment on column operations.run.counts is
  'Counts of what it collected, such as boards, healthy and published; empty when it collected nothing.';
comment on column operations.run.vintage is 'The release that it made; null when it made none.';
comment on column operations.run.error_code is 'Code of the error, from a closed list; null without one.';
comment on column operations.run.error is 'The error message; null without one.';

create table operations.alert (
  alert_id bigint generated by default as identity primary key,
  cause    text not null,
  subject  text not null,
  text     text not null,
  began_at timestamptz not null,
  tries    integer not null default 0,
  sent_at  timestamptz,
  ended_at timestamptz
);
create unique index on operations.alert (cause, subject) where ended_at is null;
comment on table operations.alert is 'One row for each cause of an alert, from when it was noticed until it had passed; sent once.';
comment on column operations.alert.alert_id is 'Grows with each alert.';
comment on column operations.alert.cause is 'release-late, check-failed, board-held, headline-moved or run-failed.';
comment on column operations.alert.subject is 'Subject of the alert: a check, a board, a figure, a kind of run, or a release.';
comment on column operations.alert.text is 'The message.';
comment on column operations.alert.began_at is 'When it was noticed.';
comment on column operations.alert.tries is 'Failed calls of the webhook.';
comment on column operations.alert.sent_at is 'When the webhook took it; null until then.';
comment on column operations.alert.ended_at is 'When the cause was found to have passed; null while it lasts.';

create table operations.scheduled_task (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz,
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
create index on operations.scheduled_task (execution_time);
create index on operations.scheduled_task (last_heartbeat);
comment on table operations.scheduled_task is 'Scheduled work of run; all processes of run on one database share it.';
comment on column operations.scheduled_task.task_name is 'release or alerts.';
comment on column operations.scheduled_task.task_instance is 'Always ''recurring''.';
comment on column operations.scheduled_task.task_data is 'Not used.';
comment on column operations.scheduled_task.execution_time is 'When it is due next; a time that was missed is made up for.';
comment on column operations.scheduled_task.picked is 'Whether a process does it now.';
comment on column operations.scheduled_task.picked_by is 'The process that does, or null.';
comment on column operations.scheduled_task.last_success is 'When it was last done.';
comment on column operations.scheduled_task.last_failure is 'When it last failed.';
comment on column operations.scheduled_task.consecutive_failures is 'How often in a row it failed.';
comment on column operations.scheduled_task.last_heartbeat is
  'The process''s last heartbeat; when it is two minutes old, another one takes over.';
comment on column operations.scheduled_task.version is 'Grows with each change.';
comment on column operations.scheduled_task.priority is 'Not used.';
