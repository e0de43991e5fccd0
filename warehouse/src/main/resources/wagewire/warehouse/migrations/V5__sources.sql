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
  'Under which terms platforms show their postings; whoever shows single postings keeps to them. What nobody has read is unknown or null.';
comment on column postings.source.platform is 'Id of the platform, as in board.';
comment on column postings.source.tier is 'seen (real answers were read) or documented.';
comment on column postings.source.terms is 'The terms in short.';
comment on column postings.source.cited is 'Who says so.';
comment on column postings.source.licence is 'Licence of the postings.';
comment on column postings.source.attribution is 'Words that must stand beside a posting.';
comment on column postings.source.link_back is 'Whether a link to the posting''s url is required: yes, no or unknown.';
comment on column postings.source.resyndication is 'Whether single postings may be passed on: yes, no or unknown. Those of no are left out of exports.';
comment on column postings.source.retention_days is 'Days after which a posting must be deleted.';
