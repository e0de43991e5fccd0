package wagewire.metrics.statistics.pay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import wagewire.metrics.statistics.pay.PayIndexResult.Growth;
import wagewire.metrics.statistics.pay.PayIndexResult.NoGrowth;
import wagewire.metrics.statistics.pay.PayIndexResult.Reason;
import wagewire.model.table.ResourceTable;

/** Rows for tests of the hedonic index. */
final class HedonicRows {

  private HedonicRows() {}

  /** Reads the rows of a table beside the tests. */
  static List<HedonicRow> read(String sample) {
    return ResourceTable.read(HedonicRows.class, sample + ".tsv").stream()
        .map(row ->
            new HedonicRow(
                (int) row.number("employer"),
                (int) row.number("quarter"),
                (int) row.number("role"),
                (int) row.number("seniority"),
                (int) row.number("unit"),
                (int) row.number("place"),
                (int) row.number("mode"),
                row.number("log_pay")))
        .toList();
  }

  /** Returns a posting of which all but employer, quarter and seniority is alike. */
  static HedonicRow row(int employer, int quarter, int seniority, double logPay) {
    return new HedonicRow(employer, quarter, 0, seniority, 0, 0, 0, logPay);
  }

  static List<HedonicRow> map(List<HedonicRow> rows, UnaryOperator<HedonicRow> change) {
    return rows.stream().map(change).toList();
  }

  static HedonicRow withPay(HedonicRow row, double logPay) {
    return new HedonicRow(
        row.employer(),
        row.quarter(),
        row.role(),
        row.seniority(),
        row.unit(),
        row.place(),
        row.mode(),
        logPay);
  }

  static HedonicRow withEmployer(HedonicRow row, int employer) {
    return new HedonicRow(
        employer,
        row.quarter(),
        row.role(),
        row.seniority(),
        row.unit(),
        row.place(),
        row.mode(),
        row.logPay());
  }

  static HedonicRow withUnit(HedonicRow row, int unit) {
    return new HedonicRow(
        row.employer(),
        row.quarter(),
        row.role(),
        row.seniority(),
        unit,
        row.place(),
        row.mode(),
        row.logPay());
  }

  static List<HedonicRow> shuffled(List<HedonicRow> rows, long seed) {
    List<HedonicRow> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  static Growth growth(List<HedonicRow> rows) {
    if (HedonicPayIndex.of(rows) instanceof Growth growth) {
      return growth;
    }
    throw new AssertionError("No growth: " + HedonicPayIndex.of(rows));
  }

  static Reason reason(List<HedonicRow> rows) {
    if (HedonicPayIndex.of(rows) instanceof NoGrowth none) {
      return none.reason();
    }
    throw new AssertionError("A growth: " + HedonicPayIndex.of(rows));
  }
}
