create table crawl.successor (
  board     text primary key,
  looked_at timestamptz not null,
  successor text,
  base_url  text,
  employer  text,
  how       text,
  page      text,
  found_at  timestamptz,
  check ((successor is null) = (how is null)),
  check ((successor is null) = (page is null)),
  check ((successor is null) = (found_at is null))
);
create index on crawl.successor (successor);
comment on table crawl.successor is
  'Boards that moved, are gone or show far fewer postings than before, and the boards that took their place where one was found.';
comment on column crawl.successor.board is 'The board that is lost, platform:token.';
comment on column crawl.successor.looked_at is 'When its successor was last looked for.';
comment on column crawl.successor.successor is 'The board that took its place, platform:token; null while none is found.';
comment on column crawl.successor.base_url is 'Where the successor is asked in place of its platform''s own address; null for that.';
comment on column crawl.successor.employer is 'The employer''s name as the catalogue had it for the lost board.';
comment on column crawl.successor.how is
  'redirect (the board''s address leads there), page (the page that it leads to shows it), website (the employer''s website shows it), titles (the same token on another platform, with half or more of the titles last known).';
comment on column crawl.successor.page is 'The address on which it was found.';
comment on column crawl.successor.found_at is 'When it was found.';
