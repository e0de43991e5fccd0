create table postings.snapshot (
  board text primary key
);
