package wagewire.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import wagewire.app.Wagewire;
import wagewire.local.process.FolderTree;

/**
 * What postings cost when there are more and more already: boards are added until there are so many
 * postings, a million at most at a time, then a fixed number of further boards, each time by
 * services that are newly started. After each time the warehouse has to hold all of them.
 * Arguments: a folder of saved Greenhouse answers, boards that are measured (60), postings that are
 * there before, separated by commas (10000,100000,1000000), {@code copied} where those after the
 * first measured ones are to be copied in the tables instead of collected.
 */
public final class CostBenchmark {

  private static final long MOST_AT_ONCE = 1_000_000;

  private final Path folder;
  private final BenchPass pass;
  private final String address;
  private final int wave;
  private final boolean copied;
  private final long each;
  private int boards;

  private CostBenchmark(
      Path folder, BenchPass pass, List<String> server, int wave, boolean copied) {
    this.folder = folder;
    this.pass = pass;
    this.address = server.get(0);
    this.each = Long.parseLong(server.get(1));
    this.wave = wave;
    this.copied = copied;
  }

  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException, ExecutionException {
    Path folder = Files.createTempDirectory("wagewire-cost");
    try (ServiceProcess server =
            ServiceProcess.start(RealBoards.class, folder, "boards", List.of(arguments[0]));
        BenchPass pass = new BenchPass(Wagewire.class, folder.resolve("pass"), 1)) {
      CostBenchmark benchmark =
          new CostBenchmark(
              folder,
              pass,
              server.lines(),
              Integer.parseInt(arguments[1]),
              arguments.length > 3 && arguments[3].equals("copied"));
      System.out.println(
          """
          | postings before | added | seconds | CPU seconds a million | ingest | transform | load | Kafka | PostgreSQL |
          |---:|---:|---:|---:|---:|---:|---:|---:|---:|\
          """);
      for (String before : arguments[2].split(",", -1)) {
        benchmark.fill(Long.parseLong(before));
        benchmark.tidy();
        benchmark.add(benchmark.wave);
      }
    } finally {
      FolderTree.delete(folder);
    }
    System.exit(0);
  }

  private void fill(long postings)
      throws IOException, SQLException, InterruptedException, ExecutionException {
    if (copied && boards > 0) {
      int all = boards + (int) Math.max(0, missing(postings));
      BoardCopies.add(pass.servers().servers().dataSource(), boards, all);
      boards = all;
    }
    for (long missing = missing(postings); missing > 0; missing = missing(postings)) {
      add((int) Math.min(missing, MOST_AT_ONCE / each));
    }
  }

  private long missing(long postings) {
    return Math.ceilDiv(postings - boards * each, each);
  }

  /** Now, and not as a part of what is measured next. */
  private void tidy() throws SQLException {
    try (Connection connection = pass.servers().servers().dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("vacuum (analyze)");
    }
  }

  private void add(int more)
      throws IOException, SQLException, InterruptedException, ExecutionException {
    long before = boards * each;
    List<String> ingest = IngestCommands.once(folder, address, boards + 1, boards + more);
    boards += more;
    StageResult result = pass.together(ingest, Map.of());
    IngestCommands.requireAll(result.postings(), more * each);
    System.out.printf(
        Locale.ROOT,
        "| %,d | %,d | %.0f | %,.0f | %s |%n",
        before,
        result.postings(),
        result.seconds(),
        result.cpuSecondsPerMillion(),
        String.join(
            " | ",
            Stream.of(
                    MeasuredPart.INGEST,
                    MeasuredPart.TRANSFORM,
                    MeasuredPart.LOAD,
                    MeasuredPart.KAFKA,
                    MeasuredPart.POSTGRES)
                .map(part -> cost(result, part))
                .toList()));
    IngestCommands.requireAll(loaded(), boards * each);
    ConsumedRecords.delete(pass.servers().servers().kafka().objects());
  }

  private long loaded() throws SQLException {
    try (Connection connection = pass.servers().servers().dataSource().getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) from postings.listing_run where to_at is null")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static String cost(StageResult result, MeasuredPart part) {
    double seconds = result.usage().getOrDefault(part, ResourceUsage.NONE).cpuSeconds();
    return String.format(Locale.ROOT, "%,.0f", 1e6 * seconds / result.postings());
  }
}
