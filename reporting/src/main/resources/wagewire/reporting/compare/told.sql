-- How many figures were told before.

select count(*) from compare.figure where status in ('publish', 'caution')
