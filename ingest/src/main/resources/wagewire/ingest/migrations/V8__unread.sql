create table crawl.unread (
  platform  text not null,
  field     text not null,
  listings  bigint not null,
  last_seen timestamptz not null,
  primary key (platform, field)
);
comment on table crawl.unread is
  'Fields of platforms'' answers that no reader understands, counted; their values stand in the listings of the topic wagewire.observations.';
comment on column crawl.unread.platform is 'The platform whose boards have the field.';
comment on column crawl.unread.field is
  'The field''s name, cut to 100 characters; ''(others)'' counts what came once 300 fields of the platform were known.';
comment on column crawl.unread.listings is 'New and changed listings published with the field, each version once.';
comment on column crawl.unread.last_seen is 'When the latest of these was observed.';
