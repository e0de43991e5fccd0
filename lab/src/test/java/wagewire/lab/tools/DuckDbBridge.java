package wagewire.lab.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.model.json.Json;

/**
 * DuckDB for a Python that lacks its package: a module of that name sends its questions here, where
 * DuckDB itself answers.
 */
final class DuckDbBridge implements AutoCloseable {

  private static final String MODULE =
      """
      import io
      import os
      import urllib.request

      import pandas


      class _Relation:
          def __init__(self, rows):
              self._rows = rows

          def df(self):
              return pandas.read_json(io.StringIO(self._rows), convert_dates=False, dtype=False)


      def sql(query):
          with urllib.request.urlopen(os.environ["DUCKDB_BRIDGE"], data=query.encode()) as answer:
              return _Relation(answer.read().decode())
      """;

  private final HttpServer server;

  private DuckDbBridge(HttpServer server) {
    this.server = server;
  }

  /**
   * @param modules a folder on Python's path, to which the module is written
   */
  static DuckDbBridge start(Path modules) throws IOException {
    Files.writeString(modules.resolve("duckdb.py"), MODULE);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", DuckDbBridge::answer);
    server.start();
    return new DuckDbBridge(server);
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String query = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    byte[] answer;
    int status = 200;
    try {
      answer = Json.bytes(rows(query));
    } catch (SQLException e) {
      answer = String.valueOf(e.getMessage()).getBytes(UTF_8);
      status = 400;
    }
    exchange.sendResponseHeaders(status, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private static List<Map<String, @Nullable Object>> rows(String query) throws SQLException {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duckdb.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
          Object value = found.getObject(column);
          row.put(
              found.getMetaData().getColumnLabel(column),
              value instanceof Number || value == null ? value : value.toString());
        }
        rows.add(row);
      }
    }
    return rows;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
