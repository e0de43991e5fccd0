package wagewire.reporting.page;

import org.jspecify.annotations.Nullable;
import wagewire.reporting.page.component.PageFrame;

/**
 * Reason why there is no page.
 *
 * @param nearest what was most likely meant; null when nothing was
 * @param address that leads there; null when none does
 */
public record ProblemPage(
    PageFrame frame, int status, String detail, @Nullable String nearest, @Nullable String address)
    implements Page {}
