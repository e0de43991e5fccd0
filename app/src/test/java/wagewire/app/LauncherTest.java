package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.local.process.Limited;
import wagewire.local.process.Polling;

/** The script that a person types, in front of a program that tells how it was started. */
class LauncherTest {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final String FIRST_COMPILER_ALONE = "-XX:TieredStopAtLevel=1";

  @TempDir Path folder;
  private Path target;

  @BeforeEach
  void writeProgram() throws IOException {
    Files.copy(Path.of("../wagewire"), folder.resolve("wagewire"));
    target = Files.createDirectories(folder.resolve("app/target"));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, MachineArguments.class.getName());
    String entry = MachineArguments.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(target.resolve("wagewire.jar"));
        JarOutputStream jar = new JarOutputStream(file, manifest);
        InputStream program =
            Objects.requireNonNull(MachineArguments.class.getResourceAsStream("/" + entry))) {
      jar.putNextEntry(new JarEntry(entry));
      program.transferTo(jar);
    }
  }

  @Test
  void theSecondStartHasTheCacheThatTheFirstOneMade() throws Exception {
    assertThat(start("status")).noneMatch(LauncherTest::isCache).endsWith("said: status");
    assertThat(Polling.until(LIMIT, () -> caches().size() == 1)).isTrue();
    assertThat(start("serve", "--port", "0"))
        .anyMatch(LauncherTest::isCache)
        .endsWith("said: serve --port 0");
  }

  @Test
  void whereNoCacheCanBeWrittenEverythingWorks() throws Exception {
    start("status");
    assertThat(Polling.until(LIMIT, () -> caches().size() == 1)).isTrue();
    Path cache = caches().getFirst();
    Files.delete(cache);
    Path inTheWay = Path.of(cache + ".making");
    assertThat(Polling.until(LIMIT, () -> !Files.exists(inTheWay))).isTrue();
    Files.createFile(inTheWay);
    assertThat(start("status")).noneMatch(LauncherTest::isCache).endsWith("said: status");
    Files.writeString(cache, "no cache");
    assertThat(start("status")).endsWith("said: status");
  }

  @Test
  void onlyCommandsThatAreOverSoonDoWithoutTheSecondCompiler() throws Exception {
    for (String command : List.of("growth", "status", "--version", "serve --help")) {
      assertThat(start(command.split(" "))).as(command).contains(FIRST_COMPILER_ALONE);
    }
    for (String command : List.of("serve", "demo", "run", "ingest", "refresh", "normalize x")) {
      assertThat(start(command.split(" "))).as(command).doesNotContain(FIRST_COMPILER_ALONE);
    }
  }

  private static boolean isCache(String argument) {
    return argument.startsWith("-XX:AOTCache=");
  }

  private List<Path> caches() {
    try (Stream<Path> files = Files.list(target)) {
      return files.filter(file -> file.toString().endsWith(".aot")).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> start(String... arguments) throws Exception {
    List<String> command =
        Stream.concat(Stream.of("/bin/sh", "wagewire"), Stream.of(arguments)).toList();
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("WAGEWIRE_JAVA_OPTIONS");
    Process process = builder.start();
    try (InputStream output = process.getInputStream()) {
      return Limited.call(
          "starting",
          LIMIT,
          () -> new String(output.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } finally {
      process.destroyForcibly();
    }
  }
}
