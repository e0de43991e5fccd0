alter table crawl.board add column pages jsonb;
alter table crawl.board drop column etag, drop column last_modified, drop column body_hash;
comment on column crawl.board.address is 'The address of the platform, or its stand-in, where the complete snapshot was fetched.';
comment on column crawl.board.pages is
  'What tells whether the complete snapshot''s answers are still the same: of each request in turn its key, ETag, Last-Modified and hash of the body. Null when the board has to be read whatever they say.';

create table crawl.listing_detail (
  board       text not null,
  external_id text not null,
  mark        text not null,
  read_at     timestamptz not null,
  posting     boolean not null,
  primary key (board, external_id)
);
comment on table crawl.listing_detail is
  'Postings that were asked for one by one, because their board''s list does not tell everything.';
comment on column crawl.listing_detail.board is 'platform:token';
comment on column crawl.listing_detail.external_id is 'The board''s own id of the posting.';
comment on column crawl.listing_detail.mark is 'What the list said of the posting then; another mark means that it is asked for again.';
comment on column crawl.listing_detail.posting is 'False when what was asked for turned out to be no posting.';
comment on column crawl.listing_detail.read_at is 'When it was last asked for and read.';
