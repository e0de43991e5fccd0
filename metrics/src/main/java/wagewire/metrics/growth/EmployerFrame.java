package wagewire.metrics.growth;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.SqlFile;
import wagewire.metrics.panel.UnitSeries;
import wagewire.metrics.statistics.growth.SizeClasses;

/**
 * The frame that growth is weighted to: employers of a catalogue by the postings of their boards,
 * as recorded before a release (methodology §6).
 */
public final class EmployerFrame {

  private static final SqlFile FRAME = SqlFile.of("metrics/intermediate/employer_frame");

  /** Number of the employer, by panel unit. */
  private final Map<String, Integer> employers;

  /** Class of each employer, by its number. */
  private final int[] classOf;

  private final SizeClasses classes;

  private EmployerFrame(Map<String, Integer> employers, int[] classOf, SizeClasses classes) {
    this.employers = employers;
    this.classOf = classOf;
    this.classes = classes;
  }

  /** Reads the frame that was recorded last before the release; null for none. */
  static @Nullable EmployerFrame read(Connection connection, Release release) throws SQLException {
    return read(connection, release.vintage());
  }

  /** Reads the frame that the next release uses; null for none. */
  public static @Nullable EmployerFrame readNewest(Connection connection) throws SQLException {
    return read(connection, "");
  }

  private static @Nullable EmployerFrame read(Connection connection, String vintage)
      throws SQLException {
    Map<String, Integer> numbers = new HashMap<>();
    Map<String, Integer> employers = new HashMap<>();
    List<Double> postings = new ArrayList<>();
    FRAME.forEach(
        connection,
        Map.of("vintage", vintage),
        row -> {
          int number = numbers.computeIfAbsent(row.getString("employer"), _ -> numbers.size());
          if (number == postings.size()) {
            postings.add(0.0);
          }
          postings.set(number, postings.get(number) + row.getDouble("postings"));
          employers.putIfAbsent(row.getString("unit"), number);
        });
    if (postings.isEmpty()) {
      return null;
    }
    double[] sizes = postings.stream().mapToDouble(Double::doubleValue).toArray();
    SizeClasses classes = SizeClasses.of(sizes);
    int[] classOf = new int[sizes.length];
    for (int number = 0; number < sizes.length; number++) {
      classOf[number] = classes.of(sizes[number]);
    }
    return new EmployerFrame(employers, classOf, classes);
  }

  public SizeClasses classes() {
    return classes;
  }

  /** Returns the number of employers. */
  public int size() {
    return classOf.length;
  }

  boolean has(String unit) {
    return employers.containsKey(unit);
  }

  /** Returns the size class of a unit; {@link UnitSeries#OUTSIDE_FRAME} for none. */
  int sizeClass(String unit) {
    Integer number = employers.get(unit);
    return number == null ? UnitSeries.OUTSIDE_FRAME : classOf[number];
  }

  /** Returns the employers by class of which one of the units is. */
  public int[] sample(Iterable<String> units) {
    boolean[] found = new boolean[classOf.length];
    int[] sample = new int[classes.count()];
    for (String unit : units) {
      Integer number = employers.get(unit);
      if (number != null && !found[number]) {
        found[number] = true;
        sample[classOf[number]]++;
      }
    }
    return sample;
  }
}
