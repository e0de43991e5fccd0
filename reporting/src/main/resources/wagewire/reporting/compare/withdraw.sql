-- No release any more: the next one states all weeks, under the name that the first of its week has.

truncate trends.erratum, trends.coverage_break, trends.facts, trends.release_week, trends.release, trends.kept_posting, trends.kept_week,
  trends.unit_count, trends.role_week, trends.index_base;

insert into postings.posting_changed (posting_id)
select posting_id from postings.posting
on conflict do nothing;

insert into postings.evidence_changed (board, since)
select board, '-infinity' from postings.board
