package wagewire.metrics.statistics.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HedonicColumnsTest {

  /** Columns that are there always: the constant and four quarters. */
  private static final int ALWAYS = 5;

  @Test
  void quartersAreLastAndTheFirstCategoryHasNoColumn() {
    List<HedonicRow> rows = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      rows.add(row(0, 1, 0, 0));
      rows.add(row(0, 2, 0, 0));
    }
    HedonicColumns columns = HedonicColumns.of(rows);
    assertThat(columns.width()).isEqualTo(ALWAYS + 1);
    assertThat(columns.values(0, 0)).containsExactly(1, 0, 0, 0, 0, 0);
    assertThat(columns.values(1, 2)).containsExactly(1, 1, 0, 1, 0, 0);
    assertThat(columns.values(3, 4)).containsExactly(1, 1, 0, 0, 0, 1);
  }

  @Test
  void rareSenioritiesJoinTheRestOfTheirRole() {
    List<HedonicRow> rows = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      rows.add(row(0, 1, 0, 0));
      rows.add(row(1, 1, 0, 0));
    }
    rows.add(row(0, 2, 0, 0));
    rows.add(row(0, 3, 0, 0));
    rows.add(row(1, 2, 0, 0));
    HedonicColumns columns = HedonicColumns.of(rows);
    assertThat(columns.width()).isEqualTo(ALWAYS + 3);
    assertThat(columns.values(6, 0)).isEqualTo(columns.values(7, 0));
    assertThat(columns.values(6, 0)).isNotEqualTo(columns.values(8, 0));
  }

  /** Pay in yen must not be averaged with pay in dollars, however few rows state it. */
  @Test
  void rarePlacesOfTwoUnitsStayApart() {
    List<HedonicRow> rows = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      rows.add(row(0, 0, 0, 0));
    }
    rows.add(row(0, 0, 0, 7));
    rows.add(row(0, 0, 1, 0));
    rows.add(row(0, 0, 1, 7));
    HedonicColumns columns = HedonicColumns.of(rows);
    assertThat(columns.values(3, 0)).isNotEqualTo(columns.values(4, 0));
    assertThat(columns.values(4, 0)).isEqualTo(columns.values(5, 0));
  }

  @Test
  void manyCategoriesAreMergedUntilEightyColumnsAreLeft() {
    List<HedonicRow> rows = new ArrayList<>();
    for (int place = 0; place < 200; place++) {
      for (int i = 0; i < 3 + place / 4; i++) {
        rows.add(row(0, 0, 0, place));
      }
    }
    HedonicColumns columns = HedonicColumns.of(rows);
    assertThat(columns.width()).isBetween(50, 80);
    int last = rows.size() - 1;
    assertThat(columns.values(0, 0)).isEqualTo(columns.values(4, 0));
    assertThat(columns.values(last, 0)).isNotEqualTo(columns.values(last - 60, 0));
  }

  private static HedonicRow row(int role, int seniority, int unit, int place) {
    return new HedonicRow(0, 0, role, seniority, unit, place, 0, 11);
  }
}
