package wagewire.reporting.tell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.check.CheckReport;
import wagewire.reporting.query.Figure;

/**
 * One of the few figures that matter this week.
 *
 * @param sentences as they are printed, withheld figures' included
 * @param told the figure behind them; null when all that were tried are withheld
 * @param checks its counter-checks; null with it
 */
record Headline(List<String> sentences, @Nullable Figure told, @Nullable CheckReport checks) {}
