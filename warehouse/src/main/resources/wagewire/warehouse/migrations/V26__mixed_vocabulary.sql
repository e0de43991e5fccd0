-- A record that two vocabularies have read gives its own reason, and release checks are called so.

comment on column trends.facts.reason is 'Why it is not simply published; mixed_vocabulary (check_failed in older releases): part of the postings were read with an older vocabulary, and wagewire replay reads them again.';
comment on column trends.incoming_fact.reason is 'Why it is not simply published; mixed_vocabulary (check_failed in older releases): part of the postings were read with an older vocabulary, and wagewire replay reads them again.';
comment on table trends.failed_check is 'Release checks that keep the next release back; empty once one is made.';
comment on column trends.failed_check.check_id is 'Name of the release check.';
