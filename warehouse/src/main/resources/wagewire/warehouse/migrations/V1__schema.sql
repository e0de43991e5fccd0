-- Schemas postings (what boards published, and the postings resolved from it), metrics (what figures are calculated from and how
-- they are stored), trends (figures for those who ask) and operations (runs, alerts, deliveries, citations, schedule).

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
  newest_at     timestamptz,
  first_at      timestamptz,
  changes       bigint not null default 0,
  selected_on   date,
  selected_by   text
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
comment on column postings.board.first_at is 'Finish of the first snapshot that was complete, unchanged or gone; null before the first.';
comment on column postings.board.changes is
  'How many snapshots of it were merged; a sum that has not changed says that nothing was loaded since.';
comment on column postings.board.selected_on is
  'Day on which the catalogue''s list chose the board for what it showed; null when it was not chosen so.';
comment on column postings.board.selected_by is
  'What it was chosen by: live (that it answered), or what it showed, such as postings; null when it was not chosen so.';

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
create index snapshot_finished on postings.snapshot (finished_at);
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
  employment_type    text not null,
  unique (board, external_id)
);
create index listing_block on postings.listing_record (coalesce(employer, board), title_key);
create index listing_vocabulary on postings.listing_record (normaliser_version);
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
comment on column postings.listing_record.employment_type is 'full-time, part-time, contract, temporary, internship or unknown.';

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
  listing.language,
  listing.employment_type
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
comment on column postings.rejection.stage is 'reader or normaliser; field where a field alone was left out.';
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
  description_present boolean not null,
  employment_type     text not null
);
create index posting_board on postings.posting (board);
create index posting_block on postings.posting (employer, title_key);
create index posting_named on postings.posting (employer, opened_on desc, posting_id) where employer_name is not null;
create index posting_words on postings.posting using gin (to_tsvector('simple', title || ' ' || coalesce(employer_name, employer)));
create index posting_newest on postings.posting (opened_on desc, posting_id);
create index posting_open on postings.posting (opened_on desc, posting_id) where closed_on is null;
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
comment on column postings.posting.description_present is 'True when there is enough text to look for tools in, which is not cut off.';
comment on column postings.posting.employment_type is 'full-time, part-time, contract, temporary, internship or unknown.';

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
create index posting_tool_named on postings.posting_tool (tool, posting_id);
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
create index posting_place_city on postings.posting_place (lower(city), posting_id) where city is not null;
create index posting_place_region on postings.posting_place (region, posting_id) where region is not null;
create index posting_place_country on postings.posting_place (country, posting_id);
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
create index listing_merge_posting on postings.listing_merge (posting_id);
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

-- Releases

