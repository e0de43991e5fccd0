package wagewire.warehouse.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges blocks of an employer whose listings on several boards apply to one job. */
final class LinkedBlocks {

  private final List<Integer> joinedTo = new ArrayList<>();

  private LinkedBlocks() {}

  /**
   * Merges blocks; each listing stays in exactly one.
   *
   * @param blocks none of them empty
   */
  static Collection<List<ListingFacts>> of(Collection<List<ListingFacts>> blocks) {
    Map<List<String>, Set<String>> boards = new HashMap<>();
    for (List<ListingFacts> block : blocks) {
      for (ListingFacts listing : block) {
        String job = job(listing);
        if (job != null) {
          boards
              .computeIfAbsent(List.of(listing.employer(), job), _ -> new HashSet<>())
              .add(listing.board());
        }
      }
    }
    LinkedBlocks links = new LinkedBlocks();
    Map<List<String>, Integer> jobs = new HashMap<>();
    for (List<ListingFacts> block : blocks) {
      int number = links.add();
      for (ListingFacts listing : block) {
        String job = job(listing);
        List<String> key = job == null ? List.of() : List.of(listing.employer(), job);
        if (boards.getOrDefault(key, Set.of()).size() > 1) {
          links.join(number, jobs.computeIfAbsent(key, _ -> number));
        }
      }
    }
    Map<Integer, List<ListingFacts>> joined = new LinkedHashMap<>();
    int number = 0;
    for (List<ListingFacts> block : blocks) {
      joined.computeIfAbsent(links.first(number), _ -> new ArrayList<>()).addAll(block);
      number++;
    }
    return joined.values();
  }

  private static @Nullable String job(ListingFacts listing) {
    return listing.applyAddress() == null ? null : listing.applyAddress().number();
  }

  private int add() {
    joinedTo.add(joinedTo.size());
    return joinedTo.size() - 1;
  }

  private int first(int block) {
    int at = block;
    while (joinedTo.get(at) != at) {
      at = joinedTo.get(at);
    }
    return at;
  }

  private void join(int one, int other) {
    int first = first(one);
    int second = first(other);
    joinedTo.set(Math.max(first, second), Math.min(first, second));
  }
}
