-- Figures of 26 weeks.
comment on column trends.facts.horizon is
  'week, four_week, thirteen_week, half_year (26 weeks), quarter_year (thirteen weeks on the same thirteen a year before) or year.';
comment on column trends.revision.horizon is
  'week, four_week, thirteen_week, half_year (26 weeks), quarter_year (thirteen weeks on the same thirteen a year before) or year.';
comment on column trends.week_revision.horizon is
  'week, four_week, thirteen_week, half_year (26 weeks), quarter_year (thirteen weeks on the same thirteen a year before) or year.';
comment on column trends.figure.horizon is
  'week, four_week, thirteen_week, half_year (26 weeks), quarter_year (thirteen weeks on the same thirteen a year before) or year.';

-- Postings of a rare place are found by it, not by reading all.
create index posting_place_region on postings.posting_place (region, posting_id) where region is not null;
create index posting_place_country on postings.posting_place (country, posting_id);
