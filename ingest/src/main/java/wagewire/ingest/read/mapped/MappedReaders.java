package wagewire.ingest.read.mapped;

import java.util.List;
import wagewire.ingest.read.PayloadReader;
import wagewire.model.source.PlatformFolder;
import wagewire.model.source.Tier;

/** Creates the readers of platforms whose responses are read by tables alone. */
public final class MappedReaders {

  private MappedReaders() {}

  /**
   * Creates the reader of a platform.
   *
   * @throws IllegalStateException for a form that there is not
   */
  public static PayloadReader of(PlatformFolder folder) {
    String platform = folder.id();
    String form = folder.required("form");
    String argument = folder.value("form", 1).orElse("");
    boolean seen = folder.required("tier").equals(Tier.SEEN.id());
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
          new PostingOrListReader(
              platform, new MappedReader(platform, PageForm.of(platform, argument), seen));
      case "postings" -> new PostingOrListReader(platform, null);
      case "links" -> new PostingOrListReader(platform, LinkListReader.of(platform, argument));
      default -> throw new IllegalStateException("%s: unknown form '%s'".formatted(platform, form));
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
