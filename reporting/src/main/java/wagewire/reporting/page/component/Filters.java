package wagewire.reporting.page.component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.RoleGroups;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.MetroNames;
import wagewire.metrics.sentence.Numbers;
import wagewire.model.posting.Seniority;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.SentenceCase;

/**
 * The row of choices above a page; the address that it leads to holds them.
 *
 * @param action the address without choices
 */
public record Filters(String action, List<Field> fields, List<Choice> choices) {

  private static final int MOST_WEEKS = 156;

  public Filters(String action, List<Choice> choices) {
    this(action, List.of(), choices);
  }

  /**
   * A field for words.
   *
   * @param name of the parameter
   * @param hint an example
   */
  public record Field(String name, String label, String hint, String value) {

    public static Field of(String name, String label, String hint, @Nullable String value) {
      return new Field(name, label, hint, value == null ? "" : value);
    }
  }

  /**
   * @param name of the parameter
   */
  public record Choice(String name, String label, List<Option> options) {

    /**
     * One of the values, or all of them.
     *
     * @param all label of no value
     * @param selected null for no value
     */
    public static Choice orAll(
        String name,
        String label,
        String all,
        Stream<String> values,
        Function<String, String> labels,
        @Nullable String selected) {
      return new Choice(
          name,
          label,
          Stream.concat(
                  Stream.of(new Option("", all, selected == null)),
                  values.map(
                      value -> new Option(value, labels.apply(value), value.equals(selected))))
              .toList());
    }
  }

  /**
   * @param value empty for what is usual
   */
  public record Option(String value, String label, boolean selected) {}

  /** Role, seniority, country and week. */
  public static Filters withRole(String action, Figures figures, FigureChoice choice) {
    return new Filters(
        action, Stream.concat(Stream.of(role(choice)), others(figures, choice).stream()).toList());
  }

  /** Seniority, country and week. */
  public static Filters withoutRole(String action, Figures figures, FigureChoice choice) {
    return new Filters(action, others(figures, choice));
  }

  /**
   * Metropolitan area, seniority, country and week; of an area the area alone, as its pay is of
   * whole roles in the newest week.
   */
  public static Filters ofPay(String action, Figures figures, FigureChoice choice) {
    Stream<Choice> others =
        choice.metro() == null ? others(figures, choice).stream() : Stream.empty();
    return new Filters(action, Stream.concat(Stream.of(metro(figures, choice)), others).toList());
  }

  /** Role and week, of figures that are split by nothing else. */
  public static Filters ofRoleAndWeek(String action, Figures figures, FigureChoice choice) {
    return new Filters(action, List.of(role(choice), week(figures, choice)));
  }

  /** The week alone. */
  public static Filters ofWeek(String action, Figures figures, FigureChoice choice) {
    return new Filters(action, List.of(week(figures, choice)));
  }

  private static List<Choice> others(Figures figures, FigureChoice choice) {
    return List.of(seniority(choice), country(figures, choice), week(figures, choice));
  }

  private static Choice role(FigureChoice choice) {
    return new Choice(
        "role",
        "Role",
        RoleGroups.everything().stream()
            .map(role ->
                new Option(
                    role, SentenceCase.heading(Labels.role(role)), role.equals(choice.role())))
            .toList());
  }

  private static Choice seniority(FigureChoice choice) {
    return Choice.orAll(
        "seniority",
        "Seniority",
        "All seniorities",
        Arrays.stream(Seniority.values()).map(Seniority::id),
        id -> SentenceCase.heading(Labels.seniority(id)),
        choice.seniority());
  }

  /** Lists countries with figures in the week, and the selected one. */
  private static Choice country(Figures figures, FigureChoice choice) {
    Stream<String> countries =
        figures
            .find(choice.whole().query(choice.weekIn(figures), "active", "week").each("country"))
            .stream()
            .map(Figure::country)
            .filter(code -> !code.equals("unknown"));
    return ofPlaces(
        "country",
        "Country",
        "All countries",
        countries,
        code -> SentenceCase.heading(Labels.country(code)),
        choice.country());
  }

  /** Lists places by their labels, and the selected one. */
  private static Choice ofPlaces(
      String name,
      String label,
      String all,
      Stream<String> places,
      Function<String, String> labels,
      @Nullable String selected) {
    return Choice.orAll(
        name,
        label,
        all,
        Stream.concat(places, Stream.ofNullable(selected))
            .distinct()
            .sorted(Comparator.comparing(labels)),
        labels,
        selected);
  }

  /** Lists areas with figures of pay in the newest week. */
  private static Choice metro(Figures figures, FigureChoice choice) {
    Stream<String> metros =
        figures
            .find(
                choice
                    .whole()
                    .query(figures.requireNewestWeek(), "pay_p50", "thirteen_week")
                    .any("role")
                    .with("currency", "USD")
                    .each("metro"))
            .stream()
            .map(Figure::metro);
    return ofPlaces(
        "metro", "Metropolitan area", "All places", metros, MetroNames::city, choice.metro());
  }

  private static Choice week(Figures figures, FigureChoice choice) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", "Newest", choice.week() == null));
    IsoWeek first = figures.firstWeek().orElse(null);
    IsoWeek week = figures.newestWeek().orElse(null);
    IsoWeek chosen = choice.week();
    for (int shown = 0; first != null && week != null && shown < MOST_WEEKS; shown++) {
      if (week.compareTo(first) < 0) {
        break;
      }
      options.add(option(week, Objects.equals(week, chosen)));
      week = week.minusWeeks(1);
    }
    if (chosen != null && options.stream().noneMatch(Option::selected)) {
      options.add(option(chosen, true));
    }
    return new Choice("week", "Week", options);
  }

  private static Option option(IsoWeek week, boolean selected) {
    return new Option(week.toString(), "Week of " + Numbers.day(week.monday()), selected);
  }

  /** The address of a page with the same choices, such as {@code ?country=US}; empty without. */
  public static String query(FigureChoice choice, @Nullable String role) {
    List<String> parts = new ArrayList<>();
    add(parts, "role", role);
    add(parts, "seniority", choice.seniority());
    add(parts, "country", choice.country());
    add(parts, "week", choice.week() == null ? null : choice.week().toString());
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  private static void add(List<String> parts, String name, @Nullable String value) {
    if (value != null) {
      parts.add(name + "=" + value);
    }
  }
}
