package wagewire.ingest.keep;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A file whose place and name are as those of kept answers.
 *
 * @param day of the visit, in UTC
 */
record KeptFile(Path path, LocalDate day, KeptName name) {}
