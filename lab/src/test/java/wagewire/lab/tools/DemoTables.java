package wagewire.lab.tools;

import java.nio.file.Path;
import java.util.function.Function;
import org.jooq.DSLContext;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.lab.SmallDemo;

/** The small demo's warehouse as an analyst reads it. */
final class DemoTables {

  private DemoTables() {}

  static <T> T read(Function<DSLContext, T> question) {
    CommonOptions options = new CommonOptions(Path.of(SmallDemo.data()), null, null);
    try (Servers servers = Servers.existing(options)) {
      return question.apply(servers.openToRead().sql());
    }
  }
}
