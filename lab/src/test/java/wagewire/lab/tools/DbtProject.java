package wagewire.lab.tools;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import wagewire.model.json.Json;

/** The dbt project: its file of sources as the database's comments make it, its SQL as dbt does. */
final class DbtProject {

  static final String FOLDER = "docs/dbt";
  static final String SOURCES = FOLDER + "/models/sources.yml";

  private static final Pattern SOURCE = Pattern.compile("\\{\\{ source\\('(\\w+)', '(\\w+)'\\) }}");
  private static final Pattern REF = Pattern.compile("\\{\\{ ref\\('(\\w+)'\\) }}");

  private static final Map<String, List<String>> TABLES =
      Map.of(
          "trends",
          List.of(
              "facts",
              "headline",
              "postings_weekly",
              "growth",
              "pay",
              "tools",
              "work_modes",
              "employers"),
          "metrics",
          List.of("release", "release_week"),
          "postings",
          List.of(
              "posting", "spell", "posting_tool", "posting_place", "listing", "board", "snapshot"));

  private static final Map<String, String> SCHEMAS =
      Map.of(
          "trends", "Figures. The views show the newest release; facts has a row for each release.",
          "metrics", "Releases.",
          "postings", "Postings, the listings that they are made of, and where these were seen.");

  /** Moments at which something came, with the days after which that is late. */
  private static final Map<String, Fresh> FRESH =
      Map.of(
          "metrics.release", new Fresh("released_at", 8, 10),
          "postings.snapshot", new Fresh("finished_at", 2, 4));

  private static final String COLUMNS =
      """
      select attribute.attname as name, col_description(attribute.attrelid, attribute.attnum) as comment,
        exists (select from pg_index where indrelid = attribute.attrelid and indisprimary and indkey::text = attribute.attnum::text) as key
      from pg_attribute attribute
      where attribute.attrelid = to_regclass(?) and attribute.attnum > 0 and not attribute.attisdropped
      order by attribute.attnum
      """;

  private DbtProject() {}

  private record Fresh(String field, int warn, int error) {}

  /** Returns the file of sources. */
  static String sources(DSLContext sql) {
    StringBuilder text =
        new StringBuilder(
            """
            # Written from the database's comments: mvn -Plong -pl lab -am test -Dtest=DbtProjectTest -Ddbt=write -Dsurefire.failIfNoSpecifiedTests=false
            version: 2

            sources:
            """);
    for (String schema : List.of("trends", "metrics", "postings")) {
      text.append("  - name: ").append(schema).append('\n');
      text.append("    schema: ").append(schema).append('\n');
      text.append("    description: ").append(quoted(SCHEMAS.get(schema))).append('\n');
      text.append("    tables:\n");
      for (String table : TABLES.getOrDefault(schema, List.of())) {
        text.append(table(sql, schema + "." + table));
      }
    }
    return text.toString();
  }

  private static String table(DSLContext sql, String table) {
    StringBuilder text = new StringBuilder();
    text.append("      - name: ").append(table.substring(table.indexOf('.') + 1)).append('\n');
    text.append("        description: ")
        .append(quoted(sql.fetchValue("select obj_description(to_regclass(?))", table)))
        .append('\n');
    Fresh fresh = FRESH.get(table);
    if (fresh != null) {
      text.append(
          """
                  config:
                    loaded_at_field: %s
                    freshness:
                      warn_after: {count: %d, period: day}
                      error_after: {count: %d, period: day}
          """
              .formatted(fresh.field, fresh.warn, fresh.error));
    }
    text.append("        columns:\n");
    for (Record column : sql.fetch(COLUMNS, table)) {
      text.append("          - name: ").append(column.get("name")).append('\n');
      text.append("            description: ").append(quoted(column.get("comment"))).append('\n');
      if (column.get("key", boolean.class)) {
        text.append("            data_tests: [not_null, unique]\n");
      }
    }
    return text.toString();
  }

  private static String quoted(@Nullable Object text) {
    return Json.text(text == null ? "" : text);
  }

  /** Returns the SQL of a file, with models in place as subqueries. */
  static String rendered(Path file) {
    String sql = ToolFiles.text(ToolFiles.ROOT.relativize(file).toString());
    return REF.matcher(SOURCE.matcher(sql).replaceAll("$1.$2"))
        .replaceAll(model -> "(" + rendered(model(model.group(1))).replace("$", "\\$") + ")");
  }

  static Path model(String name) {
    return ToolFiles.ROOT.resolve(FOLDER).resolve("models").resolve(name + ".sql");
  }

  /** Returns the tables that SQL reads, such as trends.growth. */
  static List<String> tables(Path file) {
    return SOURCE
        .matcher(ToolFiles.text(ToolFiles.ROOT.relativize(file).toString()))
        .results()
        .map(found -> found.group(1) + "." + found.group(2))
        .collect(Collectors.toList());
  }
}
