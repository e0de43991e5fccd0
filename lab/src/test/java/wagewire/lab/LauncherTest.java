package wagewire.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.local.process.TimeLimiter;

/** The script that a person types, with a stand-in for the program. */
class LauncherTest {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final String FIRST_COMPILER_ALONE = "-XX:TieredStopAtLevel=1";

  /** Stands in for the program: tells how it was started. */
  private static final String PROGRAM =
      """
      package wagewire.app;

      public class Wagewire {
        public static void main(String[] arguments) {
          java.lang.management.ManagementFactory.getRuntimeMXBean()
              .getInputArguments()
              .forEach(System.out::println);
          System.out.println("said: " + String.join(" ", arguments));
        }
      }
      """;

  @TempDir Path folder;
  private Path cache;

  @BeforeEach
  void writeProgram() throws IOException {
    Files.copy(Path.of("../wagewire"), folder.resolve("wagewire"));
    Path target = Files.createDirectories(folder.resolve("app/target"));
    cache = target.resolve("wagewire.aot");
    Path source = Files.createDirectories(folder.resolve("wagewire-source/wagewire/app"));
    Path program = Files.writeString(source.resolve("Wagewire.java"), PROGRAM);
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, program.toString()))
        .isZero();
    try (OutputStream file = Files.newOutputStream(target.resolve("wagewire.jar"));
        JarOutputStream jar = new JarOutputStream(file)) {
      jar.putNextEntry(new JarEntry("wagewire/app/Wagewire.class"));
      Files.copy(source.resolve("Wagewire.class"), jar);
    }
  }

  @Test
  void theProgramStartsFromTheCacheThatTheBuildMade() throws Exception {
    assertThat(start("status")).noneMatch(LauncherTest::isCache).endsWith("said: status");
    start(Map.of("WAGEWIRE_AOT_OUTPUT", cache.toString()), "--help");
    assertThat(cache).isNotEmptyFile();
    assertThat(start("serve", "--port", "0"))
        .anyMatch(LauncherTest::isCache)
        .endsWith("said: serve --port 0");
  }

  @Test
  void aCacheThatCannotBeReadIsPassedOver() throws Exception {
    Files.writeString(cache, "no cache");
    assertThat(start("status")).endsWith("said: status");
  }

  @Test
  void onlyCommandsThatEndDoWithoutTheSecondCompiler() throws Exception {
    for (String command :
        List.of("growth", "status", "refresh", "bench figures", "--version", "serve --help")) {
      assertThat(start(command.split(" "))).as(command).contains(FIRST_COMPILER_ALONE);
    }
    for (String command : List.of("serve", "demo", "run", "ingest", "bench", "normalize x")) {
      assertThat(start(command.split(" "))).as(command).doesNotContain(FIRST_COMPILER_ALONE);
    }
  }

  @Test
  void inAnArchiveTheRuntimeBesideItRunsAndTheFirstStartMakesACacheThatIsMissing()
      throws Exception {
    Path archive = Files.createDirectories(folder.resolve("unpacked"));
    Path launcher = Files.createDirectory(archive.resolve("bin")).resolve("wagewire");
    Files.copy(folder.resolve("wagewire"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
    Files.copy(folder.resolve("app/target/wagewire.jar"), archive.resolve("wagewire.jar"));
    Files.createSymbolicLink(archive.resolve("runtime"), Path.of(System.getProperty("java.home")));
    Files.writeString(archive.resolve("release"), "VERSION=1\nCONTENT=abc\n");
    Path caches = folder.resolve("caches");
    Map<String, String> environment =
        Map.of("JAVA_HOME", "/nowhere", "XDG_CACHE_HOME", caches.toString());

    assertThat(startAt(launcher, environment, "status"))
        .anyMatch(LauncherTest::isCache)
        .endsWith("said: status");

    assertThat(caches.resolve("wagewire/abc.aot")).isNotEmptyFile();
    assertThat(archive.resolve("wagewire.aot")).doesNotExist();
    Files.writeString(archive.resolve("wagewire.aot"), "made with the archive");
    assertThat(startAt(launcher, environment, "serve"))
        .contains("-XX:AOTCache=" + archive.toRealPath().resolve("wagewire.aot"))
        .endsWith("said: serve");
  }

  private static boolean isCache(String argument) {
    return argument.startsWith("-XX:AOTCache=");
  }

  private List<String> start(String... arguments) throws Exception {
    return start(Map.of(), arguments);
  }

  private List<String> start(Map<String, String> environment, String... arguments)
      throws Exception {
    return startAt(Path.of("wagewire"), environment, arguments);
  }

  private List<String> startAt(Path launcher, Map<String, String> environment, String... arguments)
      throws Exception {
    List<String> command =
        Stream.concat(Stream.of("/bin/sh", launcher.toString()), Stream.of(arguments)).toList();
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("WAGEWIRE_JAVA_OPTIONS");
    builder.environment().putAll(environment);
    Process process = builder.start();
    try (InputStream output = process.getInputStream()) {
      return TimeLimiter.call(
          "starting",
          LIMIT,
          () -> new String(output.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } finally {
      process.destroyForcibly();
    }
  }
}
