package wagewire.warehouse.resolve;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import wagewire.warehouse.engine.DatabaseAccess;
import wagewire.warehouse.engine.EnginePart;

/**
 * Resolves some blocks on any machine that reaches the database.
 *
 * @param snapshot of the database that is read
 * @param blocks those of an employer are in one part
 */
record BlockPart(DatabaseAccess database, String snapshot, List<BlockKey> blocks)
    implements EnginePart<List<ResolvedBlock>> {

  @Override
  public List<ResolvedBlock> compute() throws SQLException {
    try (Connection connection = database.open(snapshot)) {
      List<ResolvedBlock> resolved = ResolvedBlock.of(BlockReader.of(connection, blocks).read());
      connection.rollback();
      return resolved;
    }
  }
}
