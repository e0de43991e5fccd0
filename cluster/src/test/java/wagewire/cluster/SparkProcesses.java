package wagewire.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import wagewire.warehouse.engine.EngineAddress;

/** A standalone Spark of a master and workers of one core each, as processes on this machine. */
final class SparkProcesses implements AutoCloseable {

  /** Setting of Spark with the most cores, and thereby workers, that a release gets. */
  static final String CORES = "spark.cores.max";

  private static final String LOOPBACK = "127.0.0.1";
  private static final Pattern MASTER =
      Pattern.compile(".*Starting Spark master at (spark://\\S+)");
  private static final Pattern WORKER = Pattern.compile(".*Successfully registered with master.*");

  private final Path folder;
  private final Path settings;
  private final String secret = HexFormat.of().formatHex(SecureRandom.getSeed(32));
  private final Process master;
  private final String address;
  private final List<Process> workers = new ArrayList<>();

  private SparkProcesses(int cores) throws IOException {
    folder = Files.createTempDirectory("wagewire-spark");
    SparkHome.create(folder);
    settings = secretSettings();
    master = launch("master.Master", List.of("--port", "0"));
    address = awaitLine(master, MASTER).group(1);
    for (int i = 0; i < cores; i++) {
      startWorker();
    }
  }

  /** Starts a master, and so many workers, and waits until they know each other. */
  static SparkProcesses start(int workers) {
    try {
      return new SparkProcesses(workers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  EngineAddress address() {
    return new EngineAddress(address, secret, LOOPBACK);
  }

  /** Kills a worker and what it runs, as a machine that loses its power. */
  void killWorker(int number) {
    kill(workers.get(number));
  }

  /** Starts one more worker and waits until the master knows it. */
  void startWorker() throws IOException {
    Path work = folder.resolve("work-" + workers.size());
    Process worker =
        launch(
            "worker.Worker",
            List.of("--cores", "1", "--memory", "1g", "--work-dir", work.toString(), address));
    workers.add(worker);
    assertThat(awaitLine(worker, WORKER).matches()).isTrue();
  }

  /** Returns the command lines of all processes, with those that workers started. */
  List<String> commandLines() {
    return Stream.concat(Stream.of(master), workers.stream())
        .flatMap(process -> Stream.concat(Stream.of(process.toHandle()), process.descendants()))
        .map(process -> process.info().commandLine().orElse(""))
        .toList();
  }

  /** Writes the secret where no other account and no list of processes shows it. */
  private Path secretSettings() throws IOException {
    Path file =
        Files.createFile(
            folder.resolve("spark.conf"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(
        file,
        """
        spark.authenticate true
        spark.authenticate.secret %s
        spark.network.crypto.enabled true
        spark.master.rest.enabled false
        """
            .formatted(secret));
  }

  private Process launch(String daemon, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
    command.add("-Dlogback.configurationFile=wagewire/cluster/processes.xml");
    command.addAll(SparkHome.classPath(folder));
    command.add("org.apache.spark.deploy." + daemon);
    command.addAll(List.of("--host", LOOPBACK, "--webui-port", "0"));
    command.addAll(List.of("--properties-file", settings.toString()));
    command.addAll(arguments);
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process
        .environment()
        .putAll(
            Map.of(
                "SPARK_HOME",
                folder.toString(),
                "SPARK_SCALA_VERSION",
                "2.13",
                "SPARK_LOCAL_IP",
                LOOPBACK,
                "JAVA_HOME",
                System.getProperty("java.home")));
    return process.start();
  }

  /** Reads until a line says that the process is ready; the rest is read and left. */
  private static Matcher awaitLine(Process process, Pattern ready) throws IOException {
    BufferedReader output = process.inputReader();
    List<String> lines = new ArrayList<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
      Matcher found = ready.matcher(line);
      if (found.matches()) {
        Thread.ofVirtual().start(() -> readToTheEnd(output));
        return found;
      }
    }
    throw new IOException("A process of Spark ended:\n" + String.join("\n", lines));
  }

  private static void readToTheEnd(BufferedReader output) {
    try {
      output.transferTo(Writer.nullWriter());
    } catch (IOException _) {
      // The process was killed.
    }
  }

  private static void kill(Process process) {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
  }

  @Override
  public void close() {
    workers.forEach(SparkProcesses::kill);
    kill(master);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
