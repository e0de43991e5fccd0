package wagewire.reporting.brief;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.check.CheckReport;
import wagewire.reporting.figure.Figure;

/**
 * One of the few figures that matter this week.
 *
 * @param sentences as they are printed, with the reasons of figures not shown
 * @param figure the figure behind them; null when all that were tried are not shown, or when the
 *     one that is shown is no headline
 * @param checks counter-checks of the figure; null without one
 */
record Headline(List<String> sentences, @Nullable Figure figure, @Nullable CheckReport checks) {}
