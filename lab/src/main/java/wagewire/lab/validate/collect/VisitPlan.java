package wagewire.lab.validate.collect;

import java.time.DayOfWeek;
import java.util.Set;
import java.util.function.Predicate;
import wagewire.lab.market.employer.Employer;

/**
 * The boards of a market that are visited, when, and how they are read.
 *
 * @param tracked employers whose boards are visited; feeds repeat the listings of these alone
 * @param days of the week
 * @param texts true when listings are written and read as texts, false when their fields are taken
 *     from the books
 */
public record VisitPlan(Predicate<Employer> tracked, Set<DayOfWeek> days, boolean texts) {}
