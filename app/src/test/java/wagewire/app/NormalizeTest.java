package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import wagewire.model.json.Json;

/** Tests the output format of {@code normalize}, on which scripts rely. */
class NormalizeTest {

  private static final List<String> KEYS =
      List.of(
          "id",
          "role",
          "family",
          "seniority",
          "employer",
          "pay",
          "pays",
          "places",
          "work_mode",
          "tools",
          "occupation",
          "language",
          "metros",
          "employment_type");
  private static final List<String> PAY_KEYS =
      List.of(
          "min",
          "max",
          "currency",
          "period",
          "basis",
          "period_inferred",
          "annual_min",
          "annual_max",
          "annual_usd_min",
          "annual_usd_max",
          "place",
          "source",
          "span");

  @TempDir Path folder;

  @Test
  void oneObjectARowHasTheKeysOfTheContractInItsOrder() {
    CommandRun run =
        CommandRun.withInput(
            """
            id,title,company,location,pay,employment_type,description,posted_at
            7,"Marketing Operations Manager",Acme,"Austin, TX (hybrid)","$90,000 - $120,000 a year",\
            Full-time,"<p>You run HubSpot and Marketo.</p>",2025-06-01
            """,
            "normalize");
    assertThatRun(run).succeeds();
    assertThat(run.lines()).hasSize(1);
    JsonNode row = run.json();
    assertThat(row.propertyNames()).containsExactlyElementsOf(KEYS);
    assertThat(row.get("pay").propertyNames()).containsExactlyElementsOf(PAY_KEYS);
    assertThat(row.get("pays").get(0)).isEqualTo(row.get("pay"));
    assertThat(row.get("places").get(0).propertyNames())
        .containsExactly("city", "region", "country");
    assertThat(row.get("metros")).hasToString("[\"12420\"]");
    ((ObjectNode) row).remove(List.of("language", "metros", "employment_type"));
    assertThat(row)
        .isEqualTo(
            Json.tree(
                """
                {"id": "7", "role": "marketing-operations", "family": "marketing-ops",
                 "seniority": "manager", "employer": "acme",
                 "pay": {"min": 90000, "max": 120000, "currency": "USD", "period": "year",
                         "basis": "base", "period_inferred": false,
                         "annual_min": 90000, "annual_max": 120000,
                         "annual_usd_min": 90000, "annual_usd_max": 120000,
                         "place": null, "source": "pay", "span": "$90,000 - $120,000 a year"},
                 "pays": [{"min": 90000, "max": 120000, "currency": "USD", "period": "year",
                         "basis": "base", "period_inferred": false,
                         "annual_min": 90000, "annual_max": 120000,
                         "annual_usd_min": 90000, "annual_usd_max": 120000,
                         "place": null, "source": "pay", "span": "$90,000 - $120,000 a year"}],
                 "places": [{"city": "Austin", "region": "US-TX", "country": "US"}],
                 "work_mode": "hybrid", "tools": ["hubspot", "marketo"],
                 "occupation": "13-1161"}
                """));
  }

  @Test
  void titlesThatAreNotUnderstoodAreListedByFrequency() {
    CommandRun run =
        CommandRun.withInput(
            """
            title,company
            Marketing Operations Manager,Acme
            Kite Wrangler (m/f/d),Acme
            Kite Wrangler - Remote,Globex
            Kite Wrangler,Globex
            Performance Marketing,Acme
            ,Acme
            """,
            "normalize",
            "--unknown");
    assertThatRun(run).endsWith(65);
    assertThat(run.lines())
        .containsExactly(
            """
            {"title":"kite wrangler","postings":3,"employers":2,"role":"other",\
            "seniority":"unknown","example":"Kite Wrangler (m/f/d)"}\
            """,
            """
            {"title":"performance marketing","postings":1,"employers":1,\
            "role":"performance-marketing","seniority":"unknown","example":"Performance Marketing"}\
            """);
    assertThat(run.errorLines()).hasSize(2);
    assertThat(run.errorLines().getLast())
        .isEqualTo("wagewire: of 5 postings 3 have no role but other, 4 no level");
  }

  @Test
  void whatIsNotStatedIsNullOrEmptyButThere() {
    CommandRun run = CommandRun.withInput("title\nWizard\n", "normalize");
    JsonNode row = run.json();
    assertThat(row.propertyNames()).containsExactlyElementsOf(KEYS);
    assertThat(row.get("employer").isNull()).isTrue();
    assertThat(row.get("pay").isNull()).isTrue();
    assertThat(row.get("pays")).isEmpty();
    assertThat(row.get("work_mode").asString()).isEqualTo("unknown");
  }

  @Test
  void aRowThatCannotBeReadStandsInItsPlaceAndTheCommandEndsWith65() {
    CommandRun run =
        CommandRun.withInput("id,title\n1,CRM Manager\n2,\n3,Web Analyst\n", "normalize");
    assertThatRun(run).endsWith(65);
    assertThat(run.errors()).isEmpty();
    assertThat(run.lines()).hasSize(3);
    assertThat(run.lines().stream().map(line -> Json.tree(line).get("id").asString()))
        .containsExactly("1", "2", "3");
    JsonNode refused = Json.tree(run.lines().get(1));
    assertThat(refused.propertyNames()).containsExactly("id", "error");
    assertThat(refused.get("error").asString()).contains("no title");
  }

  @Test
  void theCountryIsThatOfRowsWhichStateNone() {
    String input = "title,pay,country\nCRM Manager,$90k,\nCRM Manager,$90k,CA\n";
    CommandRun run = CommandRun.withInput(input, "normalize", "--country", "au");
    assertThatRun(run).succeeds();
    assertThat(run.lines().stream().map(NormalizeTest::currency)).containsExactly("AUD", "CAD");
    CommandRun without = CommandRun.withInput(input, "normalize");
    assertThat(without.lines().stream().map(NormalizeTest::currency)).containsExactly("", "CAD");
  }

  private static String currency(String line) {
    return Json.tree(line).get("pay").get("currency").asString("");
  }

  @Test
  void explainAddsTheReasonsAtTheEnd() {
    CommandRun run = CommandRun.withInput("title\nCRM Manager\n", "normalize", "--explain");
    JsonNode row = run.json();
    assertThat(row.propertyNames()).startsWith("id").endsWith("employment_type", "explain");
    assertThat(row.get("explain")).isNotEmpty();
    assertThat(row.get("explain").toString()).contains("CRM Manager");
  }

  @Test
  void jsonLinesAreReadByTheirNameOrWhenSaid() throws Exception {
    String line = "{\"id\": 4, \"title\": \"CRM Manager\", \"location\": \"Berlin\"}\n";
    Path file = Files.writeString(folder.resolve("jobs.jsonl"), line);
    CommandRun named = CommandRun.of("normalize", file.toString());
    CommandRun said = CommandRun.withInput(line, "normalize", "--format", "jsonl");
    assertThatRun(named).succeeds();
    assertThat(said).isEqualTo(named);
    assertThat(named.json().get("places").get(0).get("country").asString()).isEqualTo("DE");
  }

  @Test
  void theSameRowsAsCsvAndAsJsonLinesGiveTheSame() {
    CommandRun csv = CommandRun.withInput("id,title,pay\n1,CRM Manager,\"€60,000\"\n", "normalize");
    CommandRun lines =
        CommandRun.withInput(
            "{\"pay\": \"€60,000\", \"id\": \"1\", \"title\": \"CRM Manager\"}",
            "normalize",
            "--format",
            "jsonl");
    assertThat(lines).isEqualTo(csv);
  }
}
