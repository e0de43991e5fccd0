package wagewire.ingest.archive;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A file whose place and name are as those of kept answers.
 *
 * @param day of the visit, in UTC
 */
record ArchivedFile(Path path, LocalDate day, ArchiveFileName name) {}
