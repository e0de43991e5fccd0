package wagewire.lab.market.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import wagewire.lab.market.data.MarketTableRow;
import wagewire.lab.market.data.Tables;
import wagewire.lab.market.server.skeleton.Scope;
import wagewire.lab.market.server.skeleton.Skeleton;

/**
 * The platforms that the market supports: a line of {@code formats.tsv} and a skeleton in {@code
 * formats/} for each.
 */
final class PlatformFormats {

  private static final String FOLDER = "/wagewire/lab/market/formats/";
  private static final String TOTAL = "{total}";
  private static final String LISTED = "{listed}";

  private PlatformFormats() {}

  /** Returns the formats by platform. */
  static Map<String, PlatformFormat> read() {
    Scope<PageView> page = PageView.scope();
    Scope<AdvertView> advert = AdvertFields.scope();
    return Tables.read("formats.tsv").stream()
        .map(row -> format(row, page, advert))
        .collect(Collectors.toUnmodifiableMap(PlatformFormat::platform, Function.identity()));
  }

  private static PlatformFormat format(
      MarketTableRow row, Scope<PageView> page, Scope<AdvertView> advert) {
    List<String> files = List.of(row.text("skeleton").split(" in ", -1));
    String skeleton = text(files.getFirst());
    return new PlatformFormat(
        row.text("platform"),
        skeleton(files, skeleton, page, advert),
        BoardPath.of(row.text("platform"), row.text("path")),
        PlatformPaging.of(row.text("paging")),
        row.text("media"),
        CacheValidator.of(row.text("validators")),
        row.text("missing"),
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
