package wagewire.reporting.figure;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.publishability.FallbackRoles;
import wagewire.metrics.sentence.CountryNames;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.MetroNames;
import wagewire.model.error.WagewireException;
import wagewire.model.posting.Seniority;
import wagewire.model.posting.Vocabulary;
import wagewire.model.time.IsoWeek;

/**
 * Which figures a reader asks for: known values only.
 *
 * @param seniority null for all levels together
 * @param country ISO 3166-1 in capitals; null for all
 * @param week null for the newest one
 * @param employmentType null for all together
 * @param metro CBSA code; null for all places
 */
public record FigureChoice(
    String role,
    @Nullable String seniority,
    @Nullable String country,
    @Nullable IsoWeek week,
    @Nullable String employmentType,
    @Nullable String metro) {

  /** Types of employment that counts are split by. */
  public static final List<String> EMPLOYMENT_TYPES =
      List.of("full-time", "part-time", "contract", "temporary", "internship", "unknown");

  private static final List<String> SENIORITIES =
      Arrays.stream(Seniority.values()).map(Seniority::id).toList();

  /** Creates a choice of all types of employment and metropolitan areas together. */
  public FigureChoice(
      String role, @Nullable String seniority, @Nullable String country, @Nullable IsoWeek week) {
    this(role, seniority, country, week, null, null);
  }

  /** Returns the role of a request that names none: the family of the brief. */
  public static String usualRole() {
    return Vocabulary.current().briefFamily();
  }

  /**
   * Reads what a person or a program wrote.
   *
   * @throws WrongParameterException for the first value that has no meaning
   */
  public static FigureChoice read(
      @Nullable String role,
      @Nullable String seniority,
      @Nullable String country,
      @Nullable String week) {
    return new FigureChoice(
        role == null ? usualRole() : role(role),
        seniority == null ? null : seniority(seniority),
        country == null ? null : country(country),
        week == null ? null : week(week));
  }

  /**
   * Returns the choice of one type of employment; null for all.
   *
   * @throws WrongParameterException for a value that has no meaning
   */
  public FigureChoice ofEmploymentType(@Nullable String value) {
    if (value == null) {
      return this;
    }
    WrongParameterException.unlessKnown("employment_type", value, EMPLOYMENT_TYPES);
    return new FigureChoice(role, seniority, country, week, value, metro);
  }

  /**
   * Returns the choice of one metropolitan area; null for all places.
   *
   * @param value CBSA code, or the city that an area is called by
   * @throws WrongParameterException for a value that has no meaning
   */
  public FigureChoice ofMetro(@Nullable String value) {
    return value == null
        ? this
        : new FigureChoice(role, seniority, country, week, employmentType, metro(value));
  }

  private static String metro(String value) {
    return MetroNames.find(value)
        .orElseThrow(() -> {
          List<String> meant = MetroNames.similar(value);
          return new WrongParameterException(
              "metro",
              "must be the CBSA code of a metropolitan area of the United States such as 12420, its"
                  + " first city such as Austin, or another city of it with its state, not '%s'%s"
                      .formatted(
                          value,
                          meant.isEmpty()
                              ? ""
                              : "; did you mean '%s'?".formatted(String.join("' or '", meant))),
              meant.isEmpty() ? "" : meant.getFirst());
        });
  }

  /** Returns the choice without seniority and country. */
  public FigureChoice whole() {
    return new FigureChoice(role, null, null, week);
  }

  /** Starts a query of the choice's cells. */
  public FigureQuery query(IsoWeek asked, String metric, String horizon) {
    FigureQuery query = FigureQuery.of(asked, metric).with("role", role).with("horizon", horizon);
    if (seniority != null) {
      query.with("seniority", seniority);
    }
    if (country != null) {
      query.with("country", country);
    }
    if (employmentType != null) {
      query.with("employment_type", employmentType);
    }
    if (metro != null) {
      query.with("metro", metro);
    }
    return query;
  }

  /**
   * Refuses a seniority or country for figures that are released of whole roles only.
   *
   * @param what the figures are, such as "shares of tools"
   * @throws WrongParameterException naming the first that does not apply
   */
  void requireWholeRole(String what) {
    if (seniority != null) {
      throw WrongParameterException.notSplit("seniority", what, "role alone");
    }
    if (country != null) {
      throw WrongParameterException.notSplit("country", what, "role alone");
    }
  }

  /**
   * The week asked for, else the newest one.
   *
   * @throws WagewireException NOT_READY before the first release
   * @throws WrongParameterException for a week that no release states
   */
  public IsoWeek weekIn(Figures figures) {
    return figures.requireWeek(week);
  }

  private static String role(String value) {
    return RoleNames.find(value)
        .orElseThrow(() ->
            withSeniority(value)
                .or(() ->
                    RoleNames.similar(value)
                        .map(one -> WrongParameterException.unknownValue("role", value, one)))
                .orElseGet(() ->
                    new WrongParameterException(
                        "role",
                        "'%s' is unknown; roles of %s are, such as %s"
                            .formatted(value, Labels.role(FallbackRoles.group()), usualRole()),
                        usualRole())));
  }

  /** Returns what is wrong with a role and a seniority in one, such as "MOps managers". */
  private static Optional<WrongParameterException> withSeniority(String value) {
    String words = value.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]+", " ");
    return SENIORITIES.stream()
        .flatMap(seniority ->
            Stream.of("%s (.+)", "(.+) %ss?")
                .map(form -> form.formatted(seniority.replace('-', ' ')))
                .map(form -> Pattern.compile(form).matcher(words))
                .filter(Matcher::matches)
                .flatMap(found -> RoleNames.find(found.group(1)).stream())
                .map(role ->
                    new WrongParameterException(
                        "role",
                        "'%s' is a role and a seniority; name '%s' as the role and '%s' as the seniority"
                            .formatted(value, role, seniority),
                        role)))
        .findFirst();
  }

  private static String seniority(String value) {
    WrongParameterException.unlessKnown("seniority", value, SENIORITIES);
    return value;
  }

  private static String country(String value) {
    return CountryNames.find(value)
        .orElseThrow(() -> {
          Optional<String> similar = CountryNames.similar(value);
          return new WrongParameterException(
              "country",
              "must be a code of ISO 3166-1 such as US or a country's English name, not '%s'%s"
                  .formatted(value, similar.map("; did you mean '%s'?"::formatted).orElse("")),
              similar.orElse(""));
        });
  }

  /** Reads an ISO week, or a day as the week that holds it. */
  private static IsoWeek week(String value) {
    try {
      return IsoWeek.read(value);
    } catch (DateTimeException _) {
      throw new WrongParameterException(
          "week",
          "must be an ISO week such as 2026-W47 or one of its days, not '" + value + "'",
          "2026-W47");
    }
  }
}
