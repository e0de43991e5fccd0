package wagewire.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import wagewire.app.Wagewire;
import wagewire.local.process.FolderTree;

/**
 * What as many postings as before cost when there are more and more already: boards are added until
 * there are so many postings, then a fixed number of further boards is measured, each service newly
 * started. Arguments: a folder of saved Greenhouse answers, boards that are measured (60), postings
 * that are there before, separated by commas (10000,100000,1000000).
 */
public final class CostBenchmark {

  private final Path folder;
  private final Pass pass;
  private final String address;
  private final int wave;
  private final long each;
  private int boards;

  private CostBenchmark(Path folder, Pass pass, List<String> server, int wave) {
    this.folder = folder;
    this.pass = pass;
    this.address = server.get(0);
    this.each = Long.parseLong(server.get(1));
    this.wave = wave;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("wagewire-cost");
    try (Child server = Child.start(RealBoards.class, folder, "boards", List.of(arguments[0]));
        Pass pass = new Pass(Wagewire.class, folder.resolve("pass"), 1)) {
      CostBenchmark benchmark =
          new CostBenchmark(folder, pass, server.lines(), Integer.parseInt(arguments[1]));
      System.out.println(
          """
          | postings before | measured | seconds | processor seconds a million | ingest | transform | load | Kafka | PostgreSQL |
          |---:|---:|---:|---:|---:|---:|---:|---:|---:|\
          """);
      for (String before : arguments[2].split(",", -1)) {
        benchmark.fill(Long.parseLong(before));
        benchmark.measure();
      }
    } finally {
      FolderTree.delete(folder);
    }
    System.exit(0);
  }

  private void fill(long postings) throws IOException {
    int missing = (int) ((postings - boards * each + each - 1) / each);
    if (missing > 0) {
      StageResult _ = add(missing);
    }
  }

  private void measure() throws IOException {
    long before = boards * each;
    StageResult result = add(wave);
    System.out.printf(
        Locale.ROOT,
        "| %,d | %,d | %.0f | %,.0f | %s |%n",
        before,
        result.postings(),
        result.seconds(),
        result.cpuSecondsPerMillion(),
        String.join(
            " | ",
            Stream.of(Part.INGEST, Part.TRANSFORM, Part.LOAD, Part.KAFKA, Part.POSTGRES)
                .map(part -> cost(result, part))
                .toList()));
  }

  private static String cost(StageResult result, Part part) {
    double seconds = result.usage().getOrDefault(part, Usage.NONE).cpuSeconds();
    return String.format(Locale.ROOT, "%,.0f", 1e6 * seconds / result.postings());
  }

  private StageResult add(int more) throws IOException {
    List<String> ingest = Acme.once(folder, address, boards + 1, boards + more);
    boards += more;
    return pass.together(ingest, Map.of());
  }
}
