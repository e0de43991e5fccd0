package wagewire.metrics.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Encodes cells as numbers, which are cheaper to look up than their names. */
public final class CellEncoder {

  /**
   * Odd, near 2⁶⁴ divided by the golden ratio: multiples of it lie far apart, so that few keys meet
   * in a hash table, and sums of keys stay keys of sums.
   */
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  /** The number by which it is undone: their product is 1 modulo 2⁶⁴. */
  private static final long UNSPREAD = inverse(SPREAD);

  private final Names roles = new Names(10);
  private final Names seniorities = new Names(8);
  private final Names countries = new Names(12);
  private final Names regions = new Names(20);
  private final Names modes = new Names(8);

  /**
   * Returns the keys, within any role or group, of the cells that a row with columns {@code
   * seniority, country, region, work_mode} counts in: the whole, each dimension alone, and
   * seniority by country.
   */
  public long[] splits(ResultSet row) throws SQLException {
    int seniority = seniorities.number(row.getString("seniority"));
    int country = countries.number(row.getString("country"));
    return new long[] {
      key(0, 0, 0, 0, 0),
      key(0, seniority, 0, 0, 0),
      key(0, 0, country, 0, 0),
      key(0, 0, 0, regions.number(row.getString("region")), 0),
      key(0, 0, 0, 0, modes.number(row.getString("work_mode"))),
      key(0, seniority, country, 0, 0)
    };
  }

  /** Returns the key of a whole role or group; add one of {@link #splits} for a part of it. */
  public long whole(String group) {
    return key(roles.number(group), 0, 0, 0, 0);
  }

  public long key(Cell cell) {
    return key(
        roles.number(cell.role()),
        seniorities.number(cell.seniority()),
        countries.number(cell.country()),
        regions.number(cell.region()),
        modes.number(cell.workMode()));
  }

  public Cell cell(long key) {
    long rest = key * UNSPREAD;
    String mode = modes.last(rest);
    rest >>= modes.bits;
    String region = regions.last(rest);
    rest >>= regions.bits;
    String country = countries.last(rest);
    rest >>= countries.bits;
    String seniority = seniorities.last(rest);
    rest >>= seniorities.bits;
    return new Cell(roles.last(rest), seniority, country, region, mode);
  }

  private long key(long role, long seniority, long country, long region, long mode) {
    long key = role << seniorities.bits | seniority;
    key = key << countries.bits | country;
    key = key << regions.bits | region;
    return (key << modes.bits | mode) * SPREAD;
  }

  /** Computes the inverse of an odd number; each step of Newton's method doubles its bits. */
  private static long inverse(long odd) {
    long inverse = odd;
    for (int bits = 3; bits < Long.SIZE; bits *= 2) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }

  /** The values of one dimension; {@value Cell#ALL} is 0. */
  private static final class Names {

    private final int bits;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    Names(int bits) {
      this.bits = bits;
      number(Cell.ALL);
    }

    int number(String name) {
      Integer known = numbers.get(name);
      return known == null ? add(name) : known;
    }

    private int add(String name) {
      int number = names.size();
      if (number >> bits > 0) {
        throw new IllegalStateException("More than %d values, such as %s".formatted(number, name));
      }
      names.add(name);
      numbers.put(name, number);
      return number;
    }

    private String last(long key) {
      return names.get((int) (key & (1L << bits) - 1));
    }
  }
}
