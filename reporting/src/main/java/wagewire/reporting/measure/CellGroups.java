package wagewire.reporting.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gathers rows that come ordered by cell and hands each cell's over when the next one begins.
 *
 * @param <G> what a cell's rows are gathered in
 */
final class CellGroups<G> {

  private final Function<Cell, G> start;
  private final Adder<G> adder;
  private final Finisher<G> finisher;
  private @Nullable Cell cell;
  private @Nullable G group;

  CellGroups(Function<Cell, G> start, Adder<G> adder, Finisher<G> finisher) {
    this.start = start;
    this.adder = adder;
    this.finisher = finisher;
  }

  void read(ResultSet row) throws SQLException {
    Cell next = Cell.of(row);
    G current = group;
    if (current == null || !next.equals(cell)) {
      end();
      current = start.apply(next);
      cell = next;
      group = current;
    }
    adder.add(current, row);
  }

  /** To be called once, after the last row. */
  void end() throws SQLException {
    if (group != null) {
      finisher.finish(group);
      group = null;
    }
  }

  /** Adds a row to a group. */
  interface Adder<G> {
    void add(G group, ResultSet row) throws SQLException;
  }

  /** Takes a group whose rows are complete. */
  interface Finisher<G> {
    void finish(G group) throws SQLException;
  }
}
