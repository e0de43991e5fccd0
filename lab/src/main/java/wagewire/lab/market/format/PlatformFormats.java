package wagewire.lab.market.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import wagewire.lab.market.server.skeleton.Scope;
import wagewire.lab.market.server.skeleton.Skeleton;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * The platforms that the market supports: a line of {@code formats.tsv} and a skeleton in {@code
 * formats/} for each.
 */
public final class PlatformFormats {

  private static final String FOLDER = "/wagewire/lab/market/formats/";
  private static final String TOTAL = "{total}";
  private static final String LISTED = "{listed}";

  private PlatformFormats() {}

  /** Returns the formats by platform. */
  public static Map<String, PlatformFormat> read() {
    Scope<PageView> page = PageView.scope();
    Scope<AdvertView> advert = AdvertFields.scope();
    return ResourceTable.read(PlatformFormats.class, "/wagewire/lab/market/formats.tsv").stream()
        .map(row -> format(row, page, advert))
        .collect(Collectors.toUnmodifiableMap(PlatformFormat::platform, Function.identity()));
  }

  private static PlatformFormat format(
      ResourceRow row, Scope<PageView> page, Scope<AdvertView> advert) {
    List<String> files = List.of(row.get("skeleton").split(" in ", -1));
    String skeleton = text(files.getFirst());
    return new PlatformFormat(
        row.get("platform"),
        skeleton(files, skeleton, page, advert),
        BoardPath.of(row.get("platform"), row.get("path")),
        PlatformPaging.of(row.get("paging")),
        row.get("media"),
        CacheValidator.of(row.get("validators")),
        row.get("missing"),
        skeleton.contains(TOTAL),
        skeleton.contains(LISTED));
  }

  private static Skeleton<PageView, AdvertView> skeleton(
      List<String> files, String text, Scope<PageView> page, Scope<AdvertView> advert) {
    try {
      Skeleton<PageView, AdvertView> read =
          files.getFirst().endsWith(".xml")
              ? Skeleton.ofXml(text, page, advert)
              : Skeleton.ofJson(text, page, advert);
      return files.size() > 1 ? read.within(text(files.getLast())) : read;
    } catch (IllegalArgumentException wrong) {
      throw new IllegalStateException(FOLDER + files.getFirst(), wrong);
    }
  }

  private static String text(String file) {
    try (InputStream stream = PlatformFormats.class.getResourceAsStream(FOLDER + file)) {
      if (stream == null) {
        throw new IllegalStateException("No skeleton " + FOLDER + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
