package wagewire.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CellEncoderTest {

  private final CellEncoder keys = new CellEncoder();

  @Property
  void aKeyIsThatOfItsCell(
      @ForAll @IntRange(max = 40) int role,
      @ForAll @IntRange(max = 8) int seniority,
      @ForAll @IntRange(max = 200) int country,
      @ForAll @IntRange(max = 900) int region) {
    Cell cell = cell(role, seniority, country, region);

    assertThat(keys.cell(keys.key(cell))).isEqualTo(cell);
  }

  @Test
  void aPartOfARoleIsThePartPlusTheWholeRole() {
    long ofOne = keys.key(cell(1, 2, 3, 4)) - keys.whole("role 1");

    assertThat(keys.cell(keys.whole("role 2") + ofOne)).isEqualTo(cell(2, 2, 3, 4));
  }

  /** A hash table of cells had dozens in one place, as their numbers differ in few bits. */
  @Test
  void keysDifferInTheBitsThatATableReads() {
    Set<Integer> places = new HashSet<>();
    int cells = 0;
    for (int role = 0; role < 30; role++) {
      for (int seniority = 0; seniority < 6; seniority++) {
        for (int country = 0; country < 50; country++) {
          int hash = Long.hashCode(keys.key(cell(role, seniority, country, 0)));
          places.add((hash ^ hash >>> 16) & 0x3fff);
          cells++;
        }
      }
    }
    // Of 9,000 in 16,384 places 6,900 would be in different ones by chance.
    assertThat(cells).isEqualTo(9_000);
    assertThat(places).hasSizeGreaterThan(6_000);
  }

  private static Cell cell(int role, int seniority, int country, int region) {
    return new Cell(
        "role " + role, "level " + seniority, "country " + country, "region " + region, Cell.ALL);
  }
}
