package wagewire.reporting.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A board and how it does.
 *
 * @param board {@code platform:token}
 * @param employer its name in the catalogue; null where the board lists many
 * @param kind own, aggregator or latest
 * @param fetchedAt finish of its newest fetch; null when it was never fetched
 * @param status of that fetch, as in {@code postings.snapshot}
 * @param outcome of that fetch
 * @param note what a person should know of it
 * @param listings in its newest whole snapshot
 * @param usual median of what its complete fetches of 13 weeks read; null without any
 * @param holds fetches held back in 13 weeks
 * @param rejections of four weeks
 * @param gaps periods of more than four weeks without an observation, since ever
 */
public record WatchedBoard(
    String board,
    @Nullable String employer,
    String kind,
    BoardCondition state,
    @Nullable Instant fetchedAt,
    @Nullable String status,
    @Nullable String outcome,
    @Nullable String note,
    long listings,
    @Nullable Integer usual,
    long holds,
    long rejections,
    long gaps) {}
