package wagewire.metrics.tool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the pairs of tools that postings name together most. */
final class ToolPairs {

  /** Fewest postings of a pair. */
  static final int FEWEST = 10;

  /** Most pairs of a role. */
  static final int LIMIT = 50;

  private ToolPairs() {}

  /**
   * Returns at most {@value #LIMIT} pairs that at least {@value #FEWEST} postings name, most
   * frequent first and otherwise in the order of their ids.
   *
   * @param toolsOfPosting sorted ids of each posting
   * @return the indexes in the list of the postings that name both, by pair: two sorted ids joined
   *     by {@code +}
   */
  static Map<String, List<Integer>> mostFrequent(List<List<String>> toolsOfPosting) {
    List<String> tools = frequent(toolsOfPosting);
    Map<String, Integer> numbers = new HashMap<>();
    tools.forEach(tool -> numbers.put(tool, numbers.size()));
    Map<Integer, Integer> counts = new HashMap<>();
    for (List<String> posting : toolsOfPosting) {
      for (int pair : pairs(posting, numbers)) {
        counts.merge(pair, 1, Integer::sum);
      }
    }
    List<Integer> kept =
        counts.entrySet().stream()
            .filter(pair -> pair.getValue() >= FEWEST)
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(LIMIT)
            .map(Map.Entry::getKey)
            .toList();
    Map<Integer, List<Integer>> postings = new LinkedHashMap<>();
    kept.forEach(pair -> postings.put(pair, new ArrayList<>()));
    for (int row = 0; row < toolsOfPosting.size(); row++) {
      for (int pair : pairs(toolsOfPosting.get(row), numbers)) {
        List<Integer> rows = postings.get(pair);
        if (rows != null) {
          rows.add(row);
        }
      }
    }
    Map<String, List<Integer>> most = new LinkedHashMap<>();
    postings.forEach((pair, rows) ->
        most.put(tools.get(pair / tools.size()) + "+" + tools.get(pair % tools.size()), rows));
    return most;
  }

  /** Returns the tools that enough postings name, in the order of their ids. */
  private static List<String> frequent(List<List<String>> toolsOfPosting) {
    Map<String, Integer> counts = new TreeMap<>();
    toolsOfPosting.forEach(posting -> posting.forEach(tool -> counts.merge(tool, 1, Integer::sum)));
    counts.values().removeIf(count -> count < FEWEST);
    return List.copyOf(counts.keySet());
  }

  /**
   * Returns the numbers of the posting's pairs: first tool times number of tools plus second tool.
   */
  private static List<Integer> pairs(List<String> posting, Map<String, Integer> numbers) {
    List<Integer> known =
        posting.stream().filter(numbers::containsKey).map(numbers::get).sorted().toList();
    List<Integer> pairs = new ArrayList<>();
    for (int first = 0; first < known.size(); first++) {
      for (int second = first + 1; second < known.size(); second++) {
        pairs.add(known.get(first) * numbers.size() + known.get(second));
      }
    }
    return pairs;
  }
}
