-- How many figures were shown before.

select count(*) from compare.figure where status in ('publish', 'caution')
