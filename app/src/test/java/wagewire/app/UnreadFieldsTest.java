package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Tests reports of fields that no reader understands. */
class UnreadFieldsTest {

  private static final String JOB =
      "{\"id\": %d, \"title\": \"CRM Manager\", \"absolute_url\": \"https://acme.example/%d\"%s}";

  @TempDir Path folder;

  @Test
  void importAndStatusNameTheFieldsOfAPlatformThatNobodyUnderstands() throws IOException {
    Path board =
        file(
            "board.json",
            "{\"jobs\": [%s, %s]}"
                .formatted(
                    JOB.formatted(1, 1, ", \"dog_days\": \"Friday\", \"desk\": \"oak\""),
                    JOB.formatted(2, 2, ", \"dog_days\": \"Monday\"")));
    ImportRun first = ImportRun.of("greenhouse", "unread", board);
    first.counts(2, 2, 0, 0);
    assertThat(first.run().errorLines())
        .contains("unread fields of greenhouse, with their listings: dog_days 2, desk 1");

    ImportRun.of("greenhouse", "unread", board).counts(2, 0, 2, 0);
    JsonNode status = CommandRun.of("status", "--json", "--data", SharedServers.data()).json();
    JsonNode largest =
        status
            .get("unread")
            .valueStream()
            .filter(one -> one.get("platform").asString().equals("greenhouse"))
            .findFirst()
            .orElseThrow()
            .get("largest");
    assertThat(largest.valueStream())
        .anySatisfy(one -> {
          assertThat(one.get("field").asString()).isEqualTo("dog_days");
          assertThat(one.get("listings").asLong()).isEqualTo(2);
        });
    assertThat(CommandRun.of("status", "--data", SharedServers.data()).lines())
        .contains("unread      fields that no reader understands, with their listings")
        .anyMatch(line -> line.startsWith("  greenhouse: ") && line.contains("dog_days 2"));
  }

  @Test
  void importNamesTheColumnsThatItTookNothingFrom() throws IOException {
    Path table =
        file("jobs.csv", "id,title,dog_days,desk\n1,CRM Manager,Friday,\n2,CRM Lead,Monday,oak\n");
    ImportRun run = ImportRun.of("csv", "ignored-columns", table);
    run.counts(2, 2, 0, 0);
    assertThat(run.run().errorLines())
        .isEqualTo(List.of("ignored columns, with their values: dog_days 2, desk 1"));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
