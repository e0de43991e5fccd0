package wagewire.transform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;
import wagewire.model.json.Json;

class ObservationsTest {

  @Test
  void whatIsNoObservationSaysWhy() throws Exception {
    assertThat(why((byte @Nullable []) null)).isEqualTo("an empty record");
    assertThat(why("")).startsWith("no JSON");
    assertThat(why("{\"kind\":\"listing\"")).startsWith("no JSON: ");
    assertThat(why("null")).isEqualTo("no JSON object");
    assertThat(why("[1]")).isEqualTo("no JSON object");
    assertThat(why("7")).isEqualTo("no JSON object");
    assertThat(why("{}")).isEqualTo("unknown kind of observation ''");
    assertThat(why("{\"kind\":\"rumour\"}")).isEqualTo("unknown kind of observation 'rumour'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"listing", "snapshot"})
  void aVersionThatIsNotKnownIsNamedWhateverItsFieldsAre(String kind) throws Exception {
    ObjectNode record = kept(kind);
    record.put("version", 2);
    assertThat(why(record.toString())).isEqualTo("unknown version 2");
    record.put("source", "no longer an object");
    assertThat(why(record.toString())).isEqualTo("unknown version 2");
    record.remove("version");
    assertThat(why(record.toString())).isEqualTo("unknown version 0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"board", "source", "external_id", "observed_at", "content_hash", "listing"})
  void aFieldThatEveryListingHasIsMissedWhenAbsentOrNull(String field) throws Exception {
    isMissed(kept("listing"), field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"board", "source", "started_at", "finished_at", "status", "outcome"})
  void aFieldThatEverySnapshotHasIsMissedWhenAbsentOrNull(String field) throws Exception {
    isMissed(kept("snapshot"), field);
  }

  @Test
  void aFieldOfAnotherTypeIsSaid() throws Exception {
    ObjectNode record = kept("listing");
    record.put("listing", 7);
    assertThat(why(record.toString())).startsWith("not the fields of a listing: ");
  }

  @Test
  void theKindMayStandAnywhere() throws Exception {
    ObjectNode record = kept("listing");
    record.remove("kind");
    record.put("kind", "listing");
    assertThat(Observations.read(bytes(record.toString())))
        .isEqualTo(Observations.read(bytes(kept("listing").toString())));
  }

  private static void isMissed(ObjectNode record, String field) {
    record.putNull(field);
    assertThat(why(record.toString())).isEqualTo("no field '" + field + "'");
    record.remove(field);
    assertThat(why(record.toString())).isEqualTo("no field '" + field + "'");
  }

  private static String why(String record) {
    return why(bytes(record));
  }

  private static String why(byte @Nullable [] record) {
    Throwable thrown = catchThrowable(() -> Observations.read(record));
    assertThat(thrown).isInstanceOf(Observations.Unreadable.class);
    return Objects.requireNonNull(thrown.getMessage());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode kept(String kind) throws Exception {
    String file = "kept/observation-" + kind + "-1.json";
    try (InputStream stream = ObservationsTest.class.getResourceAsStream(file)) {
      return (ObjectNode) Json.tree(Objects.requireNonNull(stream).readAllBytes());
    }
  }
}
