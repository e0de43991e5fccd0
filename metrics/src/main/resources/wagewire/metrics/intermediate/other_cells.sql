-- Removes all staged cells but the selected one and its whole role.
delete from cell_week
where row(seniority, country, region, work_mode) <> row(:seniority, :country, :region, :work_mode);
