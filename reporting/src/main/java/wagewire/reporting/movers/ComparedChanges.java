package wagewire.reporting.movers;

import java.util.List;

/**
 * What moved, and among how many.
 *
 * @param comparisons figures shown and compared
 * @param movers surest first
 */
public record ComparedChanges(int comparisons, List<SignificantChange> movers) {}
