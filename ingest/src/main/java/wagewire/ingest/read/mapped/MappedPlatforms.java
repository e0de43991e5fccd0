package wagewire.ingest.read.mapped;

import java.util.List;
import wagewire.ingest.read.PayloadReader;
import wagewire.ingest.read.value.DataFile;

/** The platforms that are read by mapping, from {@code platforms.tsv}. */
public final class MappedPlatforms {

  private MappedPlatforms() {}

  public static List<PayloadReader> readers() {
    return DataFile.rows("platforms.tsv").stream()
        .<PayloadReader>map(row -> new MappedReader(row[0], form(row)))
        .toList();
  }

  private static PayloadForm form(String[] row) {
    String argument = row[2];
    return switch (row[1]) {
      case "json" -> new JsonForm();
      case "xml" -> xml(argument);
      case "feed" -> new FeedForm(xml(argument));
      case "script" -> new ScriptForm(argument);
      case "page" -> PageForm.of(row[0], argument);
      default -> throw new IllegalStateException("platforms.tsv: no form '" + row[1] + "'");
    };
  }

  private static XmlForm xml(String roots) {
    return new XmlForm(List.of(roots.split(" ", -1)));
  }
}
