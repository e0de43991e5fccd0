package wagewire.reporting.template;

import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.sentence.CountryNames;
import wagewire.metrics.sentence.MetroNames;
import wagewire.model.error.WagewireException;
import wagewire.model.posting.Regions;
import wagewire.model.posting.Seniority;
import wagewire.model.posting.WorkMode;
import wagewire.reporting.figure.RoleNames;

/** Reads the values of a tag's keys; what is not known is an error that names the nearest. */
final class TagValues {

  static final List<String> YES_OR_NO = List.of("yes", "no");

  private static final List<String> SENIORITIES =
      Arrays.stream(Seniority.values()).map(Seniority::id).toList();
  private static final List<String> MODES =
      Arrays.stream(WorkMode.values()).map(WorkMode::id).toList();
  private static final List<String> HORIZONS =
      Arrays.stream(Horizon.values()).map(Horizon::id).toList();
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
  private static final List<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).toList();

  private final Supplier<Collection<String>> tools;

  /**
   * @param tools ids of those that figures are there for; asked for only when a tag names one
   */
  TagValues(Supplier<Collection<String>> tools) {
    this.tools = tools;
  }

  /**
   * The value as the warehouse has it.
   *
   * @throws WagewireException UNREADABLE_INPUT for one that has no meaning
   */
  String read(TemplateSegment.Argument argument) {
    return switch (argument.key()) {
      case "role" -> role(argument);
      case "seniority" -> known(argument, argument.value(), SENIORITIES);
      case "mode" -> known(argument, argument.value(), MODES);
      case "horizon" -> known(argument, argument.value().replace('-', '_'), HORIZONS);
      case "country" -> country(argument);
      case "currency" -> known(argument, argument.value().toUpperCase(Locale.ROOT), CURRENCIES);
      case "ladder" -> known(argument, argument.value(), YES_OR_NO);
      case "tool" -> known(argument, argument.value(), tools.get());
      case "region" -> region(argument);
      case "metro" -> metro(argument);
      default -> throw new IllegalArgumentException("No key " + argument.key());
    };
  }

  private static String role(TemplateSegment.Argument argument) {
    return RoleNames.find(argument.value())
        .orElseThrow(() ->
            TemplateError.unknown(
                argument.at(), argument.key(), argument.value(), RoleNames.all()));
  }

  private static String country(TemplateSegment.Argument argument) {
    return CountryNames.find(argument.value())
        .orElseThrow(() ->
            TemplateError.unknown(argument.at(), argument.key(), argument.value(), COUNTRIES));
  }

  private static String metro(TemplateSegment.Argument argument) {
    return MetroNames.find(argument.value())
        .orElseThrow(() -> {
          List<String> similar = MetroNames.similar(argument.value());
          return TemplateError.unknown(
              argument.at(),
              argument.key(),
              argument.value(),
              similar.isEmpty() ? MetroNames.cities() : similar);
        });
  }

  private static String region(TemplateSegment.Argument argument) {
    return Regions.find(argument.value())
        .map(Regions.Subdivision::code)
        .orElseThrow(() ->
            TemplateError.unknown(
                argument.at(),
                argument.key(),
                argument.value(),
                Regions.all().stream().map(Regions.Subdivision::name).toList()));
  }

  private static String known(
      TemplateSegment.Argument argument, String value, Collection<String> known) {
    if (known.contains(value)) {
      return value;
    }
    throw TemplateError.unknown(argument.at(), argument.key(), argument.value(), known);
  }
}
