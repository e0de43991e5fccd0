package wagewire.reporting.brief;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.check.CheckReport;
import wagewire.reporting.figure.Figure;

/**
 * One of the few figures that matter this week.
 *
 * @param sentences as they are printed, withheld figures' included
 * @param told the figure behind them; null when all that were tried are withheld, or when the one
 *     that is told is no headline
 * @param checks counter-checks of the figure that was told; null without one
 */
record Headline(List<String> sentences, @Nullable Figure told, @Nullable CheckReport checks) {}
