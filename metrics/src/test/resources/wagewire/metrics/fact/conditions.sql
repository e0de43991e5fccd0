select count(*) as rows
from unnest(array['a', 'b', 'c']) as word
where true
-- if least
  and word >= :least
-- end
-- if word
  and word = :word || '$1'
-- end
