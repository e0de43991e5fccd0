package wagewire.reporting.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import wagewire.metrics.publishability.Reason;
import wagewire.model.json.Json;
import wagewire.reporting.figure.CountFigures;
import wagewire.reporting.figure.FigureChoice;

/** What describes the service is true of it. */
class OpenApiDocumentTest {

  private static final JsonNode DESCRIPTION = Json.tree(ApiRoutes.description());
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final TestServedMarket MARKET = TestServedMarket.start();
  private static final TestSite SITE = MARKET.site();

  @AfterAll
  static void stop() {
    MARKET.close();
  }

  static Stream<Map.Entry<String, JsonNode>> paths() {
    return DESCRIPTION.get("paths").properties().stream();
  }

  @Test
  void itIsServed() throws Exception {
    assertThat(SITE.get("/openapi.json").body()).isEqualTo(ApiRoutes.description());
    assertThat(DESCRIPTION.get("openapi").asString()).startsWith("3.1");
  }

  @Test
  void itListsEveryReason() {
    List<String> described =
        DESCRIPTION
            .at("/components/schemas/Figure/properties/reason/enum")
            .valueStream()
            .map(reason -> reason.isNull() ? "none" : reason.asString())
            .toList();
    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Arrays.stream(Reason.values()).map(Reason::id), Stream.of("none"))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("paths")
  void eachAddressAnswersAsItIsDescribed(Map.Entry<String, JsonNode> path) throws Exception {
    HttpResponse<String> answer = SITE.get(address(path));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode content = path.getValue().at("/get/responses/200/content");
    String mediaType = content.propertyNames().iterator().next();
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(mediaType);
    if (mediaType.equals("application/json")) {
      assertThat(faults(content.at("/application~1json/schema"), answer.body())).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void eachAddressTakesTheParametersThatAreDescribed(Map.Entry<String, JsonNode> path)
      throws Exception {
    for (JsonNode reference : path.getValue().at("/get/parameters")) {
      JsonNode parameter = DESCRIPTION.at(reference.get("$ref").asString().substring(1));
      if (parameter.get("in").asString().equals("query")) {
        JsonNode value = parameter.has("example") ? parameter.get("example") : usual(parameter);
        String address =
            "%s?%s=%s".formatted(address(path), parameter.get("name").asString(), value.asString());
        assertThat(SITE.get(address).statusCode()).as(address).isIn(200, 404);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void aProblemIsAsItIsDescribed(Map.Entry<String, JsonNode> path) throws Exception {
    JsonNode schema =
        path.getValue().at("/get/responses/400/content/application~1problem+json/schema");
    if (!schema.isMissingNode()) {
      HttpResponse<String> answer = SITE.get(address(path) + "?no=1");
      HttpServiceTest.problem(answer, 400);
      assertThat(faults(schema, answer.body())).isEmpty();
    }
  }

  @Test
  void theDocumentsAddressesAreDescribedAndAnswer() throws Exception {
    String document = Files.readString(Path.of("../docs/api.md"));
    List<String> asked =
        Pattern.compile("127.0.0.1:8490(/[^'\"]+)")
            .matcher(document)
            .results()
            .map(one -> one.group(1))
            .toList();
    assertThat(asked).hasSizeGreaterThan(3);
    for (String address : asked) {
      assertThat(SITE.get(address).statusCode()).as(address).isEqualTo(200);
    }
    assertThat(paths().map(Map.Entry::getKey))
        .containsAll(
            Pattern.compile("(?m)^\\| `([^`]+)`")
                .matcher(document)
                .results()
                .map(one -> one.group(1))
                .toList());
  }

  private static JsonNode usual(JsonNode parameter) {
    JsonNode schema = parameter.get("schema");
    if (schema.has("default")) {
      return schema.get("default");
    }
    return schema.has("minimum") ? schema.get("minimum") : Json.tree("\"2025-W12\"");
  }

  private static String address(Map.Entry<String, JsonNode> path) {
    return path.getKey()
        .replace("{id}", figure())
        .replace("{week}", "2025-W17")
        .replace("{chart}", "index");
  }

  private static String figure() {
    return CountFigures.find(MARKET.figures(), FigureChoice.read(null, null, null, null))
        .getFirst()
        .figureId();
  }

  private static List<?> faults(JsonNode schema, String answer) {
    ObjectNode whole = ((ObjectNode) schema).deepCopy();
    whole.set("components", DESCRIPTION.get("components"));
    Schema checks = SCHEMAS.getSchema(Json.text(whole));
    return checks.validate(answer, com.networknt.schema.InputFormat.JSON);
  }
}
