package wagewire.warehouse.operations;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code operations.watch_report}: a watched figure that passed its line, or is not shown.
 *
 * @param reportId 0 before it is stored
 * @param week Monday of the newest week of the release
 * @param foundAt when that release was made
 */
public record WatchReport(
    long reportId,
    String line,
    String vintage,
    LocalDate week,
    Instant foundAt,
    @Nullable String figureId,
    String sentence) {}
