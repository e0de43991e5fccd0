package wagewire.ingest.platform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
  public Optional<BoardRequest> next() {
    while (!parts.isEmpty()) {
      PagedCrawl crawl = parts.element().crawl();
      Optional<BoardRequest> request = crawl.next();
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
  public void acceptPreparation(FetchResult.Body response) {
    parts.element().crawl().acceptPreparation(response);
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
}
