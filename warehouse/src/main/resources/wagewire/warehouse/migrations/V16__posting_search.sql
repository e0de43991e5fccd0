-- Postings are searched by words of their titles and employers, and listed from the newest on.

create index posting_words on postings.posting using gin (to_tsvector('simple', title || ' ' || coalesce(employer_name, employer)));
create index posting_newest on postings.posting (opened_on desc, posting_id);
create index posting_open on postings.posting (opened_on desc, posting_id) where closed_on is null;
create index posting_tool_named on postings.posting_tool (tool, posting_id);
create index posting_place_city on postings.posting_place (lower(city), posting_id) where city is not null;
