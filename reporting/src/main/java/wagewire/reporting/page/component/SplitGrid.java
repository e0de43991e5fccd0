package wagewire.reporting.page.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Subject;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.FigureQuery;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.PayFigures;
import wagewire.reporting.figure.SentenceCase;

/** A role's postings, growth and pay by seniority or place. */
public final class SplitGrid {

  private static final int MOST = 12;
  private static final String UNKNOWN = "unknown";

  private final String dimension;
  private final Function<Figure, String> part;
  private final Function<String, String> label;

  private SplitGrid(
      String dimension, Function<Figure, String> part, Function<String, String> label) {
    this.dimension = dimension;
    this.part = part;
    this.label = label;
  }

  /** Splits by seniority in the selected country; null where nothing is kept. */
  public static @Nullable Grid seniorities(Figures figures, FigureChoice choice) {
    FigureChoice wide = new FigureChoice(choice.role(), null, choice.country(), choice.week());
    return new SplitGrid("seniority", Figure::seniority, Labels::seniority)
        .of(figures, wide, "By seniority", _ -> true);
  }

  /** Splits by type of employment; null when a seniority or country is selected. */
  public static @Nullable Grid employmentTypes(Figures figures, FigureChoice choice) {
    return choice.equals(choice.whole())
        ? new SplitGrid("employment_type", Figure::employmentType, Labels::employmentType)
            .counts(figures, choice, "By type of employment", "Type of employment")
        : null;
  }

  /** Splits by country; null when a country is selected, or nothing is kept. */
  public static @Nullable Grid countries(Figures figures, FigureChoice choice) {
    return choice.country() != null
        ? null
        : new SplitGrid("country", Figure::country, Labels::country)
            .of(figures, choice, "By country", _ -> true);
  }

  /** Splits by region of the selected country; null when a seniority is selected. */
  public static @Nullable Grid regions(Figures figures, FigureChoice choice) {
    if (choice.seniority() != null) {
      return null;
    }
    String country = choice.country();
    return new SplitGrid("region", Figure::region, Labels::region)
        .of(
            figures,
            choice.whole(),
            "By region",
            id -> country == null || id.startsWith(country + "-"));
  }

  private @Nullable Grid of(
      Figures figures, FigureChoice choice, String caption, Predicate<String> wanted) {
    IsoWeek week = choice.weekIn(figures);
    boolean paid = !dimension.equals("region");
    Map<String, Figure> growth = by(each(figures, choice, week, "active_growth", "four_week"));
    Map<String, Figure> pay = paid ? by(pay(figures, choice, week, "pay_p50")) : Map.of();
    Map<String, Figure> stated =
        paid ? by(pay(figures, choice, week, "pay_disclosed_share")) : Map.of();
    List<Grid.Row> rows =
        each(figures, choice, week, "active", "week").stream()
            .filter(one -> !part.apply(one).equals(UNKNOWN) && wanted.test(part.apply(one)))
            .limit(MOST)
            .map(one -> {
              String id = part.apply(one);
              List<Grid.Cell> cells = new ArrayList<>();
              cells.add(Grid.Cell.of(one));
              cells.add(Grid.Cell.count(one.employers()));
              cells.add(Grid.Cell.of(growth.get(id)));
              if (paid) {
                cells.add(Grid.Cell.of(pay.get(id)));
                cells.add(Grid.Cell.of(stated.get(id)));
              }
              return new Grid.Row(Grid.Cell.of(SentenceCase.heading(label.apply(id))), cells);
            })
            .toList();
    List<String> header = new ArrayList<>();
    header.add(SentenceCase.capitalised(dimension));
    header.addAll(List.of("Open", "Employers", "Growth over four weeks"));
    header.addAll(paid ? List.of("Median pay", "States pay") : List.of());
    return Grid.unlessEmpty(caption, header, rows);
  }

  /** Finds levels of pay, those of countries in the currency of each. */
  private List<Figure> pay(Figures figures, FigureChoice choice, IsoWeek week, String metric) {
    if (dimension.equals("seniority")) {
      return figures.find(PayFigures.level(choice, week, metric).each(dimension));
    }
    FigureQuery query = choice.query(week, metric, "thirteen_week").any("currency").each(dimension);
    return figures.find(query).stream()
        .filter(figure ->
            figure.currency().equals(Subject.ALL)
                || figure.currency().equals(PayFigures.currencyOf(figure.country())))
        .toList();
  }

  /** Splits counts alone, with postings that do not state the part. */
  private @Nullable Grid counts(
      Figures figures, FigureChoice choice, String caption, String heading) {
    IsoWeek week = choice.weekIn(figures);
    Map<String, Figure> opened = by(each(figures, choice, week, "opened", "week"));
    Map<String, Figure> closed = by(each(figures, choice, week, "closed", "week"));
    List<Grid.Row> rows =
        each(figures, choice, week, "active", "week").stream()
            .map(one -> {
              String id = part.apply(one);
              return Grid.Row.of(
                  SentenceCase.heading(label.apply(id)),
                  Grid.Cell.of(one),
                  Grid.Cell.count(one.employers()),
                  Grid.Cell.of(opened.get(id)),
                  Grid.Cell.of(closed.get(id)));
            })
            .toList();
    return Grid.unlessEmpty(
        caption, List.of(heading, "Open", "Employers", "Opened", "Closed"), rows);
  }

  private List<Figure> each(
      Figures figures, FigureChoice choice, IsoWeek week, String metric, String horizon) {
    return figures.find(choice.query(week, metric, horizon).each(dimension));
  }

  private Map<String, Figure> by(List<Figure> figures) {
    return figures.stream().collect(Collectors.toMap(part, Function.identity(), (one, _) -> one));
  }
}
