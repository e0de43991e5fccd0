package wagewire.lab.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import wagewire.model.json.Json;

/** Cards of the dashboard are answered, and the script loads them once each. */
@Tag("long")
class MetabaseTest {

  private static final String FOLDER = "docs/metabase";
  private static final JsonNode DASHBOARD = Json.tree(ToolFiles.text(FOLDER + "/dashboard.json"));

  static Stream<JsonNode> cards() {
    return DASHBOARD.get("cards").valueStream();
  }

  @ParameterizedTest
  @MethodSource("cards")
  void aCardIsAnsweredWithTheColumnsThatItDraws(JsonNode card) {
    String sql = card.get("sql").asString().replace("{{role}}", "'all'");
    assertThat(sql).doesNotContain("{{");
    Result<Record> result = DemoTables.read(one -> one.fetch(sql));
    List<String> columns = Arrays.stream(result.fields()).map(Field::getName).toList();
    assertThat(result).isNotEmpty();
    Stream.of("graph.dimensions", "graph.metrics")
        .flatMap(key -> card.get("settings").path(key).valueStream())
        .forEach(column -> assertThat(columns).contains(column.asString()));
    if (columns.contains("figure_id")) {
      assertThat(columns).contains("ci_low", "ci_high", "status");
    }
  }

  @Test
  void cardsDoNotLieOnEachOther() {
    Set<String> taken = new HashSet<>();
    cards()
        .forEach(card -> {
          JsonNode at = card.get("at");
          for (int x = 0; x < at.get(2).asInt(); x++) {
            for (int y = 0; y < at.get(3).asInt(); y++) {
              int column = at.get(0).asInt() + x;
              assertThat(column).isLessThan(24);
              assertThat(taken.add(column + " " + (at.get(1).asInt() + y)))
                  .as("%s", card.get("name"))
                  .isTrue();
            }
          }
        });
  }

  @Test
  void theScriptMakesEachCardOnceAndReplacesItTheNextTime() throws Exception {
    assumeThat(ToolFiles.isInstalled("python3")).as("python3").isTrue();
    try (RecordedMetabase metabase = RecordedMetabase.start()) {
      ToolRun first = load(metabase, "Wagewire");
      assertThat(first.output()).isEqualTo(metabase.address() + "/dashboard/1\n");
      assertThat(metabase.requests("POST /api/card")).hasSize(DASHBOARD.get("cards").size());
      assertThat(load(metabase, "Wagewire").exitCode()).isZero();
      assertThat(metabase.requests("POST /api/card"))
          .as("none a second time")
          .hasSize(DASHBOARD.get("cards").size());
      assertThat(metabase.requests("POST /api/dashboard")).hasSize(1);
      JsonNode placed = metabase.requests("PUT /api/dashboard/1").getLast().get("dashcards");
      assertThat(placed).hasSize(DASHBOARD.get("cards").size());
      assertThat(placed.valueStream().filter(card -> !card.get("parameter_mappings").isEmpty()))
          .as("those that ask for a role")
          .hasSize(
              (int)
                  cards().filter(card -> card.get("sql").asString().contains("{{role}}")).count());
    }
  }

  @Test
  void aDatabaseThatMetabaseDoesNotKnowIsNamed() throws Exception {
    assumeThat(ToolFiles.isInstalled("python3")).as("python3").isTrue();
    try (RecordedMetabase metabase = RecordedMetabase.start()) {
      ToolRun run = load(metabase, "Another");
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.output()).contains("no database named Another");
      assertThat(metabase.requests("POST /api/card")).isEmpty();
    }
  }

  private static ToolRun load(RecordedMetabase metabase, String database) throws Exception {
    return ToolRun.of(
        ToolFiles.ROOT.resolve(FOLDER),
        Map.of(
            "METABASE_URL",
            metabase.address(),
            "METABASE_KEY",
            RecordedMetabase.KEY,
            "METABASE_DATABASE",
            database),
        "python3",
        "load.py");
  }
}
