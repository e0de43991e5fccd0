package wagewire.ingest.platform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import wagewire.model.json.Json;

/**
 * A facet by which a list can be divided, as in the nested {@code facets} of Workday's responses.
 *
 * @param counts number of postings by id of a value
 */
record Facet(String parameter, Map<String, Integer> counts) {

  private static final int DEEPEST = 4;

  /**
   * Returns the facet that divides the postings best: of those that cover all of them, the one
   * whose largest value has the fewest.
   *
   * @param total number of postings to cover
   * @param used facets that already divide them
   */
  static Optional<Facet> best(byte[] response, int total, Set<String> used) {
    List<Facet> all = new ArrayList<>();
    try {
      collect(Json.tree(response).at("/facets"), all, 0);
    } catch (JacksonException _) {
      return Optional.empty();
    }
    return all.stream()
        .filter(facet -> !used.contains(facet.parameter()) && facet.counts().size() > 1)
        .filter(facet -> facet.sum() >= total)
        .min(Comparator.comparingInt(Facet::largest));
  }

  private static void collect(JsonNode list, List<Facet> all, int depth) {
    if (!list.isArray() || depth > DEEPEST) {
      return;
    }
    for (JsonNode facet : list.values()) {
      JsonNode values = facet.path("values");
      String parameter = facet.path("facetParameter").asString("");
      Map<String, Integer> counts = new LinkedHashMap<>();
      for (JsonNode value : values.values()) {
        if (value.has("id") && value.has("count")) {
          counts.put(value.path("id").asString(), value.path("count").asInt(0));
        }
      }
      if (!parameter.isEmpty() && !counts.isEmpty()) {
        all.add(new Facet(parameter, counts));
      }
      collect(values, all, depth + 1);
    }
  }

  private int sum() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private int largest() {
    return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
