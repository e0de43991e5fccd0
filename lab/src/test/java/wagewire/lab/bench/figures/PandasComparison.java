package wagewire.lab.bench.figures;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.postgresql.PGConnection;
import wagewire.app.connect.Servers;
import wagewire.lab.bench.ServiceProcess;
import wagewire.lab.validate.MarkedTable;
import wagewire.local.process.FolderTree;
import wagewire.local.process.Polling;

/**
 * The first release of a made warehouse, and the counts, growth, pay and tool shares of the same
 * postings by a script in pandas. Arguments: page, script, weeks, postings…. Wants Debian's
 * python3-pandas.
 */
public final class PandasComparison {

  private static final Duration LIMIT = Duration.ofHours(12);
  private static final String PYTHON = "/usr/bin/python3";

  private static final String STRETCHES =
      """
      copy (
        select posting_id, employer, role, seniority, place.country, place.region, work_mode, 1.0 / cardinality(countries) as part,
          from_day, to_day, entry, exit, opened_on, described, nullif(array_to_string(tools, '+'), '') as tools,
          (annual_min + annual_max) / 2 as middle
        from metrics.posting_point
        cross join unnest(from_days, to_days, entries, exits) as stretch (from_day, to_day, entry, exit)
        cross join unnest(countries, regions) as place (country, region)
        where role in (select role from metrics.role_member)
      ) to stdout with (format csv, header)
      """;
  private static final String MEMBERS =
      "copy (select role, member_of from metrics.role_member) to stdout with (format csv, header)";
  private static final String WEEKS = "select min(week), max(week) from metrics.release_week";

  private static final String GIVEN =
      """
      create temporary table given (
        week integer, role text, active double precision, opened double precision, closed double precision,
        postings double precision, seniority text, country text, region text, work_mode text)
      """;

  /** Compares the counts of the newest week, which the script gives as ours, with those of ours. */
  private static final String COMPARED =
      """
      select count(*), count(*) filter (where abs(given.active - cell_week.active) < 1e-6 and abs(given.opened - cell_week.opened) < 1e-6
        and abs(given.closed - cell_week.closed) < 1e-6)
      from given
      join metrics.cell_week using (role, seniority, country, region, work_mode)
      where cell_week.week = (select max(week) from metrics.cell_week) and given.week = (select max(week) from given)
      """;

  private final MadeWarehouse warehouse;
  private final String script;
  private final Path folder;

  private PandasComparison(FigureBenchRequest request, String script, Path folder) {
    this.warehouse = new MadeWarehouse(request, folder);
    this.script = script;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    if (arguments.length < 4) {
      System.err.println("usage: PandasComparison PAGE SCRIPT WEEKS POSTINGS…");
      System.exit(2);
    }
    List<String> lines =
        new ArrayList<>(
            List.of(
                "| postings | | seconds | CPU seconds | peak MB of the process | figures | µs of"
                    + " CPU a figure |",
                "|---:|---|---:|---:|---:|---:|---:|"));
    for (String postings : Arrays.copyOfRange(arguments, 3, arguments.length)) {
      var request = FigureBenchRequest.of(Long.parseLong(postings), Integer.parseInt(arguments[2]));
      Path folder = Files.createTempDirectory("wagewire-pandas");
      try {
        lines.addAll(new PandasComparison(request, arguments[1], folder).measure());
      } finally {
        FolderTree.delete(folder);
      }
    }
    MarkedTable.write(Path.of(arguments[0]), "pandas", lines);
  }

  private List<String> measure() throws IOException, SQLException {
    List<MeasuredRelease> _ = warehouse.run("fill");
    MeasuredRelease release = warehouse.run("all").getFirst();
    List<String> command = new ArrayList<>(List.of(PYTHON, script));
    try (Servers servers = warehouse.servers();
        Connection connection = servers.dataSource().getConnection()) {
      command.add(copied(connection, STRETCHES, "stretches.csv"));
      command.add(copied(connection, MEMBERS, "members.csv"));
      try (var statement = connection.createStatement();
          var weeks = statement.executeQuery(WEEKS)) {
        weeks.next();
        command.addAll(List.of(weeks.getString(1), weeks.getString(2), folder.toString()));
      }
    }
    long begin = System.nanoTime();
    try (ServiceProcess pandas = ServiceProcess.start(command, folder, "pandas")) {
      if (!Polling.until(
          LIMIT,
          () -> {
            pandas.usage();
            return pandas.isDone();
          })) {
        throw new IllegalStateException("the script does not end");
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      return List.of(
          row(
              "a release, with intervals",
              release.seconds(),
              release.cpuSeconds(),
              release.peakMegabytes(),
              release.figures()),
          row(
              "pandas; of the newest week's counts " + compared(),
              seconds,
              pandas.usage().cpuSeconds(),
              pandas.usage().peakMegabytes(),
              Long.parseLong(pandas.lines().getLast())));
    }
  }

  private String row(String what, double seconds, double cpu, double peak, long figures) {
    return String.format(
        Locale.ROOT,
        "| %,d | %s | %.1f | %.1f | %,.0f | %,d | %.1f |",
        warehouse.request().postings(),
        what,
        seconds,
        cpu,
        peak,
        figures,
        1e6 * cpu / figures);
  }

  private String compared() throws IOException, SQLException {
    try (Servers servers = warehouse.servers();
        Connection connection = servers.dataSource().getConnection();
        var statement = connection.createStatement();
        Reader counts = Files.newBufferedReader(folder.resolve("counts.csv"))) {
      statement.execute(GIVEN);
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy given from stdin with (format csv, header)", counts);
      try (var row = statement.executeQuery(COMPARED)) {
        row.next();
        return "%,d of %,d as ours".formatted(row.getLong(2), row.getLong(1));
      }
    }
  }

  private String copied(Connection connection, String sql, String name)
      throws IOException, SQLException {
    Path file = folder.resolve(name);
    try (Writer rows = Files.newBufferedWriter(file)) {
      connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, rows);
    }
    return file.toString();
  }
}
