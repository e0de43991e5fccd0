package wagewire.lab.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.app.SourceFiles;

/** The scripts that name what is passed on by its digest, with a stand-in for the engine. */
class SupplyScriptsTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String DIGEST = "sha256:" + "ab".repeat(32);

  @TempDir private Path folder;

  @BeforeEach
  void anEngineWithoutDigests() throws IOException {
    engine("true");
  }

  private void engine(String answer) throws IOException {
    Path docker = folder.resolve("bin/docker");
    Files.createDirectories(docker.getParent());
    Files.writeString(docker, "#!/usr/bin/env bash\n" + answer + "\n");
    Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private int run(String script, Path argument) throws Exception {
    return run(script, List.of(argument.toString()));
  }

  private int run(String script, List<String> arguments) throws Exception {
    List<String> command =
        Stream.concat(
                Stream.of(SourceFiles.root().resolve(".ci/" + script).toString()),
                arguments.stream())
            .toList();
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile());
    builder.environment().merge("PATH", folder.resolve("bin") + ":", (path, bin) -> bin + path);
    Process process = builder.start();
    assertThat(process.waitFor(LIMIT)).isTrue();
    return process.exitValue();
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("output"));
  }

  @Test
  void sumsAreThoseOfJarBillAndArchivesAlone() throws Exception {
    Path target = Files.createDirectory(folder.resolve("target"));
    Files.writeString(target.resolve("wagewire.jar"), "abc");
    Files.writeString(target.resolve("wagewire-sbom.json"), "");
    Files.writeString(target.resolve("wagewire-1.tar.gz"), "abc");
    Files.writeString(target.resolve("wagewire.aot"), "abc");

    assertThat(run("checksums", target)).as(output()).isZero();

    String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    String nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assertThat(target.resolve("SHA256SUMS"))
        .hasContent(
            abc
                + "  wagewire.jar\n"
                + nothing
                + "  wagewire-sbom.json\n"
                + abc
                + "  wagewire-1.tar.gz\n");
  }

  @Test
  void sumsOfNothingAreAnError() throws Exception {
    assertThat(run("checksums", Files.createDirectory(folder.resolve("empty")))).isEqualTo(66);
    assertThat(output()).contains("mvn -DskipTests package");
  }

  @Test
  void eachImageOfTheDeploymentIsNamedByTheDigestThatItWasPulledUnder() throws Exception {
    engine("echo \"registry.example/${*: -1}@%s\"".formatted(DIGEST));
    Path file = folder.resolve("digests.env");

    assertThat(run("digests", file)).as(output()).isZero();

    assertThat(file)
        .hasContent(
            """
            WAGEWIRE_BASE_IMAGE=debian:trixie-slim@%1$s
            WAGEWIRE_KAFKA_IMAGE=apache/kafka:4.3.1@%1$s
            WAGEWIRE_POSTGRES_IMAGE=postgres:18@%1$s
            """
                .formatted(DIGEST));
  }

  @Test
  void theImageOfSparksProcessesIsNamedWhereItIsAskedFor() throws Exception {
    engine("echo \"registry.example/${*: -1}@%s\"".formatted(DIGEST));
    Path file = folder.resolve("digests.env");

    assertThat(run("digests", List.of("--spark", file.toString()))).as(output()).isZero();

    assertThat(file)
        .content()
        .contains("WAGEWIRE_BASE_IMAGE=")
        .contains("WAGEWIRE_JAVA_IMAGE=eclipse-temurin:25-jre@" + DIGEST);
  }

  @Test
  void anImageWithoutADigestIsNamedAndNoFileIsWritten() throws Exception {
    Path file = folder.resolve("digests.env");

    assertThat(run("digests", file)).isEqualTo(69);

    assertThat(output()).contains("debian:trixie-slim", "docker pull");
    assertThat(file).doesNotExist();
  }

  @Test
  void theDockerfileTakesTheSameImagesWithoutCompose() throws IOException {
    assertThat(Files.readString(SourceFiles.root().resolve("Dockerfile"), StandardCharsets.UTF_8))
        .contains("ARG BASE_IMAGE=debian:trixie-slim\n", "FROM ${BASE_IMAGE} AS services\n")
        .contains("ARG JAVA_IMAGE=eclipse-temurin:25-jre\n", "FROM ${JAVA_IMAGE} AS cluster\n");
    assertThat(Files.readString(SourceFiles.root().resolve("docker-compose.spark.yml")))
        .contains("${WAGEWIRE_JAVA_IMAGE:-eclipse-temurin:25-jre}");
  }
}
