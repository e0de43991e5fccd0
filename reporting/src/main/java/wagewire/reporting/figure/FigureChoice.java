package wagewire.reporting.figure;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.CountryNames;
import wagewire.metrics.sentence.MetroNames;
import wagewire.model.error.WagewireException;
import wagewire.model.posting.Regions;
import wagewire.model.posting.Seniority;
import wagewire.model.posting.Vocabulary;
import wagewire.model.time.IsoWeek;

/**
 * Which figures a reader asks for: known values only.
 *
 * @param seniority null for all seniorities together
 * @param country ISO 3166-1 in capitals; null for all
 * @param week null for the newest one
 * @param employmentType null for all together
 * @param metro CBSA code; null for all places
 * @param region ISO 3166-2; null for all places
 */
public record FigureChoice(
    String role,
    @Nullable String seniority,
    @Nullable String country,
    @Nullable IsoWeek week,
    @Nullable String employmentType,
    @Nullable String metro,
    @Nullable String region) {

  /** Types of employment that counts are split by. */
  public static final List<String> EMPLOYMENT_TYPES =
      List.of("full-time", "part-time", "contract", "temporary", "internship", "unknown");

  static final List<String> SENIORITIES =
      Arrays.stream(Seniority.values()).map(Seniority::id).toList();

  /**
   * Creates a choice.
   *
   * @throws WrongParameterException for a region beside another split: figures of it are of whole
   *     roles
   */
  public FigureChoice {
    if (region != null) {
      String figures = "figures by region";
      requireWholeRole(figures, seniority, country);
      if (employmentType != null) {
        throw WrongParameterException.notSplit("employment_type", figures, "role alone");
      }
      if (metro != null) {
        throw WrongParameterException.notSplit("metro", figures, "role alone");
      }
    }
  }

  /** Creates a choice of all types of employment, metropolitan areas and regions together. */
  public FigureChoice(
      String role, @Nullable String seniority, @Nullable String country, @Nullable IsoWeek week) {
    this(role, seniority, country, week, null, null, null);
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
        role == null ? usualRole() : RoleNames.require(role),
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
    return new FigureChoice(role, seniority, country, week, value, metro, region);
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
        : new FigureChoice(role, seniority, country, week, employmentType, metro(value), region);
  }

  /**
   * Returns the choice of one region of a country; null for all places.
   *
   * @param value code of ISO 3166-2, or a name of the region
   * @throws WrongParameterException for a value that has no meaning, and for one beside a
   *     seniority, a country, a type of employment or a metropolitan area
   */
  public FigureChoice ofRegion(@Nullable String value) {
    return value == null
        ? this
        : new FigureChoice(role, seniority, country, week, employmentType, metro, region(value));
  }

  /**
   * Returns the ISO 3166-2 code of a region.
   *
   * @param value the code, or a name of the region, in any case
   * @throws WrongParameterException for what names none
   */
  public static String region(String value) {
    return Regions.find(value)
        .map(Regions.Subdivision::code)
        .orElseThrow(() -> {
          Optional<String> similar = Regions.similar(value);
          return new WrongParameterException(
              "region",
              "must be a region's name or its code of ISO 3166-2, such as Texas or US-TX, not '%s'%s"
                  .formatted(value, similar.map("; did you mean '%s'?"::formatted).orElse("")),
              similar.orElse(""));
        });
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
    if (region != null) {
      query.with("region", region);
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
    requireWholeRole(what, seniority, country);
  }

  private static void requireWholeRole(
      String what, @Nullable String seniority, @Nullable String country) {
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
