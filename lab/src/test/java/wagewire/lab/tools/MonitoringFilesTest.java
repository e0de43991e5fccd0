package wagewire.lab.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import wagewire.lab.ScrapedMetrics;
import wagewire.model.json.Json;

/** Rules and dashboards ask for metrics and labels that services report. */
@Tag("long")
class MonitoringFilesTest {

  private static final String FOLDER = "deploy/monitoring";
  private static final Pattern SAMPLE =
      Pattern.compile("(?m)^([a-z_]+)(?:\\{(.*)})? [-+0-9.NaInfE]+$");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");
  private static final Pattern SELECTOR =
      Pattern.compile("\\b((?:wagewire|jvm|process|system)_[a-z_]+)(?:\\{([^}]*)})?");
  private static final Pattern MATCHER = Pattern.compile("(\\w+)(=~|=)\"([^\"]*)\"");
  private static final Pattern GROUPED = Pattern.compile("\\b(?:by|on) \\(([^)]*)\\)");
  private static final Pattern LEGEND = Pattern.compile("\\{\\{ ?(?:\\$labels\\.)?(\\w+) ?}}");

  /** Labels that Prometheus adds. */
  private static final Set<String> ADDED = Set.of("job", "instance");

  /** Values by label, by metric. */
  private static final Map<String, Map<String, Set<String>>> REPORTED = new HashMap<>();

  @BeforeAll
  static void scraped() throws Exception {
    for (MatchResult sample : SAMPLE.matcher(ScrapedMetrics.ofAllServices()).results().toList()) {
      Map<String, Set<String>> labels =
          REPORTED.computeIfAbsent(sample.group(1), _ -> new HashMap<>());
      if (sample.group(2) != null) {
        LABEL
            .matcher(sample.group(2))
            .results()
            .forEach(label ->
                labels.computeIfAbsent(label.group(1), _ -> new HashSet<>()).add(label.group(2)));
      }
    }
    assertThat(REPORTED).hasSizeGreaterThan(20);
  }

  static List<String> expressions() {
    Stream<String> rules = rules().map(rule -> rule.get("expr").asString());
    Stream<String> panels =
        dashboards()
            .flatMap(dashboard -> dashboard.get("panels").valueStream())
            .flatMap(panel -> panel.path("targets").valueStream())
            .map(target -> target.get("expr").asString());
    return Stream.concat(rules, panels).toList();
  }

  private static Stream<JsonNode> rules() {
    return ToolFiles.yaml(ToolFiles.text(FOLDER + "/wagewire-rules.yml"))
        .getFirst()
        .get("groups")
        .valueStream()
        .flatMap(group -> group.get("rules").valueStream());
  }

