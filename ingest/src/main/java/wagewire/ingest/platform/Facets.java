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
 * A facet by which a list can be divided: its values with how many postings each has, as Workday's
 * answers state them in {@code facets}, also within one another.
 *
 * @param counts postings by value's id
 */
record Facets(String parameter, Map<String, Integer> counts) {

  private static final int DEEPEST = 4;

  /**
   * The facet that divides the postings best: the one whose largest value is the smallest, of those
   * that cover all of them.
   *
   * @param total postings that have to be covered
   * @param used facets that divide them already
   */
  static Optional<Facets> best(byte[] answer, int total, Set<String> used) {
    List<Facets> all = new ArrayList<>();
    try {
      collect(Json.tree(answer).at("/facets"), all, 0);
    } catch (JacksonException _) {
      return Optional.empty();
    }
    return all.stream()
        .filter(facet -> !used.contains(facet.parameter()) && facet.counts().size() > 1)
        .filter(facet -> facet.sum() >= total)
        .min(Comparator.comparingInt(Facets::largest));
  }

  private static void collect(JsonNode list, List<Facets> all, int depth) {
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
        all.add(new Facets(parameter, counts));
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
