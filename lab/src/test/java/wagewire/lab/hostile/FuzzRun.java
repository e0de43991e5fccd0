package wagewire.lab.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import wagewire.lab.validate.MarkedTable;

/**
 * Coverage-guided fuzzing of all surfaces by Jazzer, in a process of its own; afterwards each input
 * that it kept is read again without instrumentation. Arguments: seconds, and the page whose table
 * {@code fuzz} is written. Ends with 1 if an input was found; those are in {@code
 * target/fuzz/found}.
 */
public final class FuzzRun {

  private static final Path FOLDER = Path.of("target/fuzz");
  private static final int LARGEST = 128 * 1024;
  private static final int MOST_FOUND = 40;
  private static final int HANGS_SECONDS = 120;
  private static final String SANITIZERS = "com.code_intelligence.jazzer.sanitizers.";

  /**
   * Left out: surfaces ask a server on this machine, and what watches regular expressions allocates
   * hundreds of times what they do.
   */
  private static final List<String> LEFT_OUT =
      List.of("ServerSideRequestForgery", "RegexRoadblocks", "RegexInjection");

  /** The engine's last word of its work: inputs, edges of the code, inputs that it keeps. */
  private static final Pattern STATE =
      Pattern.compile("#(\\d+)\\s+\\w+\\s+cov: (\\d+) ft: (\\d+) corp: (\\d+)/");

  private FuzzRun() {}

  public static void main(String[] arguments) throws Exception {
    int seconds = Integer.parseInt(arguments[0]);
    Path found = Files.createDirectories(FOLDER.resolve("found"));
    Path corpus = Files.createDirectories(FOLDER.resolve("corpus"));
    Path log = FOLDER.resolve("log.txt");
    new ProcessBuilder(command(seconds, corpus, found))
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
    List<String> failures = readAgain(corpus, found);
    MarkedTable.write(Path.of(arguments[1]), "fuzz", table(seconds, Files.readString(log), found));
    failures.forEach(System.out::println);
    System.exit(FuzzCorpus.files(found).isEmpty() ? 0 : 1);
  }

  private static List<String> command(int seconds, Path corpus, Path found) throws IOException {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx1500m",
        "-XX:+EnableDynamicAgentLoading",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-cp",
        System.getProperty("java.class.path"),
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + FuzzTarget.class.getName(),
        "--instrumentation_includes=wagewire.**",
        "--custom_hook_includes=wagewire.**",
        "--disabled_hooks=" + SANITIZERS + String.join(":" + SANITIZERS, LEFT_OUT),
        "--keep_going=" + MOST_FOUND,
        "--reproducer_path=" + FOLDER,
        "-artifact_prefix=" + found + "/",
        "-max_total_time=" + seconds,
        "-max_len=" + LARGEST,
        "-timeout=" + HANGS_SECONDS,
        corpus.toString(),
        FuzzCorpus.writeSeeds(FOLDER.resolve("seeds")).toString(),
        FuzzCorpus.KEPT.toString());
  }

  /** Copies what fails to the folder of what was found; returns a line for each. */
  private static List<String> readAgain(Path corpus, Path found) throws IOException {
    List<String> failures = new ArrayList<>();
    for (Path file : FuzzCorpus.files(corpus)) {
      byte[] bytes = Files.readAllBytes(file);
      FuzzInput input = FuzzInput.of(bytes).orElse(null);
      String failure =
          input == null ? null : SurfaceReading.of(input.surface(), input.bytes()).failureText();
      if (failure != null) {
        failures.add(file.getFileName() + ": " + failure);
        Files.write(found.resolve("again-" + file.getFileName()), bytes);
      }
    }
    return failures;
  }

  static List<String> table(int seconds, String log, Path found) throws IOException {
    MatchResult last =
        STATE
            .matcher(log)
            .results()
            .reduce((_, later) -> later)
            .orElseThrow(() -> new IllegalStateException("The engine did not start:\n" + log));
    return List.of(
        "| seconds | inputs | edges of the code | inputs kept | found |",
        "|---:|---:|---:|---:|---:|",
        "| %,d | %,d | %,d | %,d | %,d |"
            .formatted(
                seconds,
                number(last, 1),
                number(last, 2),
                number(last, 4),
                FuzzCorpus.files(found).size()));
  }

  private static long number(MatchResult state, int group) {
    return Long.parseLong(state.group(group));
  }
}
