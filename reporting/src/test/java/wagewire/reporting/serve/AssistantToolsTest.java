package wagewire.reporting.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import wagewire.metrics.fact.RoleGroups;
import wagewire.model.json.Json;
import wagewire.reporting.brief.BriefWriter;
import wagewire.reporting.brief.render.MarkdownBrief;
import wagewire.reporting.figure.CountFigures;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.figure.GrowthFigures;
import wagewire.reporting.figure.PayFigures;
import wagewire.reporting.figure.ToolFigures;

/** What assistants are answered, asked by a client of the SDK over HTTP. */
class AssistantToolsTest {

  private static final FigureChoice CHOICE =
      FigureChoice.read("marketing-operations", null, null, null);
  private static final Map<String, Object> ROLE = Map.of("role", "MOps");
  private static final TestServedMarket MARKET = TestServedMarket.start();
  private static final AssistantClient CLIENT = AssistantClient.of(MARKET.site().port(), null);

  @AfterAll
  static void stop() {
    CLIENT.close();
    MARKET.close();
  }

  @Test
  void aClientLearnsTheToolsAndHowToQuote() {
    assertThat(CLIENT.sdk().getServerInfo().name()).isEqualTo("wagewire");
    assertThat(CLIENT.sdk().getServerInstructions())
        .contains("Quote the sentence", "95 % interval", "Not known");
    assertThat(CLIENT.tools())
        .containsExactlyInAnyOrder(
            "growth",
            "pay",
            "tools",
            "counts",
            "figure",
            "postings",
            "search_postings",
            "compare",
            "brief");
    assertThat(CLIENT.tools())
        .allSatisfy(name -> {
          Tool tool = CLIENT.tool(name);
          assertThat(tool.description()).isNotBlank().doesNotContain("{");
          assertThat(tool.annotations().readOnlyHint()).isTrue();
          assertThat(tool.inputSchema().toString()).doesNotContain("{roles}", "{seniorities}");
          assertThat(tool.outputSchema()).containsKey("properties");
        });
    assertThat(CLIENT.tool("pay").inputSchema().toString())
        .contains(RoleGroups.everything())
        .contains("senior-manager", "ISO 3166-1");
    CLIENT.sdk().ping();
  }

  @Test
  void payIsTheSentencesOfTheCommandWithTheirNumbersAndCitations() {
    List<Figure> found = PayFigures.find(MARKET.figures(), CHOICE, null);
    CallToolResult result = CLIENT.call("pay", ROLE);
    quotes(result, found);
    Figure median = found.getFirst();
    JsonNode first = AssistantClient.content(result).at("/figures/0");
    assertThat(first.get("sentence").asString())
        .isEqualTo(median.sentence())
        .contains("95 % interval", "postings at 8 employers");
    assertThat(first.get("value").asDouble()).isEqualTo(median.requireValue());
    assertThat(first.get("ci_low").asDouble()).isEqualTo(median.ciLow());
    assertThat(first.get("ci_high").asDouble()).isEqualTo(median.ciHigh());
    assertThat(first.get("postings").asInt()).isEqualTo(median.postings());
    assertThat(first.get("employers").asInt()).isEqualTo(8);
    assertThat(first.get("week").asString()).isEqualTo("2025-W17");
    assertThat(first.get("release").asString()).isEqualTo(median.vintage());
    assertThat(first.get("figure_id").asString()).isEqualTo(median.figureId());
    assertThat(first.get("currency").asString()).isEqualTo("USD");
  }

  @Test
  void growthIsThatOfTheApi() {
    quotes(CLIENT.call("growth", ROLE), GrowthFigures.find(MARKET.figures(), CHOICE));
  }

  @Test
  void growthOfTheFirstWeekSaysWhyThereIsNone() {
    String first = MARKET.figures().firstWeek().orElseThrow().toString();
    CallToolResult result = CLIENT.call("growth", Map.of("role", "mops", "week", first));
    assertThat(AssistantClient.content(result).get("figures")).isEmpty();
    assertThat(AssistantClient.text(result)).contains("\nNo growth: figures begin with the week");
  }

