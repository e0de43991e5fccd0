package wagewire.lab.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import wagewire.model.json.Json;
import wagewire.model.table.ResourceTable;

/**
 * An input that a surface did not withstand once.
 *
 * @param told what the surface makes of it now
 */
record FoundInput(String why, FuzzInput input, Surface.Told told) {

  /** Returns the inputs of the table beside this class. */
  static List<FoundInput> all() {
    return ResourceTable.file(FoundInput.class, "found.jsonl").stream()
        .map(line -> of(Json.read(line, JsonNode.class)))
        .toList();
  }

  private static FoundInput of(JsonNode found) {
    StringBuilder input = new StringBuilder(found.get("surface").stringValue()).append('\n');
    for (JsonNode part : found.get("input").values()) {
      input.append(
          part.isString()
              ? part.stringValue()
              : part.get("text").stringValue().repeat(part.get("times").intValue()));
    }
    return new FoundInput(
        found.get("why").stringValue(),
        FuzzInput.of(input.toString().getBytes(StandardCharsets.ISO_8859_1)).orElseThrow(),
        new Surface.Told(found.get("published").intValue(), found.get("rejected").intValue()));
  }

  @Override
  public String toString() {
    return why;
  }
}
