package wagewire.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/**
 * Result of an import and its printed counts.
 *
 * @param run the command
 */
record ImportRun(CommandRun run) {

  /**
   * Runs an import on the shared servers, observed on 4 August 2026 unless the options say
   * otherwise.
   */
  static ImportRun of(String platform, String board, Object... rest) {
    return new ImportRun(
        CommandRun.of(arguments(Path.of(SharedServers.data()), platform, board, rest)));
  }

  /** Runs an import in a JVM of its own, with servers of its own in the data directory. */
  static ImportRun in(Path data, String platform, String board, Object... rest) throws Exception {
    try (ChildCommand child = ChildCommand.start(arguments(data, platform, board, rest))) {
      return new ImportRun(child.end());
    }
  }

  static String[] arguments(Path data, String platform, String board, Object... rest) {
    List<String> arguments =
        new ArrayList<>(List.of("import", "--data", data.toString(), "--platform", platform));
    arguments.addAll(List.of("--board", board));
    List<String> more = List.of(rest).stream().map(Object::toString).toList();
    if (!more.contains("--observed-at")) {
      arguments.addAll(List.of("--observed-at", "2026-08-04"));
    }
    arguments.addAll(more);
    return arguments.toArray(String[]::new);
  }

  /** Asserts exit code 0 and exactly these counts, which must add up, with nothing forgotten. */
  void counts(long read, long published, long unchanged, long rejected) {
    counts(read, published, unchanged, rejected, 0);
  }

  /** Asserts exit code 0 and exactly these counts, which must add up. */
  void counts(long read, long published, long unchanged, long rejected, long forgotten) {
    Assertions.assertThat(run.exitCode()).as(run.errors()).isZero();
    Assertions.assertThat(run.output())
        .isEqualToIgnoringNewLines(
            ("{\"read\":%d,\"published\":%d,\"unchanged\":%d,\"rejected\":%d,\"loaded\":%d,"
                    + "\"forgotten\":%d}")
                .formatted(read, published, unchanged, rejected, published, forgotten));
    Assertions.assertThat(read).isEqualTo(published + unchanged + rejected + forgotten);
    Assertions.assertThat(run.errorLines())
        .filteredOn(
            line -> !line.startsWith("unread fields of ") && !line.startsWith("ignored columns, "))
        .hasSize(Math.toIntExact(rejected));
  }
}
