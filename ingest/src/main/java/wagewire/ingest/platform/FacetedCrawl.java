package wagewire.ingest.platform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.read.ReadPage;
import wagewire.model.json.Json;

/**
 * Crawls a board whose lists are limited: a list that reaches the limit is requested once per value
 * of a facet, and divided further where such a list reaches it too.
 */
final class FacetedCrawl implements BoardCrawl {

  private final RequestSpec spec;
  private final BoardAddress address;
  private final Map<String, String> values;
  private final int limit;
  private final Deque<Part> parts = new ArrayDeque<>();
  private final List<String> lacking = new ArrayList<>();
  private Map<String, String> prepared = Map.of();

  /** The part of the board that has these values, by facet. */
  private record Part(Map<String, String> applied, PagedCrawl crawl) {}

  /**
   * @param limit postings that a list shows at most
   */
  FacetedCrawl(RequestSpec spec, BoardAddress address, Map<String, String> values, int limit) {
    this.spec = spec;
    this.address = address;
    this.values = values;
    this.limit = limit;
    parts.add(part(Map.of()));
  }

  private Part part(Map<String, String> applied) {
    Map<String, String> withFacets = new HashMap<>(values);
    Map<String, List<String>> facets = new LinkedHashMap<>();
    applied.forEach((facet, value) -> facets.put(facet, List.of(value)));
    withFacets.put("facets", Json.mapper().writeValueAsString(facets));
    return new Part(applied, new PagedCrawl(spec, address, withFacets));
  }

  @Override
  public Optional<FetchRequest> next() {
    while (!parts.isEmpty()) {
      PagedCrawl crawl = parts.element().crawl();
      Optional<FetchRequest> request = crawl.next();
      if (request.isPresent()) {
        return request;
      }
      if (crawl.incompleteReason() != null) {
        lacking.add(crawl.incompleteReason());
      }
      parts.remove();
    }
    return Optional.empty();
  }

  @Override
  public boolean isPreparing() {
    return parts.element().crawl().isPreparing();
  }

  @Override
  public void acceptPreparation(FetchResult.Body response) {
    PagedCrawl crawl = parts.element().crawl();
    crawl.acceptPreparation(response);
    prepared = crawl.prepared();
  }

  @Override
  public Map<String, String> prepared() {
    return prepared;
  }

  @Override
  public void accept(FetchResult.Body response, ReadPage page) {
    Part part = parts.element();
    boolean first = part.crawl().pages() == 0;
    part.crawl().accept(response, page);
    Integer announced = part.crawl().announced();
    if (!first || announced == null || announced < limit) {
      return;
    }
    Optional<Facet> facet = Facet.best(response.bytes(), announced, part.applied().keySet());
    if (facet.isEmpty()) {
      lacking.add("a list of %d postings or more that no facet divides".formatted(limit));
      return;
    }
    parts.remove();
    for (String value : facet.get().counts().keySet()) {
      Map<String, String> applied = new LinkedHashMap<>(part.applied());
      applied.put(facet.get().parameter(), value);
      parts.add(part(applied));
    }
  }

  @Override
  public @Nullable String incompleteReason() {
    return lacking.isEmpty() ? null : String.join("; ", lacking);
  }

  /**
   * A facet by which a list can be divided, as in the nested {@code facets} of Workday's responses.
   *
   * @param counts number of postings by id of a value
   */
  private record Facet(String parameter, Map<String, Integer> counts) {

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
}
