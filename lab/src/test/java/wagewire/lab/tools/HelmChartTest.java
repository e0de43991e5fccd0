package wagewire.lab.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import wagewire.app.Wagewire;
import wagewire.model.json.Json;

/** The chart is what Helm renders, Kubernetes takes and docs/operations.md says. */
class HelmChartTest {

  private static final Map<String, Object> CONTACT = Map.of("contact", "https://example.org/about");
  private static final Map<String, Object> EVERYTHING =
      Map.ofEntries(
          Map.entry("contact", "https://example.org/about"),
          Map.entry("secrets.migrate", "wagewire-owner"),
          Map.entry("secrets.serve", "wagewire-serve"),
          Map.entry("refresh.enabled", true),
          Map.entry("catalogue.configMap", "boards"),
          Map.entry("settings.WAGEWIRE_DATABASE_SSLMODE", "verify-full"),
          Map.entry("serve.publicUrl", "https://jobs.example"),
          Map.entry("serve.token.secret", "readers"),
          Map.entry("serve.openMetrics", true),
          Map.entry("ingress.enabled", true),
          Map.entry("ingress.host", "jobs.example"),
          Map.entry("ingress.tlsSecret", "jobs-tls"),
          Map.entry("networkPolicy.readers[0].namespaceSelector.matchLabels.name", "web"),
          Map.entry("networkPolicy.servers[0].ipBlock.cidr", "10.1.0.0/16"),
          Map.entry("image.pullSecrets[0]", "registry"),
          Map.entry("nodeSelector.disk", "ssd"));

  @TempDir static Path folder;

  private static HelmChart chart;

  @BeforeAll
  static void copied() throws IOException {
    chart = new HelmChart(folder);
  }

  static Stream<Map<String, Object>> valueSets() {
    return Stream.of(
        CONTACT,
        EVERYTHING,
        Map.of("run.enabled", false, "serve.replicas", 1),
        Map.of(
            "contact", "me@example.org", "serve.enabled", false, "networkPolicy.enabled", false));
  }

  static Stream<JsonNode> everything() {
    return chart.render(EVERYTHING).stream();
  }

