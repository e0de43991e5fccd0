-- Counts are read role after role.
create index unit_count_role on trends.unit_count (role, week);
