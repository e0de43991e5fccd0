package wagewire.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.app.CommandRun;
import wagewire.app.SharedServers;

/** Tests that listings which Spark normalises again are read as one machine reads them. */
@Tag("longer")
@Timeout(300)
class SparkReplayTest {

  private static final int LISTINGS = 400;
  private static final List<String> TITLES =
      List.of(
          "Marketing Operations Manager",
          "Senior CRM Specialist (HubSpot)",
          "Head of Demand Generation, EMEA",
          "Werkstudent Marketing (m/w/d)",
          "RevOps Analyst - $80,000 to $95,000");
  private static final List<String> PLACES = List.of("Austin, TX", "Berlin", "Remote - US", "");

  private static final String MISREAD =
      """
      update postings.listing_record
      set normaliser_version = '1-before', role = 'other', seniority = 'unknown', pay = null, tools = '{}'
      where board = 'csv:spark-replayed'
      """;

  /** Everything that a reading says of a listing. */
  private static final String DIGEST =
      """
      select count(*), md5(string_agg((to_jsonb(read) - 'applied_at')::text, ' ' order by external_id))
      from postings.listing_record read where board = 'csv:spark-replayed'
      """;

  private static final SparkProcesses SPARK = SparkProcesses.start(2);
  @TempDir private static Path folder;

  private static String alone = "";

  @BeforeAll
  static void replayOnOneMachine() throws IOException {
    List<String> lines = new ArrayList<>(List.of("id,title,company,location,description"));
    for (int number = 0; number < LISTINGS; number++) {
      lines.add(
          "%d,\"%s %d\",Replayed,\"%s\",\"<p>We use Marketo and <b>Salesforce</b>. Pay: $%d,000 a year.</p>\""
              .formatted(
                  number,
                  TITLES.get(number % TITLES.size()),
                  number,
                  PLACES.get(number % PLACES.size()),
                  60 + number % 90));
    }
    Path table = Files.write(folder.resolve("postings.csv"), lines);
    CommandRun imported =
        SharedServers.run(
            "import",
            "--platform=csv",
            "--board=spark-replayed",
            "--observed-at=2026-08-04",
            table.toString());
    assertThat(imported.exitCode()).as(imported.errors()).isZero();
    SharedServers.execute(MISREAD);
    assertThat(SharedServers.run("replay").output()).contains(": " + LISTINGS);
    alone = SharedServers.row(DIGEST);
    assertThat(alone).startsWith(LISTINGS + "|");
  }

  @AfterEach
  void forgetSettings() {
    System.clearProperty(SparkEngine.PARTS);
    System.clearProperty(SparkProcesses.CORES);
  }

  @AfterAll
  static void stop() {
    SPARK.close();
  }

  @ParameterizedTest
  @CsvSource("2, 8")
  void listingsAreReadAsOneMachineReadsThem(String workers, String parts) {
    assertRead(workers, parts);
  }

  @ParameterizedTest
  @CsvSource("1, 3")
  void listingsAreReadAlikeInOtherNumbersOfParts(String workers, String parts) {
    assertRead(workers, parts);
  }

  private static void assertRead(String workers, String parts) {
    System.setProperty(SparkProcesses.CORES, workers);
    System.setProperty(SparkEngine.PARTS, parts);
    SharedServers.execute(MISREAD);
    assertThat(SharedServers.row(DIGEST)).isNotEqualTo(alone);
    CommandRun replayed = replay();
    assertThat(replayed.exitCode()).as(replayed.errors()).isZero();
    assertThat(replayed.output()).contains(": " + LISTINGS, "'wagewire refresh' releases");
    assertThat(SharedServers.row(DIGEST)).isEqualTo(alone);
  }

  @Test
  void withoutAMasterNothingIsRead() {
    SharedServers.execute(MISREAD);
    String before = SharedServers.row(DIGEST);
    CommandRun failed = run("spark://127.0.0.1:1", "replay", "--data", SharedServers.data());
    assertThat(failed.exitCode()).isEqualTo(69);
    assertThat(failed.errors())
        .contains("Spark computes nothing: no master answers at spark://127.0.0.1:1");
    assertThat(SharedServers.row(DIGEST)).isEqualTo(before);
  }

  private static CommandRun replay(String... rest) {
    List<String> arguments = new ArrayList<>(List.of("replay", "--data", SharedServers.data()));
    arguments.addAll(Arrays.asList(rest));
    return run(SPARK.address().master(), arguments.toArray(String[]::new));
  }

  private static CommandRun run(String master, String... arguments) {
    return CommandRun.in(
        Map.of(
            "WAGEWIRE_RELEASE_ENGINE",
            master,
            "WAGEWIRE_RELEASE_ENGINE_SECRET",
            SPARK.address().secret()),
        arguments);
  }
}
