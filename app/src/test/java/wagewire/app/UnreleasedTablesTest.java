package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.local.LocalServers;
import wagewire.local.LocalServers.Need;

/** Tests what becomes of a data directory that a version before the first format filled. */
class UnreleasedTablesTest {

  /** As Flyway recorded the migrations of unreleased versions. */
  private static final List<String> OLD_HISTORIES =
      List.of(history("crawl", "crawl", 9), history("postings", "warehouse", 26));

  private static final List<String> COMMANDS =
      List.of(
          "status",
          "brief",
          "sql select",
          "export facts",
          "backup copy",
          "forget --board csv:old",
          "catalog check",
          "refresh --figures-only",
          "replay",
          "restore backup",
          "serve --port 0");

  @TempDir Path folder;

  @Tag("longer")
  @Test
  void everyCommandRefusesItUnchangedAndItsBackupRestoredBesideItsTopicsGoesOn() throws Exception {
    Path data = folder.resolve("data");
    Path backup = folder.resolve("backup");
    assertThatRun(take(data, "1,CRM Manager\n")).endsWith(0);
    assertThatRun(CommandRun.of("backup", backup.toString(), "--data", data.toString())).succeeds();
    Path manifest = backup.resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replace(
                "\"schema\":\"crawl\",\"version\":\"1\"", "\"schema\":\"crawl\",\"version\":\"9\"")
            .replace(
                "\"schema\":\"postings\",\"version\":\"1\"",
                "\"schema\":\"postings\",\"version\":\"26\""));

    try (LocalServers servers = LocalServers.start(data, Need.POSTGRES_AND_KAFKA)) {
      for (String history : OLD_HISTORIES) {
        execute(servers, history);
      }
      List<String> before = state(servers);
      for (String command : COMMANDS) {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.addAll(List.of("--data", data.toString()));
        assertThatRun(CommandRun.of(arguments.toArray(String[]::new)))
            .endsWith(65)
            .saysInOneLine(
                "an unreleased version of Wagewire made these tables",
                data.resolve("postgres").toString(),
                "Write a backup with that version, rename this folder, and restore the backup");
      }
      assertThat(state(servers)).isEqualTo(before);
    }

    Files.move(data.resolve("postgres"), folder.resolve("postgres.old"));
    assertThatRun(CommandRun.of("restore", backup.toString(), "--data", data.toString()))
        .endsWith(0);
    assertThatRun(take(data, "1,CRM Manager\n2,Email Marketer\n")).endsWith(0);
    assertThat(
            CommandRun.of(
                    "sql",
                    "select title from postings.listing where board = 'csv:old' order by 1",
                    "--data",
                    data.toString())
                .lines())
        .containsExactly("title", "CRM Manager", "Email Marketer");
  }

  private CommandRun take(Path data, String rows) throws Exception {
    Path file = Files.writeString(folder.resolve("jobs.csv"), "id,title\n" + rows);
    return ImportRun.in(data, "csv", "old", file).run();
  }

  private static String history(String schema, String first, int newest) {
    return """
    delete from %1$s.flyway_schema_history;
    insert into %1$s.flyway_schema_history
      (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
    select number, number::text, 'old', 'SQL',
      'V' || number || case number when 1 then '__%2$s.sql' else '__old.sql' end, number, 'wagewire', 1, true
    from generate_series(1, %3$d) number
    """
        .formatted(schema, first, newest);
  }

  /** Returns the histories, and all tables with when they last changed. */
  private static List<String> state(LocalServers servers) throws Exception {
    List<String> rows = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(servers.postgres().urlWithCredentials());
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                """
                select h::text from crawl.flyway_schema_history h
                union all
                select h::text from postings.flyway_schema_history h
                union all
                select concat_ws(' ', relnamespace::regnamespace, pg_class.relname, relkind, pg_class.xmin, relacl, n_tup_ins, n_tup_upd, n_tup_del)
                from pg_class left join pg_stat_user_tables on relid = pg_class.oid
                where relnamespace = any (array(select oid from pg_namespace where nspname !~ '^(pg_|information_schema)'))
                order by 1
                """)) {
      while (found.next()) {
        rows.add(found.getString(1));
      }
    }
    return rows;
  }

  private static void execute(LocalServers servers, String sql) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(servers.postgres().urlWithCredentials());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