  @Test
  void aToolIsFoundByItsName() {
    quotes(CLIENT.call("tools", ROLE), ToolFigures.find(MARKET.figures(), CHOICE, 20));
    CallToolResult one = CLIENT.call("tools", Map.of("role", "mops", "tool", "HubSpot"));
    assertThat(AssistantClient.content(one).get("figures"))
        .isNotEmpty()
        .allMatch(figure -> figure.get("tool").asString().contains("hubspot"));
    assertThat(CLIENT.refusal("tools", Map.of("role", "mops", "tool", "Hubspt")))
        .isEqualTo("Tool 'hubspt' is unknown; did you mean 'hubspot'?");
  }

  @Test
  void countsAreThoseOfTheApi() {
    quotes(CLIENT.call("counts", ROLE), CountFigures.find(MARKET.figures(), CHOICE));
  }

  @Test
  void aFigureIsFoundByItsIdWithTheWeeksBeforeIt() {
    Figure active = active();
    quotes(CLIENT.call("figure", Map.of("id", active.figureId())), List.of(active));
    quotes(
        CLIENT.call("figure", Map.of("id", active.figureId(), "weeks", 3)),
        MARKET.figures().histories().of(active, 3));
    assertThat(CLIENT.refusal("figure", Map.of("id", "none")))
        .startsWith("Id 'none' is that of no figure; ids are in the answers of");
    assertThat(CLIENT.refusal("figure", Map.of())).isEqualTo("Id is required.");
  }

  @Test
  void aFigureThatIsNotShownHasItsReasonAndNoNumber() {
    List<Figure> suppressed =
        PayFigures.find(MARKET.figures(), CHOICE, null).stream()
            .filter(figure -> !figure.shown())
            .toList();
    assertThat(suppressed).isNotEmpty();
    for (Figure figure : suppressed) {
      CallToolResult result = CLIENT.call("figure", Map.of("id", figure.figureId()));
      JsonNode answered = AssistantClient.content(result).at("/figures/0");
      assertThat(answered.get("shown").asBoolean()).isFalse();
      assertThat(answered.get("status").asString()).isEqualTo("suppressed");
      assertThat(answered.get("reason").asString()).isNotBlank();
      assertThat(answered.propertyNames())
          .doesNotContain("value", "ci_low", "ci_high", "postings", "employers");
      assertThat(AssistantClient.text(result)).contains("\nNot shown: ");
      CallToolResult compared =
          CLIENT.call("compare", Map.of("id", figure.figureId(), "week", "2025-W10"));
      assertThat(AssistantClient.content(compared).get("verdict").asString())
          .isEqualTo("not_compared");
    }
  }

