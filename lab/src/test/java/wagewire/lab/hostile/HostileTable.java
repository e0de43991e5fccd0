package wagewire.lab.hostile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What surfaces did with broken input, as the page on reliability shows it. */
final class HostileTable {

  private static final String READER = "reader ";
  private static final double MEBI = 1024.0 * 1024.0;

  private HostileTable() {}

  /** Returns a line for all readers of platforms together and one for each other surface. */
  static List<String> of(List<SurfaceCost> costs) {
    Map<String, SurfaceCost> rows = new LinkedHashMap<>();
    long readers = costs.stream().filter(HostileTable::isReader).count();
    for (SurfaceCost cost : costs) {
      String name = isReader(cost) ? "readers of %d platforms".formatted(readers) : cost.surface();
      rows.merge(name, cost, HostileTable::sum);
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "| surface | inputs | KB each | read | refused | ms each | slowest ms | MB allocated at"
            + " most |");
    lines.add("|---|---:|---:|---:|---:|---:|---:|---:|");
    rows.forEach((name, cost) -> lines.add(line(name, cost)));
    return lines;
  }

  private static boolean isReader(SurfaceCost cost) {
    return cost.surface().startsWith(READER);
  }

  private static SurfaceCost sum(SurfaceCost one, SurfaceCost other) {
    Duration slowest =
        one.slowest().compareTo(other.slowest()) > 0 ? one.slowest() : other.slowest();
    return new SurfaceCost(
        one.surface(),
        one.inputs() + other.inputs(),
        one.bytes() + other.bytes(),
        one.published() + other.published(),
        one.rejected() + other.rejected(),
        one.cpu().plus(other.cpu()),
        slowest,
        Math.max(one.allocated(), other.allocated()));
  }

  private static String line(String name, SurfaceCost cost) {
    double inputs = Math.max(1, cost.inputs());
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.1f | %,d | %,d | %.2f | %,.0f | %,.0f |",
        name,
        cost.inputs(),
        cost.bytes() / inputs / 1024,
        cost.published(),
        cost.rejected(),
        cost.cpu().toNanos() / inputs / 1e6,
        cost.slowest().toNanos() / 1e6,
        cost.allocated() / MEBI);
  }
}
