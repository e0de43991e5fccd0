package wagewire.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.app.importing.ImportCounts;
import wagewire.app.importing.ImportMaterial;
import wagewire.app.importing.ImportRequest;
import wagewire.app.importing.Importer;
import wagewire.app.pipeline.Pipeline;
import wagewire.ingest.read.Refusal;
import wagewire.metrics.release.Refresher;
import wagewire.model.board.BoardId;
import wagewire.warehouse.Warehouse;

/** Imports many files as the command {@code import} does, on one set of servers. */
final class RealPipeline implements AutoCloseable {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-09-01T06:00:00Z"), ZoneOffset.UTC);

  private final Servers servers;
  private final Warehouse warehouse;
  private final Pipeline pipeline;
  private final List<Refusal> refused = new ArrayList<>();

  RealPipeline(Path data) {
    CommonOptions options = new CommonOptions();
    CommandLine.populateCommand(options, "--data", data.toString());
    this.servers = Servers.throwAway(options);
    this.warehouse = Warehouse.open(servers.dataSource());
    this.pipeline = Pipeline.start(servers, warehouse, CLOCK);
  }

  ImportCounts take(ImportRequest request) {
    Importer.Listener listener =
        new Importer.Listener() {
          @Override
          public void refused(BoardId board, Refusal refusal) {
            refused.add(refusal);
          }

          @Override
          public void note(String line) {}

          @Override
          public void doing(String work) {}

          @Override
          public void waiting(long records) {
            pipeline.requireRunning();
          }
        };
    return new Importer(servers, warehouse, Clock.systemUTC(), listener)
        .run(ImportMaterial.read(request), pipeline);
  }

  void refresh() {
    new Refresher(warehouse, CLOCK).refresh(step -> {});
  }

  /** Returns the refusals of the readers so far. */
  List<Refusal> refused() {
    return refused;
  }

  long number(String statement) throws SQLException {
    try (Connection connection = servers.dataSource().getConnection();
        var query = connection.createStatement();
        var rows = query.executeQuery(statement)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() {
    try (servers) {
      pipeline.close();
    }
  }
}
