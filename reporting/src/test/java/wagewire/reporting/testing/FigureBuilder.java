package wagewire.reporting.testing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.panel.Horizon;
import wagewire.reporting.figure.Figure;

/** Figures as tests make them up; each method changes one thing. */
public final class FigureBuilder {

  private final String metric;
  private LocalDate end = LocalDate.of(2026, 11, 22);
  private String role = "marketing-ops";
  private String seniority = "all";
  private String country = "all";
  private String tool = "all";
  private String employer = "all";
  private String horizon = "year";
  private @Nullable Double value;
  private String unit = "percent";
  private String currency = "all";
  private @Nullable Double low;
  private @Nullable Double high;
  private @Nullable String method;
  private int postings = 400;
  private int employers = 100;
  private @Nullable Double coverage;
  private String status = "publish";
  private @Nullable String reason;
  private @Nullable Integer weeks;
  private int methodVersion = 4;
  private @Nullable String sentence;

  private FigureBuilder(String metric, @Nullable Double value) {
    this.metric = metric;
    this.value = value;
  }

  public static FigureBuilder of(String metric, @Nullable Double value) {
    return new FigureBuilder(metric, value);
  }

  public FigureBuilder interval(double from, double to, String how) {
    low = from;
    high = to;
    method = how;
    return this;
  }

  public FigureBuilder role(String id) {
    role = id;
    return this;
  }

  public FigureBuilder seniority(String id) {
    seniority = id;
    return this;
  }

  public FigureBuilder country(String code) {
    country = code;
    return this;
  }

  public FigureBuilder tool(String id) {
    tool = id;
    return this;
  }

  public FigureBuilder employer(String id) {
    employer = id;
    return this;
  }

  public FigureBuilder currency(String code) {
    currency = code;
    return this;
  }

  public FigureBuilder horizon(String id) {
    horizon = id;
    return this;
  }

  public FigureBuilder unit(String id) {
    unit = id;
    return this;
  }

  public FigureBuilder end(LocalDate day) {
    end = day;
    return this;
  }

  public FigureBuilder counts(int ofPostings, int ofEmployers) {
    postings = ofPostings;
    employers = ofEmployers;
    return this;
  }

  public FigureBuilder coverage(double share) {
    coverage = share;
    return this;
  }

  public FigureBuilder caution(String why) {
    status = "caution";
    reason = why;
    return this;
  }

  public FigureBuilder withheld(String why) {
    status = "suppressed";
    reason = why;
    value = null;
    return this;
  }

  public FigureBuilder weeks(int ofWindow) {
    weeks = ofWindow;
    return this;
  }

  public FigureBuilder methodVersion(int version) {
    methodVersion = version;
    return this;
  }

  public FigureBuilder sentence(String said) {
    sentence = said;
    return this;
  }

  /** Returns the weeks of each window after 65 weeks of record; null for figures of one window. */
  private @Nullable Integer weeksOfAChange() {
    return Horizon.find(horizon)
        .filter(_ -> metric.contains("growth") || metric.contains("change"))
        .map(one -> one.window(65).weeks())
        .orElse(null);
  }

  public Figure figure() {
    String id =
        Integer.toHexString(
            (metric + role + seniority + country + tool + employer + horizon + end).hashCode());
    return new Figure(
        id,
        metric,
        end.minusDays(27),
        end,
        role,
        seniority,
        country,
        "all",
        "all",
        tool,
        employer,
        currency,
        horizon,
        "2026-W47",
        value,
        unit,
        low,
        high,
        method,
        postings,
        employers,
        employers,
        null,
        coverage,
        status,
        reason,
        weeks == null ? weeksOfAChange() : weeks,
        null,
        null,
        null,
        methodVersion,
        sentence,
        "all",
        "all");
  }
}
