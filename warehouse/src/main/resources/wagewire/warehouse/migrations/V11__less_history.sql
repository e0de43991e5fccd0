-- For releases that do not read all of history.

-- Finds the boards that show texts or pay without reading their postings.
create index kept_posting_shows on trends.kept_posting (board) where valid_to is null and (described or disclosed);

-- Each release renews the planner's statistics of these tables, by a sample of 300 rows for each value that is kept.
do $$
declare
  kept record;
begin
  for kept in
    select attrelid::regclass as name, attname
    from pg_attribute
    where attrelid in ('trends.figure'::regclass, 'trends.kept_posting'::regclass, 'trends.kept_week'::regclass,
        'trends.unit_count'::regclass)
      and attnum > 0 and not attisdropped and attstattarget is distinct from 0
  loop
    execute format('alter table %s alter %I set statistics 30', kept.name, kept.attname);
  end loop;
end
$$;