create table metrics.release (
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
comment on table metrics.release is 'Releases in their order.';
comment on column metrics.release.vintage is
  'The newest week of the release, such as 2026-W47, with .2, .3 … when that week was released again.';
comment on column metrics.release.sequence is 'Grows by one with each release.';
comment on column metrics.release.week is 'Monday of the newest week.';
comment on column metrics.release.released_at is 'When it was released.';
comment on column metrics.release.method_version is 'Version of the formulas.';
comment on column metrics.release.inputs is 'Digest of the release''s inputs; equal inputs are not released twice.';
comment on column metrics.release.simulated is 'True when any board of it belongs to a simulated market.';
comment on column metrics.release.vocabulary is
  'Version of the rules and vocabulary that read all its listings; mixed when several did; null in releases that did not record it.';
comment on column metrics.release.first_week is 'Monday of the first week that the record covered; null in releases that did not record it.';
comment on column metrics.release.from_week is 'Monday of the first week that the release states; null in releases that did not record it.';

create table metrics.release_week (
  week    date primary key,
  vintage text not null references metrics.release
);
comment on table metrics.release_week is 'The newest release of each week; a release restates whole weeks.';
comment on column metrics.release_week.week is 'Monday.';
comment on column metrics.release_week.vintage is 'The newest release that holds the week.';

-- Checks and revisions of releases

create table metrics.failed_check (
  check_id  text not null,
  failed_at timestamptz not null,
  week      date not null,
  found     text not null
);
comment on table metrics.failed_check is 'Release checks that keep the next release back; empty once one is made.';
comment on column metrics.failed_check.check_id is 'Name of the release check.';
comment on column metrics.failed_check.failed_at is 'When it failed.';
comment on column metrics.failed_check.week is 'Monday of the newest week of the release that was held back.';
comment on column metrics.failed_check.found is 'The first row that should not be there.';

create table metrics.coverage_break (
  vintage text not null,
  week    date not null,
  kind    text not null,
  role    text not null,
  size    double precision,
  caution boolean not null,
  note    text not null,
  primary key (vintage, week, kind, role)
);
comment on table metrics.coverage_break is 'Weeks in which the set of observed boards, or the reading of them, changed much, by release.';
comment on column metrics.coverage_break.vintage is 'The release.';
comment on column metrics.coverage_break.week is 'Monday of the week that differs from the one before.';
comment on column metrics.coverage_break.kind is 'joined, left, own, platform, vocabulary or method.';
comment on column metrics.coverage_break.role is 'Role id, family id, go-to-market or all.';
comment on column metrics.coverage_break.size is
  'Share of the role''s postings that it concerns; of own the change of a share, with its sign; null for vocabulary and method.';
comment on column metrics.coverage_break.caution is
  'True when a change of a share or of pay whose base period holds the week is to be used with caution.';
comment on column metrics.coverage_break.note is 'Description of what happened, without a full stop.';

create table metrics.erratum (
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
comment on table metrics.erratum is
  'Figures of whole roles, and others with a sentence, that changed by more than their tolerance after their release, or are not shown now.';
comment on column metrics.erratum.figure_id is 'The figure that is current now.';
comment on column metrics.erratum.replaces is 'The released figure that it replaces.';
comment on column metrics.erratum.vintage is 'The release that found it.';
comment on column metrics.erratum.metric is 'Metric of both.';
comment on column metrics.erratum.period_end is 'Last day of the period measured.';
comment on column metrics.erratum.role is 'Role id, family id, go-to-market or all.';
comment on column metrics.erratum.value_released is 'The value that was released.';
comment on column metrics.erratum.value_now is 'The value in this release; null when it is not shown.';
comment on column metrics.erratum.status_released is 'publish or caution.';
comment on column metrics.erratum.status_now is 'publish, caution or suppressed.';
comment on column metrics.erratum.tolerance is 'The largest change that is no erratum, in the figure''s unit.';
comment on column metrics.erratum.cause is
  'method (other formulas), vocabulary (another one read all listings), past (a past that was not known came in) or revision (a week that was still open).';

-- Inputs of figures. Rows with valid_to null are those of the newest release; earlier ones allow figures of past releases to be
-- calculated again.

create table metrics.kept_posting (
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
  mode_stated    boolean not null,
  employment_type text not null,
  metros         text[] not null,
  valid_from     integer not null,
  valid_to       integer,
  first_day      date not null generated always as (coalesce(from_days[1], '-infinity')) stored,
  last_day       date not null generated always as (
    case when cardinality(to_days) = 0 then '-infinity' else coalesce(to_days[cardinality(to_days)], 'infinity') end) stored,
  primary key (posting_id, valid_from)
);
create index kept_posting_role on metrics.kept_posting (role, valid_from);
create index kept_posting_from on metrics.kept_posting (valid_from);
create index kept_posting_to on metrics.kept_posting (valid_to) where valid_to is not null;
create index kept_posting_unit on metrics.kept_posting (unit, last_day) where valid_to is null;
create index kept_posting_last on metrics.kept_posting (last_day) where valid_to is null;
create index kept_posting_opened on metrics.kept_posting (opened_on);
create index kept_posting_shows on metrics.kept_posting (board) where valid_to is null and (described or disclosed);
create index kept_posting_days on metrics.kept_posting using gist (daterange(first_day, last_day));
create index kept_posting_order on metrics.kept_posting (employer collate "C", posting_id);
comment on table metrics.kept_posting is
  'Inputs of figures, one row a posting and range of releases in which it did not change: postings that no agency advertises, on boards that count.';
comment on column metrics.kept_posting.posting_id is 'The posting.';
comment on column metrics.kept_posting.board is 'The board that owns it.';
comment on column metrics.kept_posting.unit is 'Panel unit of the owner.';
comment on column metrics.kept_posting.panel is 'True for employers'' own boards.';
comment on column metrics.kept_posting.employer is 'Employer id, or the board where no employer is known.';
comment on column metrics.kept_posting.role is 'Role id.';
comment on column metrics.kept_posting.seniority is 'Seniority id.';
comment on column metrics.kept_posting.country is 'ISO 3166-1 of the first place, or unknown.';
comment on column metrics.kept_posting.region is 'ISO 3166-2 of the first place, or unknown.';
comment on column metrics.kept_posting.work_mode is 'remote, hybrid, onsite or unknown.';
comment on column metrics.kept_posting.title is 'The title without noise.';
comment on column metrics.kept_posting.opened_on is
  'First day in stock; of a posting that was open before its board was observed, the day that the board states, if any.';
comment on column metrics.kept_posting.posted_on is 'The day that its board states, unless that is after the first day or years before it; null without one.';
comment on column metrics.kept_posting.countries is 'ISO 3166-1 of each place, in the order stated; unknown without a place.';
comment on column metrics.kept_posting.regions is 'ISO 3166-2 of each place, or unknown.';
comment on column metrics.kept_posting.from_days is 'First day of each stretch in stock.';
comment on column metrics.kept_posting.to_days is 'First day after each; null while open.';
comment on column metrics.kept_posting.entries is 'How each began: opened, backlog or reposted.';
comment on column metrics.kept_posting.exits is 'How each ends: closed, or lost where its board was no longer observed.';
comment on column metrics.kept_posting.described is 'True when there is enough text to look for tools in, which is not cut off.';
comment on column metrics.kept_posting.tools is 'Tool ids, sorted.';
comment on column metrics.kept_posting.disclosed is 'True when it states any pay.';
comment on column metrics.kept_posting.currency is
  'ISO 4217; this and the amounts are null without base pay for a full-time year whose two ends are no further apart than their middle.';
comment on column metrics.kept_posting.period is 'Period of the stated pay: hour, day, week, month or year.';
comment on column metrics.kept_posting.annual_min is 'Lower end for a full-time year.';
comment on column metrics.kept_posting.annual_max is 'Upper end for a full-time year.';
comment on column metrics.kept_posting.annual_usd_mid is
  'Midpoint for a full-time year in US dollars at the mean rate of the year of posting.';
comment on column metrics.kept_posting.mode_stated is 'True when it states its work mode, on a platform on which all three can be stated.';
comment on column metrics.kept_posting.employment_type is 'full-time, part-time, contract, temporary, internship or unknown.';
comment on column metrics.kept_posting.metros is 'CBSA code of each place, or none; empty where no place is in a metropolitan area.';
comment on column metrics.kept_posting.valid_from is 'Sequence of the first release calculated with it.';
comment on column metrics.kept_posting.valid_to is 'Sequence of the first release calculated without it; null while it is current.';
comment on column metrics.kept_posting.first_day is 'First day of its first stretch in stock; -infinity without one.';
comment on column metrics.kept_posting.last_day is 'First day after its last stretch; infinity while it is open, -infinity without one.';

create view metrics.posting_point as
select posting_id, board, unit, panel, employer, role, seniority, country, region, work_mode, title, opened_on, posted_on,
  countries, regions, from_days, to_days, entries, exits, described, tools, disclosed, currency, period,
  annual_min, annual_max, annual_usd_mid, first_day, last_day, mode_stated, employment_type, metros
from metrics.kept_posting
where valid_to is null;
comment on view metrics.posting_point is 'The postings that the newest release was calculated from.';

create table metrics.kept_week (
  unit       text not null,
  week       date not null,
  own        boolean not null,
  gone       boolean not null,
  selected   boolean not null,
  valid_from integer not null,
  valid_to   integer,
  primary key (unit, week, valid_from)
);
create index kept_week_from on metrics.kept_week (valid_from);
create index kept_week_to on metrics.kept_week (valid_to) where valid_to is not null;
create index kept_week_week on metrics.kept_week (week) where valid_to is null;
comment on table metrics.kept_week is 'Weeks in which a panel unit was observed, by the releases that this holds for.';
comment on column metrics.kept_week.unit is 'Panel unit: the first of boards that succeeded each other.';
comment on column metrics.kept_week.week is 'Monday.';
comment on column metrics.kept_week.own is 'True for employers'' own boards; only these are in a panel.';
comment on column metrics.kept_week.gone is 'True when the board is confirmed gone: observed, with nothing open.';
comment on column metrics.kept_week.selected is
  'True when a board was chosen for what it showed so near to the week that growth does not compare it.';
comment on column metrics.kept_week.valid_from is 'Sequence of the first release that the row holds for.';
comment on column metrics.kept_week.valid_to is 'Sequence of the first release that the row no longer holds for; null while it is current.';

create view metrics.unit_week as
select unit, week, own, gone, selected from metrics.kept_week where valid_to is null;
comment on view metrics.unit_week is 'Weeks in which a panel unit was observed, in the newest release.';

create table metrics.board_unit (
  board    text primary key,
  unit     text not null,
  kind     text not null,
  employer text not null,
  counted  boolean not null,
  selected_on date,
  selected_by text
);
comment on table metrics.board_unit is 'The panel unit that a board belongs to.';
comment on column metrics.board_unit.board is 'platform:token';
comment on column metrics.board_unit.unit is 'Panel unit: the first of boards that succeeded each other.';
comment on column metrics.board_unit.kind is 'own, aggregator or latest; only own boards are in a panel.';
comment on column metrics.board_unit.employer is 'Employer id, or the board where many employers advertise.';
comment on column metrics.board_unit.counted is
  'True when its postings count in figures: employers'' own boards; aggregators only while no own board is known.';
comment on column metrics.board_unit.selected_on is 'As in postings.board.';
comment on column metrics.board_unit.selected_by is 'As in postings.board.';

create table metrics.board_lapse (
  board    text not null,
  from_day date not null,
  to_day   date,
  primary key (board, from_day)
);
comment on table metrics.board_lapse is 'Periods in which a board is out of the stock because it was not observed for more than four weeks.';
comment on column metrics.board_lapse.board is 'platform:token';
comment on column metrics.board_lapse.from_day is 'The fifth Monday.';
comment on column metrics.board_lapse.to_day is 'The day it was observed again; null while it has not been.';

create table metrics.role_member (
  role      text not null,
  member_of text not null,
  primary key (role, member_of)
);
comment on table metrics.role_member is 'The roles whose figures a role counts in: itself, its family, go-to-market, all.';
comment on column metrics.role_member.role is 'Role id.';
comment on column metrics.role_member.member_of is 'Role id, family id, go-to-market or all.';

-- Sums that releases keep up to date

create table metrics.unit_count (
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
create index unit_count_week on metrics.unit_count (week, unit);
create index unit_count_role on metrics.unit_count (role, week);
comment on table metrics.unit_count is 'Counts by panel unit, week and cell; a posting in k places counts 1/k in each.';
comment on column metrics.unit_count.unit is 'Panel unit: the first of boards that succeeded each other.';
comment on column metrics.unit_count.week is 'Monday.';
comment on column metrics.unit_count.role is 'Role id.';
comment on column metrics.unit_count.seniority is 'Seniority id.';
comment on column metrics.unit_count.country is 'ISO 3166-1, or unknown.';
comment on column metrics.unit_count.region is 'ISO 3166-2, or unknown.';
comment on column metrics.unit_count.work_mode is 'remote, hybrid, onsite or unknown.';
comment on column metrics.unit_count.employer is 'Employer id.';
comment on column metrics.unit_count.panel is 'True for employers'' own boards.';
comment on column metrics.unit_count.active is 'Mean of the seven daily stocks.';
comment on column metrics.unit_count.open_start is 'Stock at the end of the Sunday before.';
comment on column metrics.unit_count.open_end is 'Stock at the end of the week''s Sunday.';
comment on column metrics.unit_count.opened is 'Postings whose first day lies in the week.';
comment on column metrics.unit_count.closed is 'Postings that closed in the week.';
comment on column metrics.unit_count.backlog is 'Postings that were already open when their board was first observed, or observed again.';
comment on column metrics.unit_count.reposted is 'Postings that came back, or took the place of an older one.';
comment on column metrics.unit_count.lost is 'Open postings of boards that are no longer observed.';
comment on column metrics.unit_count.postings is 'Postings open on any day of the week.';

create table metrics.role_week (
  week     date not null,
  role     text not null,
  postings double precision not null,
  primary key (week, role)
);
comment on table metrics.role_week is 'Sums of metrics.unit_count, whether its panel units were observed or not.';
comment on column metrics.role_week.week is 'Monday.';
comment on column metrics.role_week.role is 'Role id.';
comment on column metrics.role_week.postings is 'Postings open on any day of the week.';

create table metrics.cell_week (
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
  unobserved      double precision not null,
  employers       integer not null,
  boards          integer not null,
  largest         double precision not null
);
comment on table metrics.cell_week is 'Counts by week and cell of 3 postings or more, for the weeks of the newest release.';
comment on column metrics.cell_week.week is 'Monday.';
comment on column metrics.cell_week.role is 'Role id, family id, go-to-market or all.';
comment on column metrics.cell_week.seniority is 'Seniority id, or all.';
comment on column metrics.cell_week.country is 'ISO 3166-1, unknown, or all.';
comment on column metrics.cell_week.region is 'ISO 3166-2, unknown, or all.';
comment on column metrics.cell_week.work_mode is 'remote, hybrid, onsite, unknown, or all.';
comment on column metrics.cell_week.active is 'Mean of the seven daily stocks.';
comment on column metrics.cell_week.opened is 'Postings whose first day lies in the week.';
comment on column metrics.cell_week.closed is 'Postings that closed in the week.';
comment on column metrics.cell_week.reposted is 'Postings that came back, or took the place of an older one.';
comment on column metrics.cell_week.postings is 'Postings open on any day of the week.';
comment on column metrics.cell_week.unobserved is 'The part of active at boards that were not observed in the week.';
comment on column metrics.cell_week.employers is 'Employers with a posting open on any day of the week.';
comment on column metrics.cell_week.boards is 'Boards, moved ones counted once, with such a posting.';
comment on column metrics.cell_week.largest is 'Share of the postings at the largest employer.';

-- Sums of the counts of a week that figures of employers are made of, beside metrics.cell_week.
create unlogged table metrics.employer_week (
  week       date not null,
  role       text not null,
  employer   text not null,
  active     double precision not null,
  unobserved double precision not null,
  postings   double precision not null,
  boards     integer not null
);
comment on table metrics.employer_week is
  'Counts by week and employer of 3 postings or more at own boards, for the weeks of the newest release; empty after a crash until the next.';
comment on column metrics.employer_week.week is 'Monday.';
comment on column metrics.employer_week.role is 'Role id, family id, go-to-market or all.';
comment on column metrics.employer_week.employer is 'Employer id.';
comment on column metrics.employer_week.active is 'Mean of the seven daily stocks.';
comment on column metrics.employer_week.unobserved is 'The part of active at boards that were not observed in the week.';
comment on column metrics.employer_week.postings is 'Postings open on any day of the week.';
comment on column metrics.employer_week.boards is 'Boards, moved ones counted once.';

create unlogged table metrics.metro_week (
  week       date not null,
  role       text not null,
  metro      text not null,
  active     double precision not null,
  opened     double precision not null,
  closed     double precision not null,
  reposted   double precision not null,
  postings   double precision not null,
  unobserved double precision not null,
  employers  integer not null,
  boards     integer not null,
  largest    double precision not null
);
comment on table metrics.metro_week is
  'Counts by week and metropolitan area of 3 postings or more, for the weeks of the newest release; empty after a crash until the next.';
comment on column metrics.metro_week.week is 'Monday.';
comment on column metrics.metro_week.role is 'Role id, family id, go-to-market or all.';
comment on column metrics.metro_week.metro is 'CBSA code.';

create unlogged table metrics.employment_week (
  week            date not null,
  role            text not null,
  employment_type text not null,
  active          double precision not null,
  opened          double precision not null,
  closed          double precision not null,
  reposted        double precision not null,
  postings        double precision not null,
  unobserved      double precision not null,
  employers       integer not null,
  boards          integer not null,
  largest         double precision not null
);
comment on table metrics.employment_week is
  'Counts by week and type of employment of 3 postings or more, for the weeks of the newest release; empty after a crash until the next.';
comment on column metrics.employment_week.week is 'Monday.';
comment on column metrics.employment_week.role is 'Role id, family id, go-to-market or all; those of which some posting states its type.';
comment on column metrics.employment_week.employment_type is 'full-time, part-time, contract, temporary, internship or unknown.';

create table metrics.index_base (
  role       text not null,
  week       date not null,
  sequence   integer not null,
  value      double precision not null,
  replicates real[] not null,
  primary key (role, week, sequence)
);
comment on table metrics.index_base is 'The chained index of each role and group in each release; the next release continues from it.';
comment on column metrics.index_base.role is 'Role id, family id, go-to-market or all.';
comment on column metrics.index_base.week is 'Monday.';
comment on column metrics.index_base.sequence is 'Of the release.';
comment on column metrics.index_base.value is 'The index.';
comment on column metrics.index_base.replicates is 'The index in each resample of employers; empty for fewer than 8 employers.';

-- Indexes of a table that is filled for the first time are made when its rows are there, which takes a quarter of the time.
create procedure metrics.defer_indexes(of_table regclass)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  filled boolean;
  index record;
begin
  create temporary table if not exists deferred_index (of_table oid, creation text) on commit drop;
  execute format('select exists (select from %s)', of_table) into filled;
  if not filled and pg_has_role((select relowner from pg_class where oid = of_table), 'usage') then
    for index in
      select indexrelid::regclass as name, pg_get_indexdef(indexrelid) as definition, conname,
        pg_get_constraintdef(pg_constraint.oid) as of_constraint
      from pg_index
      left join pg_constraint on conrelid = indrelid and conindid = indexrelid
      where indrelid = of_table
    loop
      if index.conname is null then
        insert into deferred_index values (of_table, index.definition);
        execute format('drop index %s', index.name);
      else
        insert into deferred_index
        values (of_table, format('alter table %s add constraint %I %s', of_table, index.conname, index.of_constraint));
        execute format('alter table %s drop constraint %I', of_table, index.conname);
      end if;
    end loop;
  end if;
end
$$;
comment on procedure metrics.defer_indexes is
  'Removes the indexes of an empty table until the transaction calls make_indexes; nothing where the session does not own it.';

create procedure metrics.make_indexes(of_table regclass)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  creation text;
begin
  for creation in select deferred_index.creation from deferred_index where deferred_index.of_table = make_indexes.of_table
  loop
    execute creation;
  end loop;
  delete from deferred_index where deferred_index.of_table = make_indexes.of_table;
end
$$;
comment on procedure metrics.make_indexes is 'Makes the indexes that defer_indexes has removed.';

-- Figures, of a cell and period in one row, written where they differ from those of the release before

create table metrics.metric_number (
  number  smallint primary key,
  metric  text not null unique,
  unit    text not null,
  universe text not null,
  counted text not null,
  period_weeks integer not null,
  least_postings integer not null,
  least_employers integer not null
);
comment on table metrics.metric_number is 'Numbers of metrics within metrics.figure; a metric keeps its own.';
comment on column metrics.metric_number.number is 'From 1 on.';
comment on column metrics.metric_number.metric is 'Name of the metric; see docs/metrics.md.';
comment on column metrics.metric_number.unit is 'count, percent, points, share, days, index or currency.';
comment on column metrics.metric_number.universe is
  'Postings that its figures are of: open, present (open, or open on the day before), described, stated (described, with a work mode), entered or opened in the period.';
comment on column metrics.metric_number.counted is 'Which of them its figures rest on: all, usable (with pay) or tool (naming it).';
comment on column metrics.metric_number.period_weeks is 'Weeks of its usual period; of growth, of its newer window.';
comment on column metrics.metric_number.least_postings is 'Figures of fewer postings are not stored.';
comment on column metrics.metric_number.least_employers is 'Figures of fewer employers are not stored.';

create type metrics.estimate as (
  value       double precision,
  ci_low      double precision,
  ci_high     double precision,
  ci_method   text,
  postings    integer,
  employers   integer,
  boards      integer,
  effective_n double precision,
  coverage    double precision,
  status      text,
  reason      text,
  weeks       integer,
  then_count  integer,
  now_count   integer,
  tracked_employers integer,
  sentence    text
);
comment on type metrics.estimate is 'A figure without what it is about; the columns of trends.facts.';

create table metrics.figure (
  key_hash        bigint not null,
  cell_hash       bigint not null,
  period_start    date not null,
  period_end      date not null,
  week            date not null,
  closing_week    date not null,
  role            text not null,
  seniority       text not null,
  country         text not null,
  region          text not null,
  metro           text not null,
  work_mode       text not null,
  employment_type text not null,
  tool            text not null,
  employer        text not null,
  currency        text not null,
  horizon         text not null,
  valid_from      integer not null,
  valid_to        integer,
  metrics         smallint[] not null,
  estimates       metrics.estimate[] not null,
  primary key (key_hash, valid_from)
);
-- Their texts would be all that statistics take time for, and no plan needs them.
alter table metrics.figure alter estimates set statistics 0;
create index figure_period on metrics.figure (period_end, role);
create index figure_week on metrics.figure (week, role);
create index figure_cell on metrics.figure (cell_hash, period_end);
create index figure_closing on metrics.figure (closing_week);
create index figure_current on metrics.figure (closing_week) where valid_to is null;
comment on table metrics.figure is
  'Figures of a cell, period and horizon, written when a release changes any of them; trends.facts has a row for each of them and release.';
comment on column metrics.figure.key_hash is 'Of cell_hash and period; a part of ids of figures.';
comment on column metrics.figure.cell_hash is 'Of dimensions and horizon: what figures of other periods of the cell have too.';
comment on column metrics.figure.week is
  'Monday of the last week of the period measured.';
comment on column metrics.figure.closing_week is 'Monday of the week that holds the last day: the releases of that week state the figures.';
comment on column metrics.figure.valid_from is 'Sequence of the first release with these figures.';
comment on column metrics.figure.valid_to is 'Sequence of the first release without them; null when the newest release of the week has them.';
comment on column metrics.figure.metrics is 'Numbers of the metrics, in order.';
comment on column metrics.figure.estimates is 'Their figures, in the same order.';

create function metrics.figure_cell(
  role text, seniority text, country text, region text, metro text, work_mode text, employment_type text, tool text,
  employer text, currency text, horizon text) returns bigint
language sql immutable parallel safe
return ('x' || substr(md5(role || '|' || seniority || '|' || country || '|' || region || '|' || metro || '|' || work_mode || '|'
  || employment_type || '|' || tool || '|' || employer || '|' || currency || '|' || horizon), 1, 15))::bit(60)::bigint;
comment on function metrics.figure_cell is 'The first 15 hexadecimal digits of MD5 over dimensions and horizon, as a number.';

create function metrics.figure_key(cell_hash bigint, period_start date, period_end date, week date) returns bigint
language sql immutable parallel safe
return ('x' || substr(md5(cell_hash::text || '|' || (period_start - date '2000-01-01')::text || '|'
  || (period_end - date '2000-01-01')::text || '|' || (week - date '2000-01-01')::text), 1, 15))::bit(60)::bigint;
comment on function metrics.figure_key is 'The first 15 hexadecimal digits of MD5 over cell and period, as a number.';

create function metrics.figure_id(key_hash bigint, metric smallint, sequence integer) returns text
language sql immutable parallel safe
return lpad(to_hex(key_hash), 15, '0') || lpad(to_hex(metric::integer), 3, '0') || lpad(to_hex(sequence), 4, '0');
comment on function metrics.figure_id is
  'The id of a figure: 15 hexadecimal digits of its cell and period, 3 of its metric, 4 of its release.';

create view metrics.figure_of_release as
select
  metrics.figure_id(key_hash, number, sequence) as figure_id,
  metric, period_start, period_end, role, seniority, country, region, metro, work_mode, employment_type, tool, employer,
  currency, horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status,
  reason, weeks, then_count, now_count, tracked_employers, method_version, sentence,
  figure.week, closing_week, key_hash, cell_hash
from metrics.figure
join metrics.release on valid_from <= sequence and coalesce(valid_to > sequence, true)
  and closing_week between from_week and release.week
join metrics.metric_number on number = any (metrics)
cross join lateral unnest(array[estimates[array_position(metrics, number)]]) as one (
  value, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason, weeks, then_count, now_count, tracked_employers, sentence);
comment on view metrics.figure_of_release is 'Figures of metrics.figure by release, a row each: trends.facts with what finds them.';
comment on column metrics.figure_of_release.week is
  'Monday of the last week of the period measured.';
comment on column metrics.figure_of_release.closing_week is 'Monday of the week that holds the last day.';
comment on column metrics.figure_of_release.key_hash is 'Of period, dimensions and horizon: the first 15 hexadecimal digits of the id.';
comment on column metrics.figure_of_release.cell_hash is 'Of dimensions and horizon: what figures of other periods of the cell have too.';

create view trends.facts as
select
  figure_id,
  metric, period_start, period_end, role, seniority, country, region, metro, work_mode, employment_type, tool, employer,
  currency, horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status,
  reason, weeks, then_count, now_count, tracked_employers, method_version, sentence
from metrics.figure_of_release;
comment on view trends.facts is 'One row per figure and release.';
comment on column trends.facts.figure_id is
  'Derived from metric, period, dimensions, horizon and release, over which rows are unique; metrics.fact(id) finds one at once.';
comment on column trends.facts.metric is 'Name of the metric; see docs/metrics.md.';
comment on column trends.facts.period_start is 'First day of the period measured.';
comment on column trends.facts.period_end is 'Last day of the period measured.';
comment on column trends.facts.role is 'Role id, family id, go-to-market or all.';
comment on column trends.facts.seniority is 'Seniority id, or all.';
comment on column trends.facts.country is 'ISO 3166-1, unknown, or all.';
comment on column trends.facts.region is 'ISO 3166-2, unknown, or all.';
comment on column trends.facts.metro is 'CBSA code of a metropolitan area, or all.';
comment on column trends.facts.work_mode is 'remote, hybrid, onsite, unknown, or all.';
comment on column trends.facts.employment_type is 'full-time, part-time, contract, temporary, internship, unknown, or all.';
comment on column trends.facts.tool is 'Tool id, two ids joined by +, or all.';
comment on column trends.facts.employer is 'Employer id, or all.';
comment on column trends.facts.currency is 'ISO 4217, or all.';
comment on column trends.facts.horizon is
  'week, four_week, thirteen_week, half_year (26 weeks) or year.';
comment on column trends.facts.vintage is 'The release the figure belongs to.';
comment on column trends.facts.value is 'The figure; null when it is not shown.';
comment on column trends.facts.unit is 'count, percent, points, share, days, index or currency.';
comment on column trends.facts.ci_low is 'Lower end of the 95 % interval.';
comment on column trends.facts.ci_high is 'Upper end of the 95 % interval.';
comment on column trends.facts.ci_method is 'Method of the interval.';
comment on column trends.facts.postings is 'Postings that the figure rests on.';
comment on column trends.facts.employers is 'Employers that the figure rests on.';
comment on column trends.facts.boards is 'Boards that the figure rests on.';
comment on column trends.facts.effective_n is 'How many independent postings would give the same precision.';
comment on column trends.facts.coverage is 'Panel share, or disclosed share for pay, 0 to 1.';
comment on column trends.facts.status is 'publish, caution or suppressed.';
comment on column trends.facts.reason is
  'Reason for caution or suppressed; mixed_vocabulary: part of the postings were read with an older vocabulary, and wagewire replay reads them again.';
comment on column trends.facts.weeks is
  'Weeks in each of the two windows that growth or a change compares; null for other figures.';
comment on column trends.facts.then_count is
  'Of growth: mean of the weekly counts then at the boards tracked in both periods, over the pairs of weeks in which a board was observed on both sides.';
comment on column trends.facts.now_count is 'The same of the weeks now.';
comment on column trends.facts.tracked_employers is 'Employers of these boards that had postings then or now.';
comment on column trends.facts.method_version is 'Version of the formulas.';
comment on column trends.facts.sentence is 'A sentence that may be printed.';

create function metrics.fact(id text) returns setof trends.facts
language sql stable parallel safe rows 1
as $$
  select
    figure_id,
  metric, period_start, period_end, role, seniority, country, region, metro, work_mode, employment_type, tool, employer,
  currency, horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status,
  reason, weeks, then_count, now_count, tracked_employers, method_version, sentence
  from metrics.figure_of_release
  where key_hash = case when id ~ '^[0-9a-f]{22}$' then ('x' || substr(id, 1, 15))::bit(60)::bigint end
    and figure_id = id
$$;
comment on function metrics.fact is 'The figure of an id, which trends.facts would have to search for.';

create function metrics.facts_of_cell(
  of_metric text, of_role text, of_seniority text, of_country text, of_region text, of_metro text, of_work_mode text,
  of_employment_type text, of_tool text, of_employer text, of_currency text, of_horizon text)
  returns setof trends.facts
language sql stable parallel safe
as $$
  select
    figure_id,
  metric, period_start, period_end, role, seniority, country, region, metro, work_mode, employment_type, tool, employer,
  currency, horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status,
  reason, weeks, then_count, now_count, tracked_employers, method_version, sentence
  from metrics.figure_of_release
  where metric = of_metric
    and cell_hash = metrics.figure_cell(
      of_role, of_seniority, of_country, of_region, of_metro, of_work_mode, of_employment_type, of_tool, of_employer,
      of_currency, of_horizon)
$$;
comment on function metrics.facts_of_cell is 'The figures of a metric and cell, of all periods and releases.';

create view metrics.newest as
select
  metrics.figure_id(key_hash, number, sequence) as figure_id,
  metric, period_start, period_end, role, seniority, country, region, metro, work_mode, employment_type, tool, employer,
  currency, horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status,
  reason, weeks, then_count, now_count, tracked_employers, method_version, sentence,
  figure.week, cell_hash
from metrics.figure
join metrics.release_week on release_week.week = closing_week
join metrics.release using (vintage)
join metrics.metric_number on number = any (metrics)
cross join lateral unnest(array[estimates[array_position(metrics, number)]]) as one (
  value, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason, weeks, then_count, now_count, tracked_employers, sentence)
where valid_to is null;
comment on view metrics.newest is 'Each figure in its newest release.';
comment on column metrics.newest.week is
  'Monday of the last week of the period measured.';
comment on column metrics.newest.cell_hash is 'Of dimensions and horizon: what figures of other weeks of the cell have too.';

-- Figures of a release while it is made, those that are calculated together in a row

create unlogged table metrics.incoming_figure (
  period_start    date not null,
  period_end      date not null,
  role            text not null,
  seniority       text not null default 'all',
  country         text not null default 'all',
  region          text not null default 'all',
  metro           text not null default 'all',
  work_mode       text not null default 'all',
  employment_type text not null default 'all',
  tool            text not null default 'all',
  employer        text not null default 'all',
  currency        text not null default 'all',
  horizon         text not null,
  metrics         smallint[] not null constraint known_metrics check (array_position(metrics, null) is null),
  estimates       metrics.estimate[] not null
);
comment on table metrics.incoming_figure is
  'Figures of a release while it is made; those of a cell, period and horizon lie in one row or several. Empty at other times.';

create view metrics.incoming_fact as
select
  metric, period_start, period_end, role, seniority, country, region, metro, work_mode, employment_type, tool, employer,
  currency, horizon, value, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason, weeks, then_count, now_count, tracked_employers, sentence
from metrics.incoming_figure
cross join lateral unnest(metrics, estimates) as one (
  number, value, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason, weeks, then_count, now_count, tracked_employers, sentence)
join metrics.metric_number using (number);
comment on view metrics.incoming_fact is
  'Figures of a release while it is made, a row each; what is inserted goes to incoming_figure. Empty at other times.';

alter view metrics.incoming_fact alter seniority set default 'all';
alter view metrics.incoming_fact alter country set default 'all';
alter view metrics.incoming_fact alter region set default 'all';
alter view metrics.incoming_fact alter metro set default 'all';
alter view metrics.incoming_fact alter work_mode set default 'all';
alter view metrics.incoming_fact alter employment_type set default 'all';
alter view metrics.incoming_fact alter tool set default 'all';
alter view metrics.incoming_fact alter employer set default 'all';
alter view metrics.incoming_fact alter currency set default 'all';

create rule to_figure as on insert to metrics.incoming_fact do instead
insert into metrics.incoming_figure
select
  new.period_start, new.period_end, new.role, new.seniority, new.country, new.region, new.metro, new.work_mode,
  new.employment_type, new.tool, new.employer, new.currency, new.horizon,
  array[(select number from metrics.metric_number where metric_number.metric = new.metric)],
  array[row(new.value, new.ci_low, new.ci_high, new.ci_method, new.postings, new.employers, new.boards, new.effective_n,
    new.coverage, new.status, new.reason, new.weeks, new.then_count, new.now_count,
    new.tracked_employers, new.sentence)::metrics.estimate];

create aggregate metrics.array_join(anycompatiblearray) (sfunc = array_cat, stype = anycompatiblearray, initcond = '{}', parallel = safe);
comment on aggregate metrics.array_join(anycompatiblearray) is 'The elements of all arrays in one.';

-- How figures were revised, a row a week: a release changes those of the weeks that it states

create table metrics.week_revision (
  closing_week date not null,
  metric       text not null,
  horizon      text not null,
  unit         text not null,
  figures      bigint not null,
  absolute     double precision not null,
  change       double precision not null,
  largest      double precision not null,
  primary key (closing_week, metric, horizon, unit)
);
comment on table metrics.week_revision is
  'How figures of whole roles changed from their first release to their newest, by week; summed up in metrics.revision.';
comment on column metrics.week_revision.closing_week is 'Monday of the week that holds the last day of their periods.';
comment on column metrics.week_revision.metric is 'Metric.';
comment on column metrics.week_revision.horizon is
  'week, four_week, thirteen_week, half_year (26 weeks) or year.';
comment on column metrics.week_revision.unit is 'Unit of the figures and of the following columns.';
comment on column metrics.week_revision.figures is 'Figures in two releases or more.';
comment on column metrics.week_revision.absolute is 'Sum of the absolute changes.';
comment on column metrics.week_revision.change is 'Sum of the changes.';
comment on column metrics.week_revision.largest is 'The largest absolute change.';

create view metrics.revision as
select metric, horizon, unit, sum(figures)::bigint as figures, sum(absolute) / sum(figures) as mean_absolute_revision,
  sum(change) / sum(figures) as bias, max(largest) as largest
from metrics.week_revision
group by metric, horizon, unit;
comment on view metrics.revision is 'Changes of figures of whole roles from their first release to their newest.';
comment on column metrics.revision.metric is 'Metric.';
comment on column metrics.revision.horizon is
  'week, four_week, thirteen_week, half_year (26 weeks) or year.';
comment on column metrics.revision.unit is 'Unit of the figures and of the following columns.';
comment on column metrics.revision.figures is 'Figures in two releases or more.';
comment on column metrics.revision.mean_absolute_revision is 'Mean of the absolute changes.';
comment on column metrics.revision.bias is 'Mean of the changes: above 0 when first figures are too low.';
comment on column metrics.revision.largest is 'The largest absolute change.';

create function metrics.tolerance(of_unit text, of_value double precision) returns double precision
language sql immutable parallel safe
return case of_unit
  when 'percent' then 1.0
  when 'points' then 0.5
  when 'share' then 0.005
  when 'index' then 1.0
  when 'days' then 1.0
  when 'count' then greatest(1.0, 0.02 * abs(of_value))
  when 'currency' then 0.01 * abs(of_value)
end;
comment on function metrics.tolerance is 'By how much a released figure may move without being a correction, in its unit; null for an unknown one.';

-- Views of figures: the newest release, one row a cell and week, a column for each metric. The last thirteen
-- columns of all but headline describe the main metric.

create view trends.headline as
select
  week, role,
  max(value) filter (where metric = 'active') as active,
  max(value) filter (where metric = 'opened') as opened,
  max(value) filter (where metric = 'closed') as closed,
  max(value) filter (where metric = 'reposted') as reposted,
  max(value) filter (where metric = 'active_growth' and horizon = 'four_week') as active_growth_four_week,
  max(ci_low) filter (where metric = 'active_growth' and horizon = 'four_week') as active_growth_four_week_low,
  max(ci_high) filter (where metric = 'active_growth' and horizon = 'four_week') as active_growth_four_week_high,
  max(status) filter (where metric = 'active_growth' and horizon = 'four_week') as active_growth_four_week_status,
  max(value) filter (where metric = 'active_growth' and horizon = 'year') as active_growth_year,
  max(ci_low) filter (where metric = 'active_growth' and horizon = 'year') as active_growth_year_low,
  max(ci_high) filter (where metric = 'active_growth' and horizon = 'year') as active_growth_year_high,
  max(status) filter (where metric = 'active_growth' and horizon = 'year') as active_growth_year_status,
  max(value) filter (where metric = 'opened_growth' and horizon = 'four_week') as opened_growth_four_week,
  max(ci_low) filter (where metric = 'opened_growth' and horizon = 'four_week') as opened_growth_four_week_low,
  max(ci_high) filter (where metric = 'opened_growth' and horizon = 'four_week') as opened_growth_four_week_high,
  max(status) filter (where metric = 'opened_growth' and horizon = 'four_week') as opened_growth_four_week_status,
  max(value) filter (where metric = 'opened_growth' and horizon = 'year') as opened_growth_year,
  max(ci_low) filter (where metric = 'opened_growth' and horizon = 'year') as opened_growth_year_low,
  max(ci_high) filter (where metric = 'opened_growth' and horizon = 'year') as opened_growth_year_high,
  max(status) filter (where metric = 'opened_growth' and horizon = 'year') as opened_growth_year_status,
  max(value) filter (where metric = 'active_growth_naive') as active_growth_naive,
  max(ci_low) filter (where metric = 'active_growth_naive') as active_growth_naive_low,
  max(ci_high) filter (where metric = 'active_growth_naive') as active_growth_naive_high,
  max(status) filter (where metric = 'active_growth_naive') as active_growth_naive_status,
  max(value) filter (where metric = 'panel_index') as panel_index,
  max(value) filter (where metric = 'pay_p25') as pay_p25_us,
  max(value) filter (where metric = 'pay_p50') as pay_p50_us,
  max(value) filter (where metric = 'pay_p75') as pay_p75_us,
  max(value) filter (where metric = 'pay_disclosed_share') as pay_disclosed_share,
  max(ci_low) filter (where metric = 'pay_disclosed_share') as pay_disclosed_share_low,
  max(ci_high) filter (where metric = 'pay_disclosed_share') as pay_disclosed_share_high,
  max(status) filter (where metric = 'pay_disclosed_share') as pay_disclosed_share_status,
  max(value) filter (where metric = 'pay_index_growth') as pay_index_growth,
  max(ci_low) filter (where metric = 'pay_index_growth') as pay_index_growth_low,
  max(ci_high) filter (where metric = 'pay_index_growth') as pay_index_growth_high,
  max(status) filter (where metric = 'pay_index_growth') as pay_index_growth_status,
  max(value) filter (where metric = 'remote_share') as remote_share,
  max(ci_low) filter (where metric = 'remote_share') as remote_share_low,
  max(ci_high) filter (where metric = 'remote_share') as remote_share_high,
  max(status) filter (where metric = 'remote_share') as remote_share_status,
  max(value) filter (where metric = 'hybrid_share') as hybrid_share,
  max(ci_low) filter (where metric = 'hybrid_share') as hybrid_share_low,
  max(ci_high) filter (where metric = 'hybrid_share') as hybrid_share_high,
  max(status) filter (where metric = 'hybrid_share') as hybrid_share_status,
  max(value) filter (where metric = 'role_share') as role_share,
  max(ci_low) filter (where metric = 'role_share') as role_share_low,
  max(ci_high) filter (where metric = 'role_share') as role_share_high,
  max(status) filter (where metric = 'role_share') as role_share_status,
  max(value) filter (where metric = 'duration_median') as duration_median,
  max(value) filter (where metric = 'long_open_share') as long_open_share,
  max(ci_low) filter (where metric = 'long_open_share') as long_open_share_low,
  max(ci_high) filter (where metric = 'long_open_share') as long_open_share_high,
  max(status) filter (where metric = 'long_open_share') as long_open_share_status
from metrics.newest
where row(seniority, region, metro, work_mode, employment_type, tool, employer) = row('all', 'all', 'all', 'all', 'all', 'all', 'all')
  and case when metric in ('pay_p25', 'pay_p50', 'pay_p75') then country = 'US' and currency = 'USD' else country = 'all' and currency = 'all' end
group by week, role;
comment on view trends.headline is 'Figures of whole roles, one row a role and week: what to query first.';

create view trends.postings_weekly as
select
  week, role, seniority, country, region, metro, work_mode, employment_type,
  max(value) filter (where metric = 'active') as active,
  max(value) filter (where metric = 'opened') as opened,
  max(value) filter (where metric = 'closed') as closed,
  max(value) filter (where metric = 'reposted') as reposted,
  max(value) filter (where metric = 'long_open_share') as long_open_share,
  max(case when metric = 'active' then ci_low end) as ci_low,
  max(case when metric = 'active' then ci_high end) as ci_high,
  max(case when metric = 'active' then ci_method end) as ci_method,
  max(case when metric = 'active' then postings end) as postings,
  max(case when metric = 'active' then employers end) as employers,
  max(case when metric = 'active' then boards end) as boards,
  max(case when metric = 'active' then effective_n end) as effective_n,
  max(case when metric = 'active' then coverage end) as coverage,
  max(case when metric = 'active' then status end) as status,
  max(case when metric = 'active' then reason end) as reason,
  max(case when metric = 'active' then sentence end) as sentence,
  max(case when metric = 'active' then figure_id end) as figure_id,
  max(case when metric = 'active' then vintage end) as vintage
from metrics.newest
where metric in ('active', 'opened', 'closed', 'reposted', 'long_open_share')
group by week, role, seniority, country, region, metro, work_mode, employment_type;
comment on view trends.postings_weekly is 'Counts of postings by week and cell.';

create view trends.growth as
select
  week, role, seniority, country, region, horizon,
  max(value) filter (where metric = 'active_growth') as active_growth,
  max(value) filter (where metric = 'active_growth_naive') as active_growth_naive,
  max(value) filter (where metric = 'opened_growth') as opened_growth,
  max(value) filter (where metric = 'panel_index') as panel_index,
  max(case when metric = 'active_growth' then ci_low end) as ci_low,
  max(case when metric = 'active_growth' then ci_high end) as ci_high,
  max(case when metric = 'active_growth' then ci_method end) as ci_method,
  max(case when metric = 'active_growth' then weeks end) as weeks,
  max(case when metric = 'active_growth' then then_count end) as then_count,
  max(case when metric = 'active_growth' then now_count end) as now_count,
  max(case when metric = 'active_growth' then tracked_employers end) as tracked_employers,
  max(case when metric = 'active_growth' then postings end) as postings,
  max(case when metric = 'active_growth' then employers end) as employers,
  max(case when metric = 'active_growth' then boards end) as boards,
  max(case when metric = 'active_growth' then effective_n end) as effective_n,
  max(case when metric = 'active_growth' then coverage end) as coverage,
  max(case when metric = 'active_growth' then status end) as status,
  max(case when metric = 'active_growth' then reason end) as reason,
  max(case when metric = 'active_growth' then sentence end) as sentence,
  max(case when metric = 'active_growth' then figure_id end) as figure_id,
  max(case when metric = 'active_growth' then vintage end) as vintage
from metrics.newest
where metric in ('active_growth', 'active_growth_naive', 'opened_growth', 'panel_index')
group by week, role, seniority, country, region, horizon;
comment on view trends.growth is 'Growth by week, cell and horizon; active_growth_naive mixes the market''s growth with that of coverage.';

create view trends.pay as
select
  week, role, seniority, country, region, metro, work_mode, currency,
  max(value) filter (where metric = 'pay_p10') as pay_p10,
  max(value) filter (where metric = 'pay_p25') as pay_p25,
  max(value) filter (where metric = 'pay_p50') as pay_p50,
  max(value) filter (where metric = 'pay_p75') as pay_p75,
  max(value) filter (where metric = 'pay_p90') as pay_p90,
  max(value) filter (where metric = 'pay_disclosed_share') as pay_disclosed_share,
  max(value) filter (where metric = 'pay_index_growth') as pay_index_growth,
  max(case when metric = 'pay_p50' then ci_low end) as ci_low,
  max(case when metric = 'pay_p50' then ci_high end) as ci_high,
  max(case when metric = 'pay_p50' then ci_method end) as ci_method,
  max(case when metric = 'pay_p50' then postings end) as postings,
  max(case when metric = 'pay_p50' then employers end) as employers,
  max(case when metric = 'pay_p50' then boards end) as boards,
  max(case when metric = 'pay_p50' then effective_n end) as effective_n,
  max(case when metric = 'pay_p50' then coverage end) as coverage,
  max(case when metric = 'pay_p50' then status end) as status,
  max(case when metric = 'pay_p50' then reason end) as reason,
  max(case when metric = 'pay_p50' then sentence end) as sentence,
  max(case when metric = 'pay_p50' then figure_id end) as figure_id,
  max(case when metric = 'pay_p50' then vintage end) as vintage
from metrics.newest
where metric in ('pay_p10', 'pay_p25', 'pay_p50', 'pay_p75', 'pay_p90', 'pay_disclosed_share', 'pay_index_growth')
group by week, role, seniority, country, region, metro, work_mode, currency;
comment on view trends.pay is 'Posted base pay of the 13 weeks to the week, a year.';

create view trends.tools as
select
  week, role, tool,
  max(value) filter (where metric = 'tool_share') as tool_share,
  max(value) filter (where metric = 'tool_share_change') as tool_share_change,
  max(value) filter (where metric = 'tool_premium') as tool_premium,
  max(value) filter (where metric = 'tool_pair_share') as tool_pair_share,
  max(case when metric = 'tool_share' then ci_low when metric = 'tool_pair_share' then ci_low end) as ci_low,
  max(case when metric = 'tool_share' then ci_high when metric = 'tool_pair_share' then ci_high end) as ci_high,
  max(case when metric = 'tool_share' then ci_method when metric = 'tool_pair_share' then ci_method end) as ci_method,
  max(case when metric = 'tool_share' then postings when metric = 'tool_pair_share' then postings end) as postings,
  max(case when metric = 'tool_share' then employers when metric = 'tool_pair_share' then employers end) as employers,
  max(case when metric = 'tool_share' then boards when metric = 'tool_pair_share' then boards end) as boards,
  max(case when metric = 'tool_share' then effective_n when metric = 'tool_pair_share' then effective_n end) as effective_n,
  max(case when metric = 'tool_share' then coverage when metric = 'tool_pair_share' then coverage end) as coverage,
  max(case when metric = 'tool_share' then status when metric = 'tool_pair_share' then status end) as status,
  max(case when metric = 'tool_share' then reason when metric = 'tool_pair_share' then reason end) as reason,
  max(case when metric = 'tool_share' then sentence when metric = 'tool_pair_share' then sentence end) as sentence,
  max(case when metric = 'tool_share' then figure_id when metric = 'tool_pair_share' then figure_id end) as figure_id,
  max(case when metric = 'tool_share' then vintage when metric = 'tool_pair_share' then vintage end) as vintage
from metrics.newest
where metric in ('tool_share', 'tool_share_change', 'tool_premium', 'tool_pair_share')
group by week, role, tool;
comment on view trends.tools is 'Share of described postings open in the 4 weeks to the week that name a tool, or two tools together.';

create view trends.work_modes as
select
  week, role,
  max(value) filter (where metric = 'remote_share') as remote_share,
  max(value) filter (where metric = 'hybrid_share') as hybrid_share,
  max(value) filter (where metric = 'remote_share_change') as remote_share_change,
  max(value) filter (where metric = 'hybrid_share_change') as hybrid_share_change,
  max(case when metric = 'remote_share' then ci_low end) as ci_low,
  max(case when metric = 'remote_share' then ci_high end) as ci_high,
  max(case when metric = 'remote_share' then ci_method end) as ci_method,
  max(case when metric = 'remote_share' then postings end) as postings,
  max(case when metric = 'remote_share' then employers end) as employers,
  max(case when metric = 'remote_share' then boards end) as boards,
  max(case when metric = 'remote_share' then effective_n end) as effective_n,
  max(case when metric = 'remote_share' then coverage end) as coverage,
  max(case when metric = 'remote_share' then status end) as status,
  max(case when metric = 'remote_share' then reason end) as reason,
  max(case when metric = 'remote_share' then sentence end) as sentence,
  max(case when metric = 'remote_share' then figure_id end) as figure_id,
  max(case when metric = 'remote_share' then vintage end) as vintage
from metrics.newest
where metric in ('remote_share', 'hybrid_share', 'remote_share_change', 'hybrid_share_change')
group by week, role;
comment on view trends.work_modes is 'Share of postings open in the 4 weeks to the week that are remote or hybrid.';

create view trends.employers as
select
  week, role, employer,
  max(value) filter (where metric = 'employer_active') as employer_active,
  max(case when metric = 'employer_active' then ci_low end) as ci_low,
  max(case when metric = 'employer_active' then ci_high end) as ci_high,
  max(case when metric = 'employer_active' then ci_method end) as ci_method,
  max(case when metric = 'employer_active' then postings end) as postings,
  max(case when metric = 'employer_active' then employers end) as employers,
  max(case when metric = 'employer_active' then boards end) as boards,
  max(case when metric = 'employer_active' then effective_n end) as effective_n,
  max(case when metric = 'employer_active' then coverage end) as coverage,
  max(case when metric = 'employer_active' then status end) as status,
  max(case when metric = 'employer_active' then reason end) as reason,
  max(case when metric = 'employer_active' then sentence end) as sentence,
  max(case when metric = 'employer_active' then figure_id end) as figure_id,
  max(case when metric = 'employer_active' then vintage end) as vintage
from metrics.newest
where metric = 'employer_active'
group by week, role, employer;
comment on view trends.employers is 'Postings by employer.';

do $$
declare
  of_column record;
begin
  for of_column in
    select 'trends.' || view.name as name, attribute.attname as column_name,
      coalesce(dimension.meaning, replace(main.meaning, '{}', view.metric),
        'The metric ' || attribute.attname || '; null when it is not shown.') as meaning
    from (values
        ('postings_weekly', 'active'),
        ('growth', 'active_growth'),
        ('pay', 'pay_p50'),
        ('tools', 'tool_share'),
        ('work_modes', 'remote_share'),
        ('employers', 'employer_active')) as view (name, metric)
    join pg_attribute attribute on attribute.attrelid = ('trends.' || view.name)::regclass and attribute.attnum > 0
    left join (values
        ('week', 'Monday of the week the row is for.'),
        ('role', 'Role id, family id, go-to-market or all.'),
        ('seniority', 'Seniority id, or all.'),
        ('country', 'ISO 3166-1, unknown, or all.'),
        ('region', 'ISO 3166-2, unknown, or all.'),
        ('work_mode', 'remote, hybrid, onsite, unknown, or all.'),
        ('employment_type', 'full-time, part-time, contract, temporary, internship, unknown, or all.'),
        ('metro', 'CBSA code of a metropolitan area, or all.'),
        ('tool', 'Tool id, or two ids, sorted, joined by +.'),
        ('employer', 'Employer id.'),
        ('currency', 'ISO 4217 code of the amounts; all for the disclosed share and for growth.'),
        ('horizon', 'four_week or year; week for the index.'))
      as dimension (name, meaning) on dimension.name = attribute.attname
    left join (values
        ('ci_low', 'Lower end of the 95 % interval of {}.'),
        ('ci_high', 'Upper end of the 95 % interval of {}.'),
        ('ci_method', 'Method of the interval of {}.'),
        ('weeks', 'Weeks in each of the two windows that {} compares.'),
        ('then_count', 'Mean of the weekly counts then at the boards tracked in both periods.'),
        ('now_count', 'Mean of the weekly counts now at these boards.'),
        ('tracked_employers', 'Employers of these boards that had postings then or now.'),
        ('postings', 'Postings that {} rests on.'),
        ('employers', 'Employers that {} rests on.'),
        ('boards', 'Boards that {} rests on.'),
        ('effective_n', 'Independent postings that would give {} the same precision.'),
        ('coverage', 'Panel share of {}, or the disclosed share for pay.'),
        ('status', 'Status of {}: publish, caution or suppressed.'),
        ('reason', 'Reason for the status of {}.'),
        ('sentence', 'A sentence that states {}.'),
        ('figure_id', 'Id of the figure of {}.'),
        ('vintage', 'Release of {}.')) as main (name, meaning)
      on main.name = attribute.attname
  loop
    execute format('comment on column %s.%I is %L', of_column.name, of_column.column_name, of_column.meaning);
  end loop;
end $$;
do $$
declare
  of_column record;
begin
  for of_column in
    select attname, coalesce(
      case attname when 'week' then 'Monday of the week the row is for.' when 'role' then 'Role id, family id, go-to-market or all.' end,
      case end_of.suffix when '_low' then 'Lower end of the 95 % interval of ' when '_high' then 'Upper end of the 95 % interval of '
        when '_status' then 'Status of ' end || end_of.name || case end_of.suffix when '_status' then ': publish, caution or suppressed.' else '.' end,
      case
        when attname like 'pay_p%' then 'Posted base pay of the 13 weeks to the week, a year, United States, in US dollars; null when it is not shown.'
        when attname like '%_growth_%week' or attname like '%_growth_year' then
          'The metric ' || regexp_replace(attname, '_(four_week|year)$', '') || ' over ' || case when attname like '%year' then 'a year' else 'four weeks' end
            || '; null when it is not shown.'
        else 'The metric ' || attname || '; null when it is not shown.'
      end) as meaning
    from pg_attribute
    left join lateral (
      select substring(attname from '(_low|_high|_status)$') as suffix, regexp_replace(attname, '(_low|_high|_status)$', '') as name) as end_of
      on end_of.suffix is not null
    where attrelid = 'trends.headline'::regclass and attnum > 0
  loop
    execute format('comment on column trends.headline.%I is %L', of_column.attname, of_column.meaning);
  end loop;
end $$;
comment on column trends.pay.pay_index_growth is
  'Percent by which posted pay grew over a year at constant mix of jobs and employers, in the newest week; null when it is not shown.';
comment on column trends.tools.tool_share_change is 'Change of tool_share from the same weeks of the year before, in points; null when it is not shown.';
comment on column trends.tools.tool_premium is
  'Percent that postings naming the tool pay more than comparable ones, in the newest week; null when it is not shown.';
comment on column trends.work_modes.remote_share_change is
  'Change of remote_share from the same weeks of the year before, in points; null when it is not shown.';
comment on column trends.work_modes.hybrid_share_change is
  'Change of hybrid_share from the same weeks of the year before, in points; null when it is not shown.';

create function metrics.size_class(size bigint) returns text
language sql immutable parallel safe
return case when size = 0 then '0' when size <= 2 then '1–2' when size <= 9 then '3–9' when size <= 29 then '10–29'
  when size <= 49 then '30–49' else '50 or more' end;
comment on function metrics.size_class is 'About how many: 0, 1–2, 3–9, 10–29, 30–49, or 50 or more.';

create function trends.why(
  of_metric text, of_role text, of_seniority text default 'all', of_country text default 'all', of_region text default 'all',
  of_metro text default 'all', of_work_mode text default 'all', of_employment_type text default 'all', of_tool text default 'all',
  of_currency text default 'all', of_week date default null)
  returns table (reason text, postings text, employers text)
language sql stable parallel safe rows 1
as $$
  with asked as (
    select metric_number.*, week - 7 * (period_weeks - 1) as from_day, week + 6 as to_day, universe in ('entered', 'opened') as by_first_place
    from metrics.metric_number
    cross join (select coalesce(of_week, max(week)) as week from metrics.release_week) as newest
    where metric = of_metric
  ), counted as (
    select count(*) as postings, count(distinct employer) as employers
    from asked
    join metrics.posting_point on daterange(first_day, last_day) && daterange(from_day - 1, to_day, '[]')
    where role in (select role_member.role from metrics.role_member where member_of = of_role)
      and of_seniority in ('all', seniority) and of_work_mode in ('all', work_mode)
      and of_employment_type in ('all', employment_type)
      and (of_country = 'all' or case when by_first_place then country = of_country else of_country = any (countries) end)
      and (of_region = 'all' or case when by_first_place then region = of_region else of_region = any (regions) end)
      and (of_metro = 'all' or case when by_first_place then metros[1] = of_metro else of_metro = any (metros) end)
      and case when by_first_place
        then opened_on between from_day and to_day and (universe = 'entered' or entries[1] = 'opened')
        else (universe in ('open', 'present') or described and (universe = 'described' or mode_stated))
          and exists (
            select from unnest(from_days, to_days) as stretch (opening, closing)
            where opening <= to_day
              and coalesce(closing > from_day or universe = 'present' and closing = from_day, true))
        end
      and (counted <> 'usable' or annual_max is not null and of_currency in ('all', currency))
      and (counted <> 'tool' or string_to_array(of_tool, '+') <@ tools)
  )
  select case when postings < least_postings then 'few_postings' else 'few_employers' end,
    metrics.size_class(postings), metrics.size_class(employers)
  from asked
  cross join counted
  where postings < least_postings or employers < least_employers
$$;
comment on function trends.why is
  'Why a figure is not stored: few_postings or few_employers, with how many of both there are, in the newest release (week: Monday of its last week). No row where it is stored, or not split this way.';

-- Runs, alerts, the schedule, deliveries, printed figures and their corrections

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
comment on column operations.alert.cause is 'release-late, check-failed, board-held, headline-moved, run-failed or delivery-failed.';
comment on column operations.alert.subject is
  'Subject of the alert: a check, a board, a figure, a kind of run, a release, or a channel with the release.';
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
  'What is delivered once: the week of the release, or the release itself where each restatement is delivered; or a notice, by week and number.';
comment on column operations.delivery.channel is 'mail, slack or teams.';
comment on column operations.delivery.recipient is 'Digest of a mail address; empty for channels with one receiver.';
comment on column operations.delivery.vintage is 'The release that was sent, or is to be.';
comment on column operations.delivery.outcome is
  'sending, sent, failed (not taken; it is retried) or unknown (begun, and nobody knows whether it arrived; not retried).';
comment on column operations.delivery.tries is 'How often sending was begun.';
comment on column operations.delivery.began_at is 'When sending was last begun.';
comment on column operations.delivery.ended_at is 'When that ended; null while it is being sent.';
comment on column operations.delivery.error is 'Why it was not taken; null without an error.';

create table operations.citation (
  citation_id    bigint generated always as identity primary key,
  figure_id      text not null,
  metric         text not null,
  period_end     date not null,
  role           text not null,
  seniority      text not null,
  country        text not null,
  region         text not null,
  work_mode      text not null,
  tool           text not null,
  employer       text not null,
  currency       text not null,
  horizon        text not null,
  metro           text not null,
  employment_type text not null,
  vintage        text not null,
  method_version integer not null,
  unit           text not null,
  value          double precision not null,
  ci_low         double precision,
  ci_high        double precision,
  sentence       text not null,
  printed_in     text,
  printed_on     date not null
);
comment on table operations.citation is 'Figures that were printed, as they were then; a row each time (cite).';
comment on column operations.citation.citation_id is 'Number by which cite removes it.';
comment on column operations.citation.figure_id is 'The figure that was printed.';
comment on column operations.citation.metric is 'Its metric.';
comment on column operations.citation.period_end is 'Last day of its period.';
comment on column operations.citation.role is 'Its dimensions, as in trends.facts.';
comment on column operations.citation.seniority is 'See role.';
comment on column operations.citation.country is 'See role.';
comment on column operations.citation.region is 'See role.';
comment on column operations.citation.work_mode is 'See role.';
comment on column operations.citation.tool is 'See role.';
comment on column operations.citation.employer is 'See role.';
comment on column operations.citation.currency is 'See role.';
comment on column operations.citation.horizon is 'See role.';
comment on column operations.citation.metro is 'See role.';
comment on column operations.citation.employment_type is 'See role.';
comment on column operations.citation.vintage is 'Its release.';
comment on column operations.citation.method_version is 'Version of the formulas of that release.';
comment on column operations.citation.unit is 'Unit of value and interval.';
comment on column operations.citation.value is 'The value that was printed.';
comment on column operations.citation.ci_low is 'Lower end of the interval that was printed; null without one.';
comment on column operations.citation.ci_high is 'Upper end of it.';
comment on column operations.citation.sentence is 'The sentence of the figure.';
comment on column operations.citation.printed_in is 'Where it was printed; null where that was not said.';
comment on column operations.citation.printed_on is 'When it was printed.';

create table operations.correction (
  correction_id bigint generated always as identity primary key,
  citation_id   bigint not null references operations.citation on delete cascade,
  vintage       text not null,
  week          date not null,
  found_at      timestamptz not null,
  figure_id     text,
  status        text not null check (status in ('publish', 'caution', 'suppressed', 'gone', 'withdrawn')),
  value         double precision,
  ci_low        double precision,
  ci_high       double precision,
  reason        text,
  cause         text not null
);
create index correction_citation on operations.correction (citation_id, correction_id);
create index correction_week on operations.correction (week);
comment on table operations.correction is
  'Printed figures that a release moved out of the interval in which they were last stated, or does not show any more.';
comment on column operations.correction.correction_id is 'In the order in which they were found.';
comment on column operations.correction.citation_id is 'The figure that was printed.';
comment on column operations.correction.vintage is 'The release that found it.';
comment on column operations.correction.week is 'Monday of the newest week of that release.';
comment on column operations.correction.found_at is 'When that release was made.';
comment on column operations.correction.figure_id is 'The figure that is current now; null without one.';
comment on column operations.correction.status is
  'publish, caution or suppressed, as of that figure; gone (too few postings for a figure) or withdrawn (the release of its week was taken back).';
comment on column operations.correction.value is 'The value now; null when it is not shown.';
comment on column operations.correction.ci_low is 'Lower end of its interval.';
comment on column operations.correction.ci_high is 'Upper end of its interval.';
comment on column operations.correction.reason is 'Why it is not shown, or to be used with caution; null without one.';
comment on column operations.correction.cause is 'As in metrics.erratum, or withdrawn.';

-- Comments of columns that several tables and views share

do $$
declare
  of_column record;
begin
  for of_column in
    select copied.target as name, attribute.attname as column_name, col_description(original.attrelid, original.attnum) as meaning
    from (values
        (1, 'postings.listing_record', 'postings.listing'),
        (2, 'metrics.kept_posting', 'metrics.posting_point'),
        (3, 'metrics.kept_week', 'metrics.unit_week'),
        (4, 'metrics.cell_week', 'metrics.employment_week'),
        (5, 'metrics.cell_week', 'metrics.metro_week'),
        (6, 'trends.facts', 'metrics.figure'),
        (7, 'trends.facts', 'metrics.newest'),
        (8, 'trends.facts', 'metrics.figure_of_release'),
        (9, 'metrics.figure', 'metrics.incoming_figure'),
        (10, 'trends.facts', 'metrics.incoming_figure'),
        (11, 'trends.facts', 'metrics.incoming_fact')) as copied (step, source, target)
    join pg_attribute attribute on attribute.attrelid = copied.target::regclass and attribute.attnum > 0
    join pg_attribute original on original.attrelid = copied.source::regclass and original.attname = attribute.attname
    where col_description(attribute.attrelid, attribute.attnum) is null
      and col_description(original.attrelid, original.attnum) is not null
    order by step
  loop
    execute format('comment on column %s.%I is %L', of_column.name, of_column.column_name, of_column.meaning);
  end loop;
end $$;

-- Each release renews the planner's statistics of these tables, by a sample of 300 rows for each value that is kept.
do $$
declare
  kept record;
begin
  for kept in
    select attrelid::regclass as name, attname
    from pg_attribute
    where attrelid in ('metrics.figure'::regclass, 'metrics.kept_posting'::regclass, 'metrics.kept_week'::regclass,
        'metrics.unit_count'::regclass)
      and attnum > 0 and not attisdropped and attstattarget is distinct from 0
  loop
    execute format('alter table %s alter %I set statistics 30', kept.name, kept.attname);
  end loop;
end
$$;
