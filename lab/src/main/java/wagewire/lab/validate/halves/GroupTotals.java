package wagewire.lab.validate.halves;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Postings of one group by employer, in the order of all employers compared. */
final class GroupTotals {

  private final double[] then;
  private final double[] now;
  private final double[] remote;

  /** Takes over the arrays. */
  GroupTotals(double[] then, double[] now, double[] remote) {
    this.then = then;
    this.now = now;
    this.remote = remote;
  }

  private GroupTotals(int employers) {
    this(new double[employers], new double[employers], new double[employers]);
  }

  /** Returns the postings open on the first day; do not modify. */
  double[] then() {
    return then;
  }

  /** Returns the postings open on the second day; do not modify. */
  double[] now() {
    return now;
  }

  /** Returns those of {@link #now} that are remote; do not modify. */
  double[] remote() {
    return remote;
  }

  /** Counts all groups at the boards that have rows on both days. */
  static Map<String, GroupTotals> of(
      List<BoardRow> first, List<BoardRow> second, TitleGroups groups) {
    TreeSet<String> both =
        first.stream().map(BoardRow::board).collect(Collectors.toCollection(TreeSet::new));
    both.retainAll(second.stream().map(BoardRow::board).collect(Collectors.toSet()));
    Map<String, Integer> places = new HashMap<>();
    both.forEach(board -> places.put(board, places.size()));
    Map<String, GroupTotals> totals = new HashMap<>();
    for (BoardRow row : first) {
      Integer place = places.get(row.board());
      if (place != null) {
        groups.of(row).forEach(group -> in(totals, group, both.size()).then[place]++);
      }
    }
    for (BoardRow row : second) {
      Integer place = places.get(row.board());
      if (place != null) {
        int remote = groups.isRemote(row) ? 1 : 0;
        for (String group : groups.of(row)) {
          GroupTotals ofGroup = in(totals, group, both.size());
          ofGroup.now[place]++;
          ofGroup.remote[place] += remote;
        }
      }
    }
    return totals;
  }

  private static GroupTotals in(Map<String, GroupTotals> totals, String group, int employers) {
    return totals.computeIfAbsent(group, _ -> new GroupTotals(employers));
  }

  int postings() {
    return (int) Arrays.stream(now).sum();
  }

  /** Returns the number of employers with postings on a day. */
  int employers() {
    int employers = 0;
    for (int place = 0; place < now.length; place++) {
      employers += then[place] + now[place] > 0 ? 1 : 0;
    }
    return employers;
  }

  /** Returns the totals in which only one half of the employers has postings. */
  GroupTotals half(boolean[] first, boolean which) {
    GroupTotals half = new GroupTotals(now.length);
    for (int place = 0; place < now.length; place++) {
      if (first[place] == which) {
        half.then[place] = then[place];
        half.now[place] = now[place];
        half.remote[place] = remote[place];
      }
    }
    return half;
  }
}
