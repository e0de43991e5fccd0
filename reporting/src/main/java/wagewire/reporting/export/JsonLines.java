package wagewire.reporting.export;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import tools.jackson.databind.node.ObjectNode;
import wagewire.model.json.Json;

/** Rows of a query as JSON, an object a line. */
final class JsonLines {

  private JsonLines() {}

  /** Writes the rows, and returns their number. */
  static long write(ResultSet rows, Appendable output) throws SQLException, IOException {
    long written = 0;
    for (; rows.next(); written++) {
      output.append(Json.text(object(rows))).append('\n');
    }
    return written;
  }

  private static ObjectNode object(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    ObjectNode object = Json.mapper().createObjectNode();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      String name = columns.getColumnLabel(column);
      if (row.getObject(column) == null) {
        object.putNull(name);
        continue;
      }
      switch (columns.getColumnType(column)) {
        case Types.INTEGER, Types.BIGINT, Types.SMALLINT -> object.put(name, row.getLong(column));
        case Types.DOUBLE, Types.NUMERIC, Types.REAL -> object.put(name, row.getDouble(column));
        case Types.BIT, Types.BOOLEAN -> object.put(name, row.getBoolean(column));
        default -> object.put(name, row.getString(column));
      }
    }
    return object;
  }
}
