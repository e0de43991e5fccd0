package wagewire.reporting.movers;

import wagewire.reporting.figure.Figure;

/**
 * A change beyond chance.
 *
 * @param figure shown, with an interval
 * @param p two-sided, of no change
 * @param q p corrected for the number of comparisons
 */
public record SignificantChange(Figure figure, double p, double q) {}
