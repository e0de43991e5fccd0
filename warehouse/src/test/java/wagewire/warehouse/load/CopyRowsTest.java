package wagewire.warehouse.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.warehouse.testing.TestWarehouse;

class CopyRowsTest {

  /** The driver reads pieces of this many characters. */
  private static final int PIECE = 65_536;

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  @Test
  void signsOfTwoCharactersComeThroughWhereverTheyStand() throws SQLException {
    List<String> texts = new ArrayList<>();
    CopyRows rows = new CopyRows();
    for (int before = PIECE - 3; before <= PIECE + 1; before++) {
      String text = "x".repeat(before) + "\uD83D\uDE80" + "y".repeat(PIECE - 2);
      texts.add(text);
      rows.add(text);
    }
    try (Connection connection = WAREHOUSE.warehouse().connection();
        var statement = connection.createStatement()) {
      statement.execute("create temporary table copied (number serial, text text)");
      rows.copyInto(connection, "copied (text)");
      try (var found = statement.executeQuery("select text from copied order by number")) {
        List<String> copied = new ArrayList<>();
        while (found.next()) {
          copied.add(found.getString(1));
        }
        assertThat(copied.equals(texts)).isTrue();
      }
    }
  }
}
