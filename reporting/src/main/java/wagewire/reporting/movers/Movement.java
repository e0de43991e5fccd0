package wagewire.reporting.movers;

import java.util.List;

/**
 * What moved, and among how many.
 *
 * @param comparisons figures that were told and compared
 * @param movers surest first
 */
public record Movement(int comparisons, List<Mover> movers) {}
