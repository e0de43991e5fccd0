package wagewire.lab.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import wagewire.lab.DrawnSeed;
import wagewire.model.json.Json;
import wagewire.model.table.ResourceTable;

/** The short form of {@link HostileInput}, and what its long form has found. */
class HostileInputTest {

  private static final long INPUTS = 20_000;

  /** Number of surfaces of whose few inputs none may be read, by chance. */
  private static final int FRUITLESS = 4;

  private static final List<Surface> SURFACES = Surfaces.all();

  @Tag("long")
  @Test
  void brokenInputIsReadOrRefusedAndTakesNeitherTimeNorMemory() throws Exception {
    HostileRun run = HostileRun.of(SURFACES, INPUTS, DrawnSeed.of(HostileInputTest.class));

    assertThat(run.defects()).isEmpty();
    assertThat(run.costs())
        .hasSameSizeAs(SURFACES)
        .allSatisfy(cost -> {
          assertThat(cost.inputs()).isPositive();
          assertThat(cost.published() + cost.rejected()).as(cost.surface()).isPositive();
        });
    assertThat(run.costs()).filteredOn(cost -> cost.published() == 0).hasSizeLessThan(FRUITLESS);
  }

  @Test
  void theSameSeedMakesTheSameInputs() {
    for (Surface surface : SURFACES) {
      SurfaceFeeder one = new SurfaceFeeder(surface, 7);
      assertThat(one.input(3)).isEqualTo(new SurfaceFeeder(surface, 7).input(3));
    }
    Surface any = SURFACES.getFirst();
    assertThat(new SurfaceFeeder(any, 7).input(3)).isNotEqualTo(new SurfaceFeeder(any, 8).input(3));
  }

  @ParameterizedTest
  @MethodSource
  @Timeout(10)
  void whatWasFoundOnceIsWithstood(JsonNode found) throws Exception {
    StringBuilder input = new StringBuilder();
    for (JsonNode part : found.get("input").values()) {
      input.append(
          part.isString()
              ? part.stringValue()
              : part.get("text").stringValue().repeat(part.get("times").intValue()));
    }
    Surface surface = named(found.get("surface").stringValue());

    assertThat(surface.reading().read(input.toString().getBytes(StandardCharsets.ISO_8859_1)))
        .as(found.get("why").stringValue())
        .isEqualTo(
            new Surface.Told(found.get("published").intValue(), found.get("rejected").intValue()));
  }

  static List<JsonNode> whatWasFoundOnceIsWithstood() {
    List<JsonNode> found =
        ResourceTable.file(HostileInputTest.class, "found.jsonl").stream()
            .map(line -> Json.read(line, JsonNode.class))
            .toList();
    assertThat(found).isNotEmpty();
    return found;
  }

  private static Surface named(String name) {
    return SURFACES.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }
}
