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
 * Walks a board that shows no more than so many postings of a list: where it has as many, each
 * value of a facet is asked for by itself, and divided further where it still has as many.
 */
final class FacetedPlan implements BoardPlan {

  private final Recipe recipe;
  private final BoardAddress address;
  private final Map<String, String> values;
  private final int clamp;
  private final Deque<Part> parts = new ArrayDeque<>();
  private final List<String> lacking = new ArrayList<>();

  /** A part of the board: the facets' values that it is limited to, by facet. */
  private record Part(Map<String, String> applied, RecipePlan plan) {}

  /**
   * @param clamp postings that a list shows at most
   */
  FacetedPlan(Recipe recipe, BoardAddress address, Map<String, String> values, int clamp) {
    this.recipe = recipe;
    this.address = address;
    this.values = values;
    this.clamp = clamp;
    parts.add(part(Map.of()));
  }

  private Part part(Map<String, String> applied) {
    Map<String, String> withFacets = new HashMap<>(values);
    Map<String, List<String>> facets = new LinkedHashMap<>();
    applied.forEach((facet, value) -> facets.put(facet, List.of(value)));
    withFacets.put("facets", Json.mapper().writeValueAsString(facets));
    return new Part(applied, new RecipePlan(recipe, address, withFacets));
  }

  @Override
  public Optional<Ask> next() {
    while (!parts.isEmpty()) {
      RecipePlan plan = parts.element().plan();
      Optional<Ask> ask = plan.next();
      if (ask.isPresent()) {
        return ask;
      }
      if (plan.lacking() != null) {
        lacking.add(plan.lacking());
      }
      parts.remove();
    }
    return Optional.empty();
  }

  @Override
  public void opened(FetchResult.Body answer) {
    parts.element().plan().opened(answer);
  }

  @Override
  public void took(FetchResult.Body answer, ReadPage page) {
    Part part = parts.element();
    boolean first = part.plan().pages() == 0;
    part.plan().took(answer, page);
    Integer announced = part.plan().announced();
    if (!first || announced == null || announced < clamp) {
      return;
    }
    Optional<Facets> facet = Facets.best(answer.bytes(), announced, part.applied().keySet());
    if (facet.isEmpty()) {
      lacking.add("a list of %d postings or more that no facet divides".formatted(clamp));
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
  public @Nullable String lacking() {
    return lacking.isEmpty() ? null : String.join("; ", lacking);
  }
}
