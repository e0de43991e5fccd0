package wagewire.local.testing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;
import wagewire.local.postgres.EmbeddedPostgresServer;

/** Migrates a throw-away PostgreSQL and generates jOOQ code from what the migrations made. */
public final class GenerateJooq {

  private GenerateJooq() {}

  /**
   * Arguments: folder of migrations, folder to write to, package of the code, schemas separated by
   * commas.
   */
  public static void main(String[] arguments) throws Exception {
    Path migrations = Path.of(arguments[0]);
    String target = arguments[1];
    String code = arguments[2];
    List<String> schemas = Arrays.asList(arguments[3].split(","));
    try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.temporary()) {
      DataSource database = postgres.address().dataSource();
      Flyway.configure()
          .dataSource(database)
          .locations("filesystem:" + migrations)
          .schemas(schemas.toArray(String[]::new))
          .loggers("slf4j")
          .load()
          .migrate();
      try (var connection = database.getConnection()) {
        var tool = new GenerationTool();
        tool.setConnection(connection);
        tool.run(configuration(target, code, schemas));
      }
    }
  }

  private static Configuration configuration(String target, String code, List<String> schemas) {
    return new Configuration()
        .withLogging(Logging.WARN)
        .withGenerator(
            new Generator()
                .withDatabase(
                    new Database()
                        .withName("org.jooq.meta.postgres.PostgresDatabase")
                        .withSchemata(
                            schemas.stream()
                                .map(name -> new SchemaMappingType().withInputSchema(name))
                                .toList())
                        .withExcludes("flyway_schema_history")
                        .withIncludeRoutines(false))
                .withGenerate(new Generate().withComments(false).withJavaTimeTypes(true))
                .withTarget(new Target().withDirectory(target).withPackageName(code)));
  }
}
