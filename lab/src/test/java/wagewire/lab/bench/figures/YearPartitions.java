package wagewire.lab.bench.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import wagewire.app.connect.Servers;
import wagewire.lab.validate.MarkedTable;
import wagewire.local.process.FolderTree;

/**
 * A table that grows with history, as it is and partitioned by year: what a release of one more
 * week does with it, and removing the first year. Arguments: page, weeks, postings.
 */
public final class YearPartitions {

  private static final int ROUNDS = 5;

  private static final String TABLES =
      """
      create schema compared;
      create table compared.plain as select * from metrics.unit_count order by week, unit;
      create table compared.parted (like metrics.unit_count) partition by range (week);
      create table compared.first_year partition of compared.parted for values from ('2022-01-01') to ('2023-01-01');
      create table compared.second_year partition of compared.parted for values from ('2023-01-01') to ('2024-01-01');
      create table compared.third_year partition of compared.parted for values from ('2024-01-01') to ('2026-01-01');
      insert into compared.parted select * from compared.plain order by week, unit;
      create index on compared.plain (role, week);
      create index on compared.plain (week, unit);
      create index on compared.parted (role, week);
      create index on compared.parted (week, unit);
      create table compared.four as select * from compared.plain where week > (select max(week) from compared.plain) - 28;
      """;

  /** Outside a transaction. */
  private static final List<String> VACUUM =
      List.of("vacuum analyze compared.plain", "vacuum analyze compared.parted");

  private static final String REWRITE =
      """
      delete from compared.%1$s where week >= (select min(week) from compared.four);
      insert into compared.%1$s select * from compared.four
      """;
  private static final String ROLE =
      """
      select sum(active) from compared.%s
      where role = 'marketing-operations'
        and week = any (array (
          select newest - 7 * ago from (select max(week) as newest from compared.four) four cross join generate_series(0, 59) ago))
      """;
  private static final String QUARTERS =
      """
      select sum(active) from compared.%s where panel and week > (select max(week) - 7 * 65 from compared.four)
      """;
  private static final String DELETED = "delete from compared.plain where week < '2023-01-01'";
  private static final String DROPPED = "drop table compared.first_year";

  private final Statement statement;

  private YearPartitions(Statement statement) {
    this.statement = statement;
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    if (arguments.length != 3) {
      System.err.println("usage: YearPartitions PAGE WEEKS POSTINGS");
      System.exit(2);
    }
    long postings = Long.parseLong(arguments[2]);
    Path folder = Files.createTempDirectory("wagewire-partitions");
    MadeWarehouse warehouse =
        new MadeWarehouse(FigureBenchRequest.of(postings, Integer.parseInt(arguments[1])), folder);
    try {
      List<MeasuredRelease> _ = warehouse.run("fill");
      List<MeasuredRelease> _ = warehouse.run("all");
      try (Servers servers = warehouse.servers();
          Connection connection = servers.dataSource().getConnection();
          Statement statement = connection.createStatement()) {
        MarkedTable.write(
            Path.of(arguments[0]), "partitions", new YearPartitions(statement).measure());
      }
    } finally {
      FolderTree.delete(folder);
    }
  }

  private List<String> measure() throws SQLException {
    statement.execute(TABLES);
    for (String vacuum : VACUUM) {
      statement.execute(vacuum);
    }
    List<String> lines = new ArrayList<>();
    try (var rows = statement.executeQuery("select count(*) from compared.plain")) {
      rows.next();
      lines.add(
          String.format(
              Locale.ROOT,
              "| counts of units, %,d rows of three years; ms, median of %d | one table |"
                  + " partitioned by year |",
              rows.getLong(1),
              ROUNDS));
    }
    lines.add("|---|---:|---:|");
    lines.add(row("four weeks written again", REWRITE));
    lines.add(row("60 weeks of a role read", ROLE));
    lines.add(row("five quarters of all roles read", QUARTERS));
    lines.add("| the first year removed | %s | %s |".formatted(once(DELETED), once(DROPPED)));
    return lines;
  }

  /** Measures a statement on either table in turns. */
  private String row(String what, String sql) throws SQLException {
    double[] plain = new double[ROUNDS];
    double[] parted = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      plain[round] = milliseconds(sql.formatted("plain"));
      parted[round] = milliseconds(sql.formatted("parted"));
    }
    return "| %s | %s | %s |".formatted(what, median(plain), median(parted));
  }

  private String once(String sql) throws SQLException {
    return median(new double[] {milliseconds(sql)});
  }

  private double milliseconds(String sql) throws SQLException {
    long begin = System.nanoTime();
    statement.execute(sql);
    return (System.nanoTime() - begin) / 1e6;
  }

  private static String median(double[] times) {
    Arrays.sort(times);
    return String.format(Locale.ROOT, "%,.0f", times[times.length / 2]);
  }
}
