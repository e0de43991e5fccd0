-- What lets a release read less.

-- Sums of the counts of a week that figures of employers are made of, beside trends.cell_week.
create unlogged table trends.employer_week (
  week       date not null,
  role       text not null,
  employer   text not null,
  active     double precision not null,
  unobserved double precision not null,
  postings   double precision not null,
  boards     integer not null
);
comment on table trends.employer_week is
  'Counts by week and employer of 3 postings or more at own boards, for the weeks of the newest release; empty after a crash until the next.';
comment on column trends.employer_week.week is 'Monday.';
comment on column trends.employer_week.role is 'Role id, family id, go-to-market or all.';
comment on column trends.employer_week.employer is 'Employer id.';
comment on column trends.employer_week.active is 'Mean of the seven daily stocks.';
comment on column trends.employer_week.unobserved is 'The part of active at boards that were not observed in the week.';
comment on column trends.employer_week.postings is 'Postings open on any day of the week.';
comment on column trends.employer_week.boards is 'Boards, moved ones counted once.';

-- Indexes of a table that is filled for the first time are made when its rows are there, which takes a quarter of the time.
create procedure trends.defer_indexes(of_table regclass)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  filled boolean;
  index record;
begin
  create temporary table if not exists deferred_index (of_table oid, creation text) on commit drop;
  execute format('select exists (select from %s)', of_table) into filled;
  if not filled and pg_has_role((select relowner from pg_class where oid = of_table), 'usage') then
    for index in
      select indexrelid::regclass as name, pg_get_indexdef(indexrelid) as definition, conname,
        pg_get_constraintdef(pg_constraint.oid) as of_constraint
      from pg_index
      left join pg_constraint on conrelid = indrelid and conindid = indexrelid
      where indrelid = of_table
    loop
      if index.conname is null then
        insert into deferred_index values (of_table, index.definition);
        execute format('drop index %s', index.name);
      else
        insert into deferred_index
        values (of_table, format('alter table %s add constraint %I %s', of_table, index.conname, index.of_constraint));
        execute format('alter table %s drop constraint %I', of_table, index.conname);
      end if;
    end loop;
  end if;
end
$$;
comment on procedure trends.defer_indexes is
  'Removes the indexes of an empty table until the transaction calls make_indexes; nothing where the session does not own it.';

create procedure trends.make_indexes(of_table regclass)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  creation text;
begin
  for creation in select deferred_index.creation from deferred_index where deferred_index.of_table = make_indexes.of_table
  loop
    execute creation;
  end loop;
  delete from deferred_index where deferred_index.of_table = make_indexes.of_table;
end
$$;
comment on procedure trends.make_indexes is 'Makes the indexes that defer_indexes has removed.';

-- The merges of a posting that is resolved again, which every round would search all merges for.
create index listing_merge_posting on postings.listing_merge (posting_id);
