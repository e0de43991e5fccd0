package wagewire.ingest.read.mapped;

import java.util.List;
import wagewire.ingest.read.PayloadReader;
import wagewire.model.board.SourceKind;
import wagewire.model.table.ResourceTable;

/** The platforms that are read by mapping, from {@code platforms.tsv}. */
public final class MappedPlatforms {

  private MappedPlatforms() {}

  public static List<PayloadReader> readers() {
    return ResourceTable.lines(MappedPlatforms.class, "/wagewire/ingest/read/platforms.tsv")
        .stream()
        .map(row -> reader(row[0], row[1], row[2], "seen".equals(row[3])))
        .toList();
  }

  /** What the platform's boards are, where a catalogue or a command does not say. */
  public static SourceKind kind(String platform) {
    return ResourceTable.lines(MappedPlatforms.class, "/wagewire/ingest/read/platforms.tsv")
        .stream()
        .filter(row -> row[0].equals(platform))
        .map(row -> SourceKind.of(row[4]))
        .findFirst()
        .orElse(platform.equals("hackernews") ? SourceKind.LATEST : SourceKind.OWN);
  }

  private static PayloadReader reader(String platform, String form, String argument, boolean seen) {
    return switch (form) {
      case "json" -> new MappedReader(platform, new PayloadForm.PlainJson(), seen);
      case "xml" -> new MappedReader(platform, xml(argument), seen);
      case "feed" -> new MappedReader(platform, new PayloadForm.Feed(xml(argument)), seen);
      case "script" -> new MappedReader(platform, new ScriptForm(argument), seen);
      case "script_or_page" ->
          new MappedReader(
              platform,
              new PayloadForm.ScriptOrPage(new ScriptForm(argument), PageForm.of(platform, "")),
              seen);
      case "attribute" -> new MappedReader(platform, attribute(argument), seen);
      case "page" ->
          new PostingPages(
              platform, new MappedReader(platform, PageForm.of(platform, argument), seen));
      case "postings" -> new PostingPages(platform, null);
      case "links" -> new PostingPages(platform, LinkPage.of(platform, argument));
      default -> throw new IllegalStateException("platforms.tsv: no form '" + form + "'");
    };
  }

  private static XmlForm xml(String roots) {
    return new XmlForm(List.of(roots.split(" ", -1)));
  }

  private static AttributeForm attribute(String argument) {
    int blank = argument.lastIndexOf(' ');
    return new AttributeForm(argument.substring(0, blank), argument.substring(blank + 1));
  }
}
