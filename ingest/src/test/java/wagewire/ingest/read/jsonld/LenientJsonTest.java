package wagewire.ingest.read.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.jsonld.LenientJson.QuoteRepair;
import wagewire.model.json.Json;

/** Valid JSON stays as it is; unescaped quotes are repaired. */
class LenientJsonTest {

  @Property
  void jsonIsReadAsItIs(@ForAll Map<String, String> fields) {
    JsonNode object = Json.tree(Json.bytes(fields));
    assertThat(LenientJson.parse(Json.text(object))).isEqualTo(object);
  }

  @Property
  void mendingLeavesGoodJsonAsItIs(@ForAll Map<String, String> fields) {
    String json = Json.text(fields);
    assertThat(Json.tree(QuoteRepair.escaped(json))).isEqualTo(Json.tree(json));
  }

  @Property
  void looseQuotesAroundWordsAreKeptInTheText(
      @ForAll @CharRange(from = 'a', to = 'z') String before,
      @ForAll @CharRange(from = 'a', to = 'z') String within) {
    String text = before + " \"" + within + "x\" end";
    String json = "{\"title\": \"" + text + "\", \"id\": 1}";
    assertThat(LenientJson.parse(json).get("title").asString()).isEqualTo(text);
  }
}
