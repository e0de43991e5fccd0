package wagewire.metrics.pay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.pay.HedonicRow;

/** The postings of five quarters of one role or group. */
final class PricedPostings {

  private static final int QUARTERS = PricedPosting.NEWEST + 1;

  private final List<PricedPosting> paid = new ArrayList<>();
  private final int[] seen = new int[QUARTERS];
  private final int[] disclosed = new int[QUARTERS];
  private @Nullable List<HedonicRow> rows;

  void add(PricedPosting posting) {
    seen[posting.quarter()]++;
    disclosed[posting.quarter()] += posting.disclosed() ? 1 : 0;
    if (posting.isPaid()) {
      paid.add(posting);
      rows = null;
    }
  }

  /** Returns the postings of a quarter; complete for the oldest and the newest one. */
  int seen(int quarter) {
    return seen[quarter];
  }

  /** Returns those of them that state any pay. */
  int disclosed(int quarter) {
    return disclosed[quarter];
  }

  /** Returns the employers of postings with usable pay. */
  int employers() {
    return sizes().length;
  }

  /** Returns the boards of postings with usable pay. */
  int boards() {
    Set<String> boards = new HashSet<>();
    paid.forEach(posting -> boards.add(posting.board()));
    return boards.size();
  }

  /** Returns the postings with usable pay of each employer. */
  int[] sizes() {
    Map<String, Integer> sizes = new HashMap<>();
    paid.forEach(posting -> sizes.merge(posting.employer(), 1, Integer::sum));
    return sizes.values().stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Returns the rows of the regression. Categories are numbered in the order of their names, so
   * that the same postings give the same digits whatever other roles there are.
   */
  List<HedonicRow> rows() {
    List<HedonicRow> known = rows;
    if (known == null) {
      Map<String, Integer> employers = numbers(PricedPosting::employer);
      Map<String, Integer> roles = numbers(PricedPosting::role);
      Map<String, Integer> seniorities = numbers(PricedPosting::seniority);
      Map<String, Integer> units = numbers(PricedPosting::unit);
      Map<String, Integer> places = numbers(PricedPosting::place);
      Map<String, Integer> modes = numbers(PricedPosting::mode);
      known =
          paid.stream()
              .map(posting ->
                  new HedonicRow(
                      employers.getOrDefault(posting.employer(), 0),
                      posting.quarter(),
                      roles.getOrDefault(posting.role(), 0),
                      seniorities.getOrDefault(posting.seniority(), 0),
                      units.getOrDefault(posting.unit(), 0),
                      places.getOrDefault(posting.place(), 0),
                      modes.getOrDefault(posting.mode(), 0),
                      Math.log(posting.amount())))
              .toList();
      rows = known;
    }
    return known;
  }

  private Map<String, Integer> numbers(Function<PricedPosting, String> category) {
    Map<String, Integer> numbers = new HashMap<>();
    for (String name : new TreeSet<>(paid.stream().map(category).toList())) {
      numbers.put(name, numbers.size());
    }
    return numbers;
  }
}
