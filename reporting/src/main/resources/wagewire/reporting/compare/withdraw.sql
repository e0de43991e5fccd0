-- No release any more: the next one states all weeks, under the name that the first of its week has.

truncate trends.facts, trends.release_week, trends.release
