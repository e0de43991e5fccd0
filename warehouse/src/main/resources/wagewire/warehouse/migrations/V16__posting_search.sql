-- Postings are searched by words of their titles and employers, and listed from the newest on.

create index posting_words on postings.posting using gin (to_tsvector('simple', title || ' ' || coalesce(employer_name, employer)));
create index posting_newest on postings.posting (opened_on desc, posting_id);
