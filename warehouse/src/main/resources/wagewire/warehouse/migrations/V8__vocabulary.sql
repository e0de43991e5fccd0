-- Which rules and vocabulary a release stands on, so that another one restates all history.

alter table trends.release add column vocabulary text;
comment on column trends.release.vocabulary is 'Version of the rules and vocabulary that read all its listings; mixed when several did; null before this was kept.';
