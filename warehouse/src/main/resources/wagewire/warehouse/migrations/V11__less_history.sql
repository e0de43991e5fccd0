-- For releases that do not read all of history.

-- Finds the boards that show texts or pay without reading their postings.
create index kept_posting_shows on trends.kept_posting (board) where valid_to is null and (described or disclosed);

create function trends.analyze_if_changed(target regclass) returns void
language plpgsql
set search_path = pg_catalog
as $$
declare
  changed bigint;
  counted real;
begin
  select coalesce(earlier.n_mod_since_analyze, 0) + coalesce(now.n_tup_ins + now.n_tup_upd + now.n_tup_del, 0), reltuples
  into changed, counted
  from pg_class
  left join pg_stat_all_tables earlier on earlier.relid = pg_class.oid
  left join pg_stat_xact_all_tables now on now.relid = pg_class.oid
  where pg_class.oid = target;
  if counted < 0 or 10 * changed >= counted then
    execute format('analyze %s', target);
  end if;
end
$$;
comment on function trends.analyze_if_changed is
  'Renews the planner''s statistics of a table of which a tenth has changed since they were made: reading a sample takes seconds of a large one.';
revoke execute on function trends.analyze_if_changed from public;
