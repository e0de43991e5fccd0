package wagewire.lab.market.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import wagewire.lab.market.server.skeleton.Scope;
import wagewire.lab.market.server.skeleton.Skeleton;
import wagewire.model.table.ResourceFolder;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** The platforms that the market supports: a folder of {@code platforms/} for each. */
public final class PlatformFormats {

  private static final String FOLDER = "wagewire/lab/market/platforms";
  private static final String TOTAL = "{total}";
  private static final String LISTED = "{listed}";

  private PlatformFormats() {}

  /** Returns the ids of the platforms, sorted. */
  public static List<String> ids() {
    return ResourceFolder.beside(PlatformFormats.class.getClassLoader(), FOLDER + "/keys.tsv");
  }

  /** Returns the formats by platform. */
  public static Map<String, PlatformFormat> read() {
    Scope<PageView> page = PageView.scope();
    Scope<AdvertView> advert = AdvertFields.scope();
    return ids().stream()
        .map(platform -> format(platform, page, advert))
        .collect(Collectors.toUnmodifiableMap(PlatformFormat::platform, Function.identity()));
  }

  /** Returns the rows of a platform's {@code platform.tsv}; {@code keys.tsv} explains them. */
  public static ResourceRow row(String platform) {
    return ResourceTable.keyed(
        PlatformFormats.class, "/%s/%s/platform.tsv".formatted(FOLDER, platform));
  }

  private static PlatformFormat format(
      String platform, Scope<PageView> page, Scope<AdvertView> advert) {
    ResourceRow row = row(platform);
    Optional<String> json = text(platform, "skeleton.json");
    String skeleton = json.or(() -> text(platform, "skeleton.xml")).orElseThrow();
    return new PlatformFormat(
        platform,
        skeleton(platform, skeleton, json.isPresent(), page, advert),
        BoardPath.of(platform, row.get("path")),
        PlatformPaging.of(row.get("paging")),
        row.get("media"),
        CacheValidator.of(row.get("validators")),
        row.get("missing"),
        skeleton.contains(TOTAL),
        skeleton.contains(LISTED));
  }

  private static Skeleton<PageView, AdvertView> skeleton(
      String platform, String text, boolean json, Scope<PageView> page, Scope<AdvertView> advert) {
    try {
      Skeleton<PageView, AdvertView> read =
          json ? Skeleton.ofJson(text, page, advert) : Skeleton.ofXml(text, page, advert);
      return text(platform, "page.html").map(read::within).orElse(read);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalStateException("skeleton of " + platform, wrong);
    }
  }

  private static Optional<String> text(String platform, String file) {
    String name = "/%s/%s/%s".formatted(FOLDER, platform, file);
    try (InputStream stream = PlatformFormats.class.getResourceAsStream(name)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