  @Test
  void helmFindsNothingToComplainOf() {
    assertThat(HelmChart.lint().isFailed()).as("%s", HelmChart.lint().getMessages()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("valueSets")
  void kubernetesKnowsEveryField(Map<String, Object> values) {
    List<JsonNode> objects = chart.render(values);
    assertThat(objects)
        .isNotEmpty()
        .allSatisfy(object ->
            assertThatCode(() -> KubernetesSchema.validate(object)).doesNotThrowAnyException());
    assertThat(objects.stream().map(one -> one.at("/kind") + " " + one.at("/metadata/name")))
        .doesNotHaveDuplicates();
  }

  @Test
  void aWrongFieldIsFound() {
    ObjectNode wrong =
        (ObjectNode)
            everything().filter(one -> is(one, "Deployment")).findFirst().orElseThrow().deepCopy();
    ((ObjectNode) wrong.at("/spec/template/spec/containers/0")).put("imagePullPolcy", "Always");
    assertThatThrownBy(() -> KubernetesSchema.validate(wrong))
        .hasMessageContaining("imagePullPolcy");
  }

  @Test
  void noContainerIsRootOrWritesIntoItsImageOrAsksTheCluster() {
    List<JsonNode> pods = everything().flatMap(HelmChartTest::pod).toList();
    assertThat(pods).hasSize(4);
    for (JsonNode pod : pods) {
      assertThat(pod.at("/automountServiceAccountToken").asBoolean()).isFalse();
      assertThat(pod.at("/enableServiceLinks").asBoolean()).isFalse();
      assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
      assertThat(pod.at("/securityContext/runAsUser").asInt())
          .as("the user of the image")
          .isEqualTo(imageUser());
      JsonNode container = pod.at("/containers/0");
      assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
      assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
          .isFalse();
      assertThat(container.at("/securityContext/capabilities/drop/0").asString()).isEqualTo("ALL");
      assertThat(container.at("/resources/limits/memory").asString()).endsWith("i");
      assertThat(container.at("/resources/requests/cpu").asString()).endsWith("m");
      assertThat(container.at("/volumeMounts/0/mountPath").asString()).isEqualTo("/tmp");
    }
  }

  @Test
  void commandsAndTheirOptionsExist() {
    List<List<String>> commands =
        everything()
            .flatMap(HelmChartTest::pod)
            .map(pod -> pod.at("/containers/0/args").valueStream().map(JsonNode::asString).toList())
            .toList();
    assertThat(commands)
        .extracting(List::getFirst)
        .containsExactlyInAnyOrder("run", "refresh", "serve", "migrate");
    for (List<String> command : commands) {
      assertThatCode(() -> Wagewire.commandLine().parseArgs(command.toArray(String[]::new)))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void secretsAreNamedAndNothingOfThemIsInAManifest() {
    Map<String, String> secrets = new HashMap<>();
    everything()
        .flatMap(HelmChartTest::pod)
        .map(pod -> pod.at("/containers/0"))
        .forEach(container ->
            secrets.put(
                container.get("name").asString(),
                container.at("/envFrom/0/secretRef/name").asString()));
    assertThat(secrets)
        .isEqualTo(
            Map.of(
                "run",
                "wagewire",
                "refresh",
                "wagewire",
                "serve",
                "wagewire-serve",
                "migrate",
                "wagewire-owner"));
    assertThat(everything()).noneMatch(one -> is(one, "Secret"));
  }

  @ParameterizedTest
  @CsvSource({"startupProbe,/health", "readinessProbe,/ready", "livenessProbe,/alive"})
  void serveIsProbedAtItsOwnAddresses(String probe, String path) {
    JsonNode serve = container("serve");
    assertThat(serve.at("/" + probe + "/httpGet/path").asString()).isEqualTo(path);
    assertThat(ToolFiles.text("docs/operations.md")).contains("| `GET " + path + "` |");
  }

  @Test
  void nobodyReachesWhatCollectsAndServeReachesNoKafka() {
    JsonNode collect = policy("wagewire-collect");
    assertThat(collect.at("/spec/policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
    assertThat(collect.at("/spec/ingress").isMissingNode()).isTrue();
    assertThat(collect.at("/spec/egress").toString()).contains("9092", "5432", "169.254.0.0/16");
    JsonNode serve = policy("wagewire-serve");
    assertThat(serve.at("/spec/egress").toString())
        .contains("5432", "10.1.0.0/16")
        .doesNotContain("9092", "443");
    assertThat(serve.at("/spec/ingress/0/from").toString())
        .isEqualTo("[{\"namespaceSelector\":{\"matchLabels\":{\"name\":\"web\"}}}]");
  }

  @Test
  void withoutAContactThereIsNothingToInstall() {
    assertThatThrownBy(() -> chart.render(Map.of())).hasMessageContaining("contact is required");
  }

  @Test
  void somebodyHasToDecideWhoReads() {
    Map<String, Object> open = new HashMap<>(CONTACT);
    open.put("networkPolicy.enabled", false);
    assertThatThrownBy(() -> chart.render(open)).hasMessageContaining("who may read");
    open.put("serve.token.secret", "readers");
    assertThat(chart.render(open)).noneMatch(one -> one.toString().contains("--behind-proxy"));
  }

  @ParameterizedTest
  @CsvSource({
    "run.replica,2",
    "image.digest,sha256:short",
    "run.releaseAt,monday",
    "settings.PATH,/bin"
  })
  void aValueThatDoesNotExistIsAnError(String path, String value) {
    Map<String, Object> wrong = new HashMap<>(CONTACT);
    wrong.put(path, value);
    assertThatThrownBy(() -> chart.render(wrong)).isInstanceOf(IllegalStateException.class);
  }

  /** What the page shows of the two ways is in the chart's manifests. */
  @Test
  void theManifestsOfTheDocumentationAreInTheChart() {
    List<JsonNode> shown =
        Pattern.compile("(?s)```yaml\n(apiVersion.*?)\n```")
            .matcher(ToolFiles.text("docs/operations.md"))
            .results()
            .flatMap(block -> ToolFiles.yaml(block.group(1)).stream())
            .toList();
    assertThat(shown).hasSize(2);
    Map<String, Object> same = new HashMap<>(CONTACT);
    same.put("refresh.enabled", true);
    same.put("run.zone", "Europe/Berlin");
    List<JsonNode> rendered = chart.render(same);
    for (JsonNode one : shown) {
      JsonNode counterpart =
          rendered.stream()
              .filter(other -> other.at("/kind").equals(one.at("/kind")))
              .filter(other ->
                  pod(other)
                      .anyMatch(pod ->
                          pod.at("/containers/0/name")
                              .equals(pod(one).findFirst().orElseThrow().at("/containers/0/name"))))
              .findFirst()
              .orElseThrow();
      assertThat(missing(one.get("spec"), counterpart.get("spec"), "spec")).isEmpty();
    }
  }

  /** Returns the paths at which the second lacks what the first has; labels may differ. */
  private static List<String> missing(JsonNode part, JsonNode whole, String path) {
    if (path.endsWith("abels")) {
      return List.of();
    }
    if (part.isObject()) {
      return part.properties().stream()
          .flatMap(one ->
              missing(one.getValue(), whole.path(one.getKey()), path + "." + one.getKey()).stream())
          .toList();
    }
    if (part.isArray() && !part.isEmpty() && part.get(0).isObject()) {
      return missing(part.get(0), whole.path(0), path + "[0]");
    }
    return part.equals(whole) ? List.of() : List.of(path + ": " + part + ", not " + whole);
  }

  private static int imageUser() {
    return Pattern.compile("--uid (\\d+)")
        .matcher(ToolFiles.text("Dockerfile"))
        .results()
        .map(found -> Integer.parseInt(found.group(1)))
        .findFirst()
        .orElseThrow();
  }

  private static boolean is(JsonNode object, String kind) {
    return object.at("/kind").asString().equals(kind);
  }

  private static JsonNode container(String name) {
    return everything()
        .flatMap(HelmChartTest::pod)
        .map(pod -> pod.at("/containers/0"))
        .filter(container -> container.get("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode policy(String name) {
    return everything()
        .filter(one -> is(one, "NetworkPolicy") && one.at("/metadata/name").asString().equals(name))
        .findFirst()
        .orElse(Json.tree("{}"));
  }

  private static Stream<JsonNode> pod(JsonNode object) {
    return Stream.of("/spec/template/spec", "/spec/jobTemplate/spec/template/spec")
        .map(object::at)
        .filter(JsonNode::isObject);
  }
}
