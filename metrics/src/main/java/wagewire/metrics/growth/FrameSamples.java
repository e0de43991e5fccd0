package wagewire.metrics.growth;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.SqlFile;
import wagewire.model.time.IsoWeek;

/**
 * The employers observed in two windows, with postings or without: the samples that stand for a
 * frame.
 */
final class FrameSamples {

  private static final SqlFile WEEKS = SqlFile.of("metrics/intermediate/frame_weeks");

  /** Least share of the employers observed that are in the frame. */
  private static final double LEAST_SHARE = 0.8;

  private final EmployerFrame frame;

  /** Weeks whose postings of roles may be compared, by panel unit. */
  private final Map<String, BitSet> weeks = new HashMap<>();

  /** Weeks whose postings of no role may be compared too. */
  private final Map<String, BitSet> ofAll = new HashMap<>();

  private final Map<Windows, Sample> samples = new HashMap<>();

  /** Two windows of equal length by their last weeks, for postings of roles or of none too. */
  private record Windows(boolean ofRoles, int now, int then, int length) {}

  /** A sample of the frame. */
  static final class Sample {

    private final double @Nullable [] weights;
    private final boolean covered;

    private Sample(double @Nullable [] weights, boolean covered) {
      this.weights = weights;
      this.covered = covered;
    }

    /** Returns the weights by size class; null for too few employers. */
    double @Nullable [] weights() {
      return weights;
    }

    /** Returns whether most of the employers observed are in the frame. */
    boolean covered() {
      return covered;
    }
  }

  private FrameSamples(EmployerFrame frame) {
    this.frame = frame;
  }

  /** Reads the observed weeks of all panel units, whatever they post. */
  static FrameSamples read(
      Connection connection, Release release, ObservationCalendar calendar, EmployerFrame frame)
      throws SQLException {
    FrameSamples samples = new FrameSamples(frame);
    WEEKS.forEach(
        connection,
        release.parameters(),
        row -> {
          String unit = row.getString("unit");
          int week = calendar.number(new IsoWeek(row.getObject("week", LocalDate.class)));
          samples.weeks.computeIfAbsent(unit, _ -> new BitSet()).set(week);
          if (!row.getBoolean("rests")) {
            samples.ofAll.computeIfAbsent(unit, _ -> new BitSet()).set(week);
          }
        });
    return samples;
  }

  /**
   * Returns the sample of two windows.
   *
   * @param ofRoles false for postings of no role too
   */
  Sample of(boolean ofRoles, int[] now, int[] then) {
    return samples.computeIfAbsent(
        new Windows(ofRoles, now[0], then[0], now.length),
        _ -> sample(ofRoles ? weeks : ofAll, now, then));
  }

  private Sample sample(Map<String, BitSet> observed, int[] now, int[] then) {
    List<String> inside = new ArrayList<>();
    int outside = 0;
    for (Map.Entry<String, BitSet> unit : observed.entrySet()) {
      if (!hasPair(unit.getValue(), now, then)) {
        continue;
      }
      if (frame.has(unit.getKey())) {
        inside.add(unit.getKey());
      } else {
        outside++;
      }
    }
    int[] sample = frame.sample(inside);
    int employers = Arrays.stream(sample).sum();
    return new Sample(
        frame.classes().weights(sample), employers >= LEAST_SHARE * (employers + outside));
  }

  private static boolean hasPair(BitSet weeks, int[] now, int[] then) {
    for (int pair = 0; pair < now.length; pair++) {
      if (then[pair] >= 0 && weeks.get(then[pair]) && weeks.get(now[pair])) {
        return true;
      }
    }
    return false;
  }
}
