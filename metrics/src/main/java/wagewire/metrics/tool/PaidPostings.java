package wagewire.metrics.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The described postings of one role, with those of usable pay by tool. */
final class PaidPostings {

  private final List<DescribedPosting> paid = new ArrayList<>();
  private final List<Integer> kinds = new ArrayList<>();
  private final Map<String, Integer> kindNumbers = new HashMap<>();
  private final Map<String, List<Integer>> byTool = new TreeMap<>();
  private final Map<String, int[]> disclosed = new HashMap<>();
  private final int[] allDisclosed = new int[2];

  PaidPostings(List<DescribedPosting> described) {
    described.forEach(this::add);
  }

  private void add(DescribedPosting posting) {
    count(allDisclosed, posting);
    posting
        .tools()
        .forEach(tool -> count(disclosed.computeIfAbsent(tool, name -> new int[2]), posting));
    if (posting.amount() == null) {
      return;
    }
    for (String tool : posting.tools()) {
      byTool.computeIfAbsent(tool, name -> new ArrayList<>()).add(paid.size());
    }
    kinds.add(kindNumbers.computeIfAbsent(posting.kind(), _ -> kindNumbers.size()));
    paid.add(posting);
  }

  private static void count(int[] disclosed, DescribedPosting posting) {
    disclosed[0]++;
    disclosed[1] += posting.pays() ? 1 : 0;
  }

  /** Returns the tools that at least so many postings with usable pay name. */
  Set<String> tools(int postings) {
    Map<String, List<Integer>> named = new TreeMap<>(byTool);
    named.values().removeIf(rows -> rows.size() < postings);
    return named.keySet();
  }

  /**
   * Returns the smaller share of postings that state any pay, among those that name the tool and
   * the others; 0 without others.
   */
  double disclosedShare(String tool) {
    int[] with = disclosed.getOrDefault(tool, new int[2]);
    return Math.min(
        share(with[0], with[1]), share(allDisclosed[0] - with[0], allDisclosed[1] - with[1]));
  }

  private static double share(int postings, int pays) {
    return postings == 0 ? 0 : pays / (double) postings;
  }

  /** Returns the postings of kinds of which some name the tool and others do not. */
  PremiumSample sample(String tool) {
    boolean[] names = new boolean[paid.size()];
    for (int row : byTool.getOrDefault(tool, List.of())) {
      names[row] = true;
    }
    int[][] counts = new int[kindNumbers.size()][2];
    for (int row = 0; row < names.length; row++) {
      counts[kinds.get(row)][names[row] ? 0 : 1]++;
    }
    int[] rows =
        IntStream.range(0, names.length)
            .filter(row -> counts[kinds.get(row)][0] > 0 && counts[kinds.get(row)][1] > 0)
            .toArray();
    boolean[] naming = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      naming[i] = names[rows[i]];
    }
    return PremiumSample.of(
        IntStream.of(rows).mapToObj(paid::get).toList(),
        IntStream.of(rows).map(kinds::get).toArray(),
        naming);
  }
}
