package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.local.LocalServers;
import wagewire.local.LocalServers.Need;
import wagewire.local.data.Durability;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.listing.PublishedListing;

/**
 * Tests that a release is held back that rests on records forged by somebody who has the seeds too,
 * and the way back.
 */
@Tag("long")
class ForgedMarketTest {

  private static final LocalDate FIRST =
      LocalDate.of(2026, 8, 3).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));

  private static final int WEEKS = 5;
  private static final int BOARDS = 30;

  @TempDir Path data;

  @Test
  void manyNewBoardsThatOfferNineHundredThousandHoldAReleaseBackUntilTheyAreRemoved()
      throws Exception {
    try (LocalServers servers =
        LocalServers.start(data, Need.POSTGRES_AND_KAFKA, Durability.FAST)) {
      assertThatRun(run("refresh", "--figures-only")).endsWith(0);
      ForgedRecords records = ForgedRecords.with(servers.kafkaClients());
      for (int week = 0; week < WEEKS; week++) {
        week(records, "honest", week, 100_000);
        assertThat(run("refresh", "--figures-only").errors()).contains("released ");
      }
      week(records, "honest", WEEKS, 100_000);
      week(records, "forged", WEEKS, 900_000);
      CommandRun held = run("refresh", "--figures-only");
      assertThat(held.exitCode()).isEqualTo(65);
      assertThat(held.errors())
          .contains("far more boards are new", "lever:forged-0", "./wagewire forget --board");
      CommandRun accepted = run("refresh", "--figures-only", "--accept", "new-boards");
      assertThat(accepted.exitCode()).isEqualTo(65);
      assertThat(accepted.errors()).contains("posted pay of a role has moved out of reach");

      for (int board = 0; board < BOARDS; board++) {
        assertThatRun(run("forget", "--board", "lever:forged-" + board, "--again")).endsWith(0);
      }
      assertThat(run("refresh", "--figures-only").errors()).contains("released ");
    }
  }

  private static void week(ForgedRecords records, String name, int week, int pay) throws Exception {
    for (int number = 0; number < BOARDS; number++) {
      String token = name + "-" + number;
      Source source = new Source("lever", token, SourceKind.OWN, token, null, false);
      int from = pay + 1_000 * (number % 7);
      List<PublishedListing> listings =
          IntStream.range(0, 3)
              .mapToObj(job ->
                  PublishedListing.builder(token + "-" + job, "Marketing Operations Manager")
                      .company(token)
                      .country("US")
                      .description(
                          "<p>Salary: $%,d a year. Team %s %d.</p>".formatted(from, token, job))
                      .build())
              .toList();
      for (int day : new int[] {0, 6}) {
        Instant time = FIRST.plusDays(7L * week + day).atTime(6, 0).toInstant(ZoneOffset.UTC);
        records.observe(source, 2L * week + day / 6 + 1, time, listings);
      }
    }
  }

  private CommandRun run(String command, String... rest) {
    String[] all = new String[rest.length + 3];
    all[0] = command;
    all[1] = "--data";
    all[2] = data.toString();
    System.arraycopy(rest, 0, all, 3, rest.length);
    return CommandRun.of(all);
  }
}
