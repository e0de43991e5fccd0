package wagewire.reporting.page.component;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Numbers;
import wagewire.model.posting.Regions;
import wagewire.reporting.health.NewestRelease;

/** Words for a posting on pages. */
public final class PostingLabels {

  /** In place of pay that is not stated. */
  public static final String NO_PAY = "not stated";

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  private PostingLabels() {}

  /**
   * Returns the address of an advertisement; null where it is none of the web, and in a simulated
   * market, whose addresses lead to nothing or to somebody else.
   *
   * @param release that is up; null before the first, when it is not known whether it is simulated
   */
  public static @Nullable String address(@Nullable String url, @Nullable NewestRelease release) {
    boolean web = url != null && (url.startsWith("https://") || url.startsWith("http://"));
    return web && release != null && !release.simulated() ? url : null;
  }

  /** Returns "USD 90–110k", or "not stated". */
  public static String pay(
      @Nullable String currency, @Nullable BigDecimal least, @Nullable BigDecimal most) {
    List<String> ends =
        Stream.of(least, most)
            .filter(Objects::nonNull)
            .distinct()
            .map(end -> Numbers.count(end.divide(THOUSAND).doubleValue()) + "k")
            .distinct()
            .toList();
    return ends.isEmpty()
        ? NO_PAY
        : Objects.requireNonNullElse(currency, "") + " " + String.join("–", ends);
  }

  /** Returns "Austin, Texas, the United States", as far as it is known; empty where nothing is. */
  public static String place(
      @Nullable String city, @Nullable String region, @Nullable String country) {
    return String.join(
        ", ",
        Stream.of(
                city,
                region == null
                    ? null
                    : Regions.of(region).map(Regions.Subdivision::name).orElse(region),
                country == null ? null : Labels.country(country))
            .filter(Objects::nonNull)
            .toList());
  }
}
