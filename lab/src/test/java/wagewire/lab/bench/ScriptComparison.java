package wagewire.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import wagewire.app.Wagewire;
import wagewire.local.process.FolderTree;
import wagewire.local.process.Polling;

/**
 * The same boards through a plain Python script (requests, BeautifulSoup, pandas) and through
 * ingest, transform and load into PostgreSQL, in turn. Arguments: a folder of saved Greenhouse
 * answers, boards (60), the script, rounds (2). Wants Python 3 with Debian's packages
 * python3-requests, python3-bs4, python3-lxml and python3-pandas.
 */
public final class ScriptComparison {

  private static final Duration LIMIT = Duration.ofHours(2);
  private static final String PYTHON = "/usr/bin/python3";

  private final Path folder;
  private final String script;
  private final int boards;
  private final String address;
  private final long postings;

  private ScriptComparison(Path folder, String script, int boards, List<String> server) {
    this.folder = folder;
    this.script = script;
    this.boards = boards;
    this.address = server.get(0);
    this.postings = boards * Long.parseLong(server.get(1));
  }

  public static void main(String[] arguments) throws IOException {
    int boards = Integer.parseInt(arguments[1]);
    int rounds = Integer.parseInt(arguments[3]);
    Path folder = Files.createTempDirectory("wagewire-comparison");
    try (ServiceProcess server =
        ServiceProcess.start(RealBoards.class, folder, "boards", List.of(arguments[0]))) {
      ScriptComparison comparison =
          new ScriptComparison(folder, arguments[2], boards, server.lines());
      System.out.printf("%d postings of %d boards%n%n", comparison.postings, boards);
      System.out.println("| | seconds | postings a second | CPU seconds a million | peak MB |");
      System.out.println("|---|---:|---:|---:|---:|");
      for (int round = 1; round <= rounds; round++) {
        comparison.script("html.parser");
        comparison.script("lxml");
        comparison.pipeline(round);
      }
    } finally {
      FolderTree.delete(folder);
    }
    System.exit(0);
  }

  private void script(String parser) throws IOException {
    Process python =
        new ProcessBuilder(
                PYTHON, script, address, "1", Integer.toString(boards), parser, folder.toString())
            .inheritIO()
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    long since = System.nanoTime();
    ResourceUsage[] used = {ResourceUsage.NONE};
    Polling.until(
        LIMIT,
        () -> {
          ProcessTable.of(python.pid()).ifPresent(now -> used[0] = now);
          return !python.isAlive();
        });
    if (python.isAlive() || python.exitValue() != 0) {
      throw new IllegalStateException("the script failed");
    }
    print("script, " + parser, (System.nanoTime() - since) / 1e9, used[0]);
  }

  private void pipeline(int round) throws IOException {
    List<String> ingest = IngestCommands.once(folder, address, boards);
    try (BenchPass pass = new BenchPass(Wagewire.class, folder.resolve("pass" + round), 1)) {
      StageResult result = pass.together(ingest, Map.of());
      IngestCommands.requireAll(result.postings(), postings);
      ResourceUsage used =
          result.usage().values().stream().reduce(ResourceUsage.NONE, ResourceUsage::and);
      print("pipeline, all processes", result.seconds(), used);
    }
  }

  private void print(String what, double seconds, ResourceUsage used) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %,.0f | %,.0f | %,.0f |%n",
        what,
        seconds,
        postings / seconds,
        1e6 * used.cpuSeconds() / postings,
        used.peakMegabytes());
  }
}
