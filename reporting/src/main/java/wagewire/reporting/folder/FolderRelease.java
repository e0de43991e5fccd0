package wagewire.reporting.folder;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The release that a folder holds. All of it together tells a release from one of the same number
 * that a rebuild or another database has.
 *
 * @param sequence number of the release
 * @param vintage its name
 * @param week Monday of its newest week
 * @param inputs digest of what it was calculated from
 */
public record FolderRelease(
    int sequence, String vintage, LocalDate week, Instant releasedAt, String inputs) {}
