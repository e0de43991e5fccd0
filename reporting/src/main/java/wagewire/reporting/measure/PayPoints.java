package wagewire.reporting.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The postings of one cell, those that state usable pay among them. */
final class PayPoints {

  private final Cell cell;
  private final Map<String, int[]> byEmployer = new LinkedHashMap<>();
  private final Set<String> boards = new HashSet<>();
  private final Map<String, List<Point>> byCurrency = new TreeMap<>();
  private final List<Point> converted = new ArrayList<>();
  private int postings;

  PayPoints(Cell cell) {
    this.cell = cell;
  }

  /**
   * One posting's pay a year.
   *
   * @param low lower end
   * @param high upper end
   */
  record Point(String employer, String board, double low, double high) {

    double middle() {
      return (low + high) / 2;
    }
  }

  void add(ResultSet row) throws SQLException {
    String employer = row.getString("employer");
    String board = row.getString("board");
    int[] counts = byEmployer.computeIfAbsent(employer, name -> new int[2]);
    counts[0]++;
    counts[1] += row.getBoolean("disclosed") ? 1 : 0;
    boards.add(board);
    postings++;
    if (!row.getBoolean("usable")) {
      return;
    }
    double low = row.getDouble("annual_min");
    double high = row.getDouble("annual_max");
    String currency = row.getString("currency");
    if (currency != null) {
      byCurrency
          .computeIfAbsent(currency, name -> new ArrayList<>())
          .add(new Point(employer, board, low, high));
    }
    double dollars = row.getDouble("annual_usd_mid");
    if (!row.wasNull() && low + high > 0) {
      double rate = 2 * dollars / (low + high);
      converted.add(new Point(employer, board, low * rate, high * rate));
    }
  }

  Cell cell() {
    return cell;
  }

  int postings() {
    return postings;
  }

  /** Those that state any pay. */
  int disclosed() {
    return byEmployer.values().stream().mapToInt(counts -> counts[1]).sum();
  }

  int employers() {
    return byEmployer.size();
  }

  int boards() {
    return boards.size();
  }

  double[] postingsByEmployer() {
    return byEmployer.values().stream().mapToDouble(counts -> counts[0]).toArray();
  }

  double[] disclosedByEmployer() {
    return byEmployer.values().stream().mapToDouble(counts -> counts[1]).toArray();
  }

  /** The share of the cell's postings that its largest employer has. */
  double largestEmployer() {
    return byEmployer.values().stream().mapToInt(counts -> counts[0]).max().orElse(0)
        / (double) postings;
  }

  Map<String, List<Point>> byCurrency() {
    return byCurrency;
  }

  /** In US dollars. */
  List<Point> converted() {
    return converted;
  }

  /** The share of the points that their largest employer has. */
  static double largestEmployer(List<Point> points) {
    Map<String, Long> counts =
        points.stream()
            .collect(Collectors.groupingBy(Point::employer, HashMap::new, Collectors.counting()));
    return counts.values().stream().mapToLong(Long::longValue).max().orElse(0)
        / (double) points.size();
  }
}
