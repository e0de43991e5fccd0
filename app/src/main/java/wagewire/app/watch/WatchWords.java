package wagewire.app.watch;

import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.definition.MetricRegistry;
import wagewire.metrics.sentence.CountryNames;
import wagewire.metrics.sentence.MetroNames;
import wagewire.model.posting.Seniority;
import wagewire.model.posting.WorkMode;
import wagewire.reporting.figure.RoleNames;
import wagewire.transform.tool.ToolFinder;

/** Words of the lines: metrics by their id or the tag of templates, and values of dimensions. */
final class WatchWords {

  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());
  private static final List<String> SENIORITIES =
      Arrays.stream(Seniority.values()).map(Seniority::id).toList();
  private static final List<String> MODES =
      Arrays.stream(WorkMode.values()).map(WorkMode::id).toList();

  /** Letters of the longest code of a country. */
  private static final int CODE = 3;

  private WatchWords() {}

  /** Dimensions that words name, in the order in which a word is looked up. */
  enum Dimension {
    TOOL("tool"),
    HORIZON("horizon"),
    ROLE("role"),
    SENIORITY("seniority"),
    MODE("work_mode"),
    CURRENCY("currency"),
    COUNTRY("country"),
    REGION("region"),
    METRO("metro");

    private final String column;

    Dimension(String column) {
      this.column = column;
    }

    /** Returns the column of {@code trends.facts}. */
    String column() {
      return column;
    }

    /** Returns the name in tags of templates. */
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Finds a metric that may be watched, by its id or tag. */
  static Optional<Metric> metric(String word) {
    return watched().filter(metric -> names(metric).contains(word.replace('_', '-'))).findFirst();
  }

  /** Returns the ids of the metrics that may be watched, and their tags. */
  static List<String> metrics() {
    return watched()
        .flatMap(metric -> Stream.of(metric.id(), metric.tag() == null ? "" : metric.tag().name()))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /** Returns the keys that a metric takes; a star follows those that it needs. */
  static List<String> keys(Metric metric) {
    Metric.Tag tag = metric.tag();
    return tag == null ? List.of() : tag.keys();
  }

  static boolean takes(Metric metric, Dimension key) {
    return keys(metric).stream().anyMatch(one -> one.replace("*", "").equals(key.id()));
  }

  static boolean needs(Metric metric, Dimension key) {
    return keys(metric).contains(key.id() + "*");
  }

  /** Returns the value that a word has for a key; empty where it has none. */
  static Optional<String> value(Metric metric, Dimension key, String word) {
    return switch (key) {
      case TOOL -> among(ToolFinder.ids(), word.toLowerCase(Locale.ROOT));
      case HORIZON -> among(metric.horizons(), word.replace('-', '_'));
      case ROLE -> RoleNames.find(word);
      case SENIORITY -> among(SENIORITIES, word);
      case MODE -> among(MODES, word);
      case CURRENCY -> among(CURRENCIES, word);
      case COUNTRY -> among(COUNTRIES, word).or(() -> country(word));
      case REGION -> word.matches("[A-Z]{2}-[A-Z0-9]{1,3}") ? Optional.of(word) : Optional.empty();
      case METRO -> MetroNames.find(word);
    };
  }

  /** Finds a country by its name; a code in small letters may be a word. */
  private static Optional<String> country(String word) {
    return word.length() > CODE ? CountryNames.find(word) : Optional.empty();
  }

  /** Returns words that a person may have meant. */
  static Set<String> known(Metric metric) {
    Set<String> known = new TreeSet<>();
    for (Dimension key : Dimension.values()) {
      if (takes(metric, key)) {
        known.addAll(
            switch (key) {
              case TOOL -> ToolFinder.ids();
              case HORIZON -> metric.horizons();
              case ROLE -> RoleNames.all();
              case SENIORITY -> SENIORITIES;
              case MODE -> MODES;
              case METRO -> MetroNames.cities().stream().map(WatchWords::hyphened).toList();
              case CURRENCY, COUNTRY, REGION -> List.<String>of();
            });
      }
    }
    return known;
  }

  private static String hyphened(String city) {
    return city.toLowerCase(Locale.ROOT).replace(", ", " ").replace(' ', '-');
  }

  private static Stream<Metric> watched() {
    return MetricRegistry.standard().metrics().stream().filter(metric -> metric.tag() != null);
  }

  private static List<String> names(Metric metric) {
    Metric.Tag tag = metric.tag();
    return List.of(metric.id().replace('_', '-'), tag == null ? metric.id() : tag.name());
  }

  private static Optional<String> among(Collection<String> known, String word) {
    return known.contains(word) ? Optional.of(word) : Optional.empty();
  }
}