  private static Stream<JsonNode> dashboards() {
    return ToolFiles.in(FOLDER + "/grafana", ".json").stream()
        .map(file -> Json.tree(ToolFiles.text(ToolFiles.ROOT.relativize(file).toString())));
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void eachMetricAndLabelIsReported(String expression) {
    Set<String> labels = new TreeSet<>(ADDED);
    List<MatchResult> selectors = SELECTOR.matcher(expression).results().toList();
    assertThat(selectors.isEmpty()).isEqualTo(expression.startsWith("up{"));
    for (MatchResult selector : selectors) {
      assertThat(REPORTED).containsKey(selector.group(1));
      Map<String, Set<String>> reported = REPORTED.getOrDefault(selector.group(1), Map.of());
      labels.addAll(reported.keySet());
      if (selector.group(2) != null) {
        MATCHER
            .matcher(selector.group(2))
            .results()
            .forEach(matcher -> assertReported(reported, matcher, selector.group()));
      }
    }
    GROUPED
        .matcher(expression)
        .results()
        .flatMap(grouped -> Stream.of(grouped.group(1).split(", ")))
        .forEach(label -> assertThat(labels).contains(label));
  }

  private static void assertReported(
      Map<String, Set<String>> reported, MatchResult matcher, String selector) {
    assertThat(reported).as(selector).containsKey(matcher.group(1));
    // Which statuses and outcomes there are depends on what happened; those of figures are listed.
    if (matcher.group(2).equals("=")) {
      assertThat(reported.getOrDefault(matcher.group(1), Set.of()))
          .as(selector)
          .contains(matcher.group(3));
    } else if (matcher.group(1).equals("outcome")) {
      assertThat(
              REPORTED
                  .getOrDefault("wagewire_board_outcomes", Map.of())
                  .getOrDefault("outcome", Set.of()))
          .as("all outcomes that there are")
          .contains(matcher.group(3).split("\\|"));
    }
  }

  @Test
  void legendsAndMessagesNameLabelsThatTheExpressionKeeps() {
    Stream<String[]> legends =
        dashboards()
            .flatMap(dashboard -> dashboard.get("panels").valueStream())
            .flatMap(panel -> panel.path("targets").valueStream())
            .map(target ->
                new String[] {
                  target.get("expr").asString(), target.get("legendFormat").asString()
                });
    Stream<String[]> summaries =
        rules()
            .map(rule ->
                new String[] {
                  rule.get("expr").asString(), rule.at("/annotations/summary").asString()
                });
    Stream.concat(legends, summaries)
        .forEach(pair ->
            LEGEND
                .matcher(pair[1].replaceAll("\\$value[^}]*", "\\$value"))
                .results()
                .filter(label -> !ADDED.contains(label.group(1)))
                .forEach(label -> assertThat(pair[0]).contains(label.group(1))));
  }

  @Test
  void eachRuleSaysHowGraveItIsAndWhereToReadOn() {
    String page = ToolFiles.text("docs/operations.md");
    assertThat(rules())
        .isNotEmpty()
        .allSatisfy(rule -> {
          assertThat(rule.at("/labels/severity").asString()).isIn("critical", "warning");
          String[] link = rule.at("/annotations/runbook_url").asString().split("#");
          assertThat(link[0]).isEqualTo("docs/operations.md");
          assertThat(
                  page.lines()
                      .filter(line -> line.startsWith("##"))
                      .map(MonitoringFilesTest::anchor))
              .contains(link[1]);
        });
  }

  private static String anchor(String heading) {
    return heading.replaceFirst("^#+ ", "").toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }

  @Test
  void eachMetricOfOurOwnIsInAPanelOrARule() {
    Set<String> asked = new TreeSet<>();
    expressions()
        .forEach(
            one -> SELECTOR.matcher(one).results().forEach(found -> asked.add(found.group(1))));
    assertThat(REPORTED.keySet().stream().filter(name -> name.startsWith("wagewire_")))
        .allMatch(name -> asked.stream().anyMatch(one -> stem(one).equals(stem(name))));
  }

  private static String stem(String metric) {
    return metric.replaceFirst("_(bucket|count|sum|max)$", "");
  }

  @Test
  void panelsLieBesideEachOtherAndHaveNumbersOfTheirOwn() {
    assertThat(dashboards())
        .hasSizeGreaterThan(1)
        .allSatisfy(dashboard -> {
          List<JsonNode> panels = dashboard.get("panels").valueStream().toList();
          assertThat(panels.stream().map(panel -> panel.get("id").asInt())).doesNotHaveDuplicates();
          Set<String> taken = new HashSet<>();
          for (JsonNode panel : panels) {
            JsonNode at = panel.get("gridPos");
            assertThat(at.get("x").asInt() + at.get("w").asInt()).isLessThanOrEqualTo(24);
            for (int x = 0; x < at.get("w").asInt(); x++) {
              for (int y = 0; y < at.get("h").asInt(); y++) {
                assertThat(taken.add((at.get("x").asInt() + x) + " " + (at.get("y").asInt() + y)))
                    .as("%s", panel.get("title"))
                    .isTrue();
              }
            }
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"check rules wagewire-rules.yml", "test rules wagewire-rules-test.yml"})
  void prometheusTakesTheRules(String command) throws Exception {
    assumeThat(ToolFiles.isInstalled("promtool"))
        .as("promtool, of Debian's package of that name")
        .isTrue();
    ToolRun run =
        ToolRun.of(Path.of("..").resolve(FOLDER), Map.of(), ("promtool " + command).split(" "));
    assertThat(run.output()).contains("SUCCESS").doesNotContain("FAILED");
    assertThat(run.exitCode()).isZero();
  }
}
