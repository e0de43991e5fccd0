-- Of what was forgotten nothing is kept: neither now nor for past releases.
-- Grain: posting. Runs after the weeks of these postings were counted again: until then a release that fails finds in
--   kept_posting.sql which weeks those are.
delete from metrics.kept_posting kept
using postings.posting_changed
where posting_changed.posting_id = kept.posting_id
  and exists (select from postings.forgotten where forgotten.board = kept.board)
  and not exists (select from postings.posting where posting.posting_id = kept.posting_id);
