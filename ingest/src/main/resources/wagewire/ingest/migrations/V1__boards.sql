create table crawl.board (
  board text primary key
);
