-- Of the staged cells only the asked one has its growth worked out again, beside that of its whole role.
delete from cell_week
where row(seniority, country, region, work_mode) <> row(:seniority, :country, :region, :work_mode);