  @Test
  void postingsComeAPageAtATime() {
    String id = active().figureId();
    JsonNode first = AssistantClient.content(CLIENT.call("postings", Map.of("id", id, "limit", 5)));
    assertThat(first.get("postings")).hasSize(5);
    assertThat(first.get("next_offset").asInt()).isEqualTo(5);
    assertThat(first.at("/figure/figure_id").asString()).isEqualTo(id);
    CallToolResult next = CLIENT.call("postings", Map.of("id", id, "limit", 100, "offset", 5));
    JsonNode rest = AssistantClient.content(next);
    assertThat(rest.has("next_offset")).isFalse();
    assertThat(rest.get("postings").findValuesAsString("posting_id"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(first.get("postings").findValuesAsString("posting_id"));
    assertThat(AssistantClient.text(next)).contains("\"" + TestServedMarket.MARKUP + "\"");
    assertThat(CLIENT.refusal("postings", Map.of("id", id, "limit", 101)))
        .contains("whole number from 1 to 100");
  }

  @ParameterizedTest
  @CsvSource({"assistant/tools.json", "openapi.json"})
  void aNameIsDescribedOnce(String file) throws Exception {
    ObjectMapper strict =
        JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (InputStream description = ApiRoutes.class.getResourceAsStream(file)) {
      assertThat(strict.readTree(description)).isNotEmpty();
    }
  }

  @Test
  void figuresOfARegionAreAskedForByItsName() throws Exception {
    for (String tool : List.of("growth", "counts")) {
      CallToolResult result = CLIENT.call(tool, Map.of("role", "MOps", "region", "Texas"));
      assertThat(AssistantClient.content(result).get("figures"))
          .as(tool)
          .isNotEmpty()
          .allSatisfy(figure -> assertThat(figure.get("region").asString()).isEqualTo("US-TX"));
    }
  }

  @Test
  void postingsAreSearchedByTheCriteriaOfTheApi() throws Exception {
    Map<String, Object> wanted =
        Map.of("q", "title -11", "role", "mops", "country", "United States", "limit", 50);
    CallToolResult result = CLIENT.call("search_postings", wanted);
    JsonNode first = AssistantClient.content(result);
    JsonNode api =
        Json.tree(
            MARKET
                .site()
                .get("/api/v1/postings/search?q=title+-11&role=mops&country=US&limit=50")
                .body());
    assertThat(first.get("postings").findValuesAsString("posting_id"))
        .hasSize(50)
        .isEqualTo(api.findValuesAsString("posting_id"));
    assertThat(first.at("/postings/0/title").asString()).isEqualTo(api.at("/0/title").asString());
    assertThat(first.at("/postings/0").propertyNames()).contains("employer_name", "opened_on");
    assertThat(first.get("next_offset").asInt()).isEqualTo(50);
    assertThat(AssistantClient.text(result))
        .contains("Postings found, no count", "More from offset 50 on.");
    JsonNode rest =
        AssistantClient.content(
            CLIENT.call("search_postings", Map.of("q", "title -11", "offset", 50, "limit", 1000)));
    assertThat(rest.get("postings")).hasSize(30);
    assertThat(rest.has("next_offset")).isFalse();
  }

  @Test
  void aSearchWithoutConditionsFindsAPageOfAllAndSaysWhenThereAreNone() {
    CallToolResult all = CLIENT.call("search_postings", Map.of());
    assertThat(AssistantClient.content(all).get("postings")).hasSize(20);
    CallToolResult marked =
        CLIENT.call("search_postings", Map.of("tool", "HubSpot", "limit", 100, "state", "all"));
    assertThat(AssistantClient.text(marked)).contains("\"" + TestServedMarket.MARKUP + "\"");
    CallToolResult none = CLIENT.call("search_postings", Map.of("employer", "nobody"));
    assertThat(AssistantClient.content(none).get("postings")).isEmpty();
    assertThat(AssistantClient.text(none))
        .contains("No postings found", "employer nobody by itself: 0");
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 1001, whole number from 1 to 1000",
    "offset, 100001, whole number from 0 to 100000",
    "state, opened, did you mean 'open'?",
    "mode, home, is unknown",
    "days, 0, whole number from 1 to 3650",
    "role, plumber, Known roles: marketing-operations",
    "week, 2025-W17, is not a parameter"
  })
  void aSearchRefusesWhatTheApiRefuses(String name, String value, String reason) {
    assertThat(CLIENT.refusal("search_postings", Map.of(name, value))).contains(reason);
  }

  @Test
  void twoWeeksOfAFigureAreComparedByTheirIntervals() {
    Figure median = PayFigures.find(MARKET.figures(), CHOICE, null).getFirst();
    CallToolResult result =
        CLIENT.call("compare", Map.of("id", median.figureId(), "week", "2025-04-16"));
    JsonNode compared = AssistantClient.content(result);
    assertThat(compared.at("/second/week").asString()).isEqualTo("2025-W16");
    assertThat(compared.get("verdict").asString()).isEqualTo("overlap");
    assertThat(AssistantClient.text(result))
        .contains(
            median.sentence(),
            "The 95 % intervals overlap",
            "period to 27 Apr 2025",
            "Both periods hold");
  }

  @Test
  void aRoleWithinAnotherIsACaution() {
    CallToolResult result =
        CLIENT.call("compare", Map.of("id", active().figureId(), "role", "marketing ops"));
    assertThat(AssistantClient.content(result).at("/second/role").asString())
        .isEqualTo("marketing-ops");
    assertThat(AssistantClient.text(result))
        .contains("Postings of marketing operations are among those of the marketing-ops family.");
  }

  @Test
  void comparingWithARoleOfNoPostingsOrWithNothingSaysSo() {
    String id = active().figureId();
    CallToolResult none = CLIENT.call("compare", Map.of("id", id, "role", "pmm"));
    assertThat(AssistantClient.content(none).has("second")).isFalse();
    assertThat(AssistantClient.text(none)).contains("Not compared: no such figure is kept");
    assertThat(CLIENT.refusal("compare", Map.of("id", id))).startsWith("Role or week is required");
    assertThat(CLIENT.refusal("compare", Map.of("id", id, "role", "pmm", "week", "2025-W16")))
        .startsWith("Week does not apply beside role");
    assertThat(CLIENT.refusal("compare", Map.of("id", id, "role", "marketing-operations")))
        .startsWith("Role is that of the figure itself");
    assertThat(CLIENT.refusal("compare", Map.of("id", id, "week", "2025-W17")))
        .startsWith("Week is within the figure's own period");
  }

  @Test
  void theBriefIsTheMarkdownOfTheCommand() {
    String brief = MarkdownBrief.of(new BriefWriter(MARKET.figures()).write(null)).strip();
    CallToolResult result = CLIENT.call("brief", Map.of());
    assertThat(AssistantClient.text(result)).isEqualTo(brief);
    assertThat(AssistantClient.content(result).get("markdown").asString()).isEqualTo(brief);
    assertThat(AssistantClient.content(result).get("week").asString()).isEqualTo("2025-W17");
    assertThat(
            AssistantClient.content(CLIENT.call("brief", Map.of("week", "2025-W16")))
                .get("week")
                .asString())
        .isEqualTo("2025-W16");
  }

  @ParameterizedTest
  @CsvSource({
    "role, marketing-operation, did you mean 'marketing-operations'?",
    "role, plumber, Known roles: marketing-operations",
    "seniority, managr, did you mean 'manager'?",
    "country, Germny, must be a code of ISO 3166-1",
    "week, 2019-W01, the newest is 2025-W17",
    "week, soon, must be an ISO week",
    "currency, dolar, such as USD",
    "rolle, mops, did you mean 'role'?"
  })
  void whatIsUnknownIsRefusedWithWhatIsKnown(String name, String value, String reason) {
    assertThat(CLIENT.refusal("pay", Map.of(name, value))).contains(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "seniority, Senior Manager, seniority, senior-manager",
    "country, usa, country, US",
    "country, the United States, country, US",
    "country, UK, country, GB",
    "week, 2025-04-23, week, 2025-W17",
    "week, 2025-w17, week, 2025-W17"
  })
  void usualWordsAreUnderstood(String name, String value, String known, String meant) {
    assertThat(AssistantClient.text(CLIENT.call("counts", Map.of("role", "mops", name, value))))
        .isEqualTo(
            AssistantClient.text(CLIENT.call("counts", Map.of("role", "mops", known, meant))));
  }

  @Test
  void aListIsNoArgument() {
    assertThat(CLIENT.refusal("pay", Map.of("role", List.of("mops"))))
        .isEqualTo("Role must be a text or a number.");
  }

  @Test
  void anUnknownToolIsAnErrorOfTheProtocol() {
    assertThatThrownBy(() -> CLIENT.refusal("postngs", Map.of()))
        .isInstanceOf(McpError.class)
        .hasMessageContaining("Unknown tool: 'postngs': did you mean 'postings'? Known are brief,");
  }

  private static void quotes(CallToolResult result, List<Figure> figures) {
    JsonNode answered = AssistantClient.content(result).get("figures");
    assertThat(answered.findValuesAsString("figure_id"))
        .isNotEmpty()
        .containsExactlyElementsOf(figures.stream().map(Figure::figureId).toList());
    for (Figure figure : figures) {
      assertThat(AssistantClient.text(result))
          .contains(FigureText.of(figure) + "\n  " + FigureText.citation(figure));
    }
  }

  private static Figure active() {
    return CountFigures.find(MARKET.figures(), CHOICE).getFirst();
  }
}
