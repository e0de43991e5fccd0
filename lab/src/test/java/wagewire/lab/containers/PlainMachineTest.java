package wagewire.lab.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.ExecConfig;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.MountableFile;
import wagewire.lab.supply.ReleaseArchive;

/**
 * The release archive on a Debian without Java, fonts or Maven: root unpacks it, and an account
 * that cannot write there runs it.
 */
@Tag("containers")
@Timeout(600)
class PlainMachineTest {

  private static final String ARCHIVE = "/archive.tar.gz";

  /** The image is a Debian without Java; its server is not started. */
  private static final GenericContainer<?> MACHINE =
      new GenericContainer<>("postgres:18")
          .withCopyFileToContainer(MountableFile.forHostPath(ReleaseArchive.file()), ARCHIVE)
          .withCreateContainerCmdModifier(create -> create.withEntrypoint("sleep", "infinity"));

  @BeforeAll
  static void unpack() throws Exception {
    MACHINE.start();
    assertThat(run("root", "useradd --create-home reader")).isEmpty();
    run("root", "tar -xzf " + ARCHIVE + " -C /opt && mv /opt/wagewire-* /opt/wagewire");
  }

  @AfterAll
  static void stop() {
    MACHINE.stop();
  }

  @Test
  void hasNoJavaButTheArchives() throws Exception {
    assertThat(run("root", "find / -xdev -name java -type f"))
        .isEqualTo("/opt/wagewire/runtime/bin/java\n");
    assertThat(run("reader", "command -v java fc-list mvn || echo none")).isEqualTo("none\n");
    assertThat(run("reader", "touch /opt/wagewire/x 2> /dev/null || echo read-only"))
        .isEqualTo("read-only\n");
  }

  @Test
  void listsTheCommands() throws Exception {
    assertThat(run("reader", "/opt/wagewire/bin/wagewire --help")).contains("growth", "demo");
  }

  @Test
  void collectsReleasesAndDrawsFiguresOfTheDemo() throws Exception {
    String demo =
        run("reader", "/opt/wagewire/bin/wagewire demo --once --weeks 1 --without all --data data");
    assertThat(demo).contains("Simulated market");

    assertThat(run("reader", "/opt/wagewire/bin/wagewire counts --role marketing-ops --data data"))
        .contains("active");
    run("reader", "/opt/wagewire/bin/wagewire brief --out brief --data data");
    assertThat(run("reader", "head -c 4 brief/charts/pay.png")).endsWith("PNG");
  }

  private static String run(String account, String script)
      throws IOException, InterruptedException {
    ExecResult result =
        MACHINE.execInContainer(
            ExecConfig.builder()
                .user(account)
                // A demo this short ends before the JVM's second compiler pays.
                .envVars(Map.of("WAGEWIRE_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1"))
                .workDir("root".equals(account) ? "/" : "/home/reader")
                .command(new String[] {"bash", "-c", script})
                .build());
    assertThat(result.getExitCode()).as(result.toString()).isZero();
    return result.getStdout();
  }
}
