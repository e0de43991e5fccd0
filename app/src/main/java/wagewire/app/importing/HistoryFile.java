package wagewire.app.importing;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * File of a history.
 *
 * @param path where it can be read until the next one is opened
 * @param name name for messages
 * @param board board that its path names; null for none
 * @param moment time that its path or its commit names; null for none
 */
record HistoryFile(Path path, String name, @Nullable String board, @Nullable Instant moment) {}
