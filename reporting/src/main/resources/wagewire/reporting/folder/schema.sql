-- The newest migration of the tables that a folder is read from.
select version
from postings.flyway_schema_history
where success and version is not null
order by installed_rank desc
limit 1;
