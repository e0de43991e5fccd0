-- The horizons of figures are named in full.

comment on column trends.facts.horizon is
  'week, four_week, thirteen_week, quarter_year (thirteen weeks on the same thirteen a year before) or year.';
comment on column trends.revision.horizon is
  'week, four_week, thirteen_week, quarter_year (thirteen weeks on the same thirteen a year before) or year.';
comment on column trends.growth.horizon is
  'week, four_week, quarter_year (thirteen weeks on the same thirteen a year before) or year.';
