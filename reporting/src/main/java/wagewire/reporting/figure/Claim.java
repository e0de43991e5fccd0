package wagewire.reporting.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.publishability.FigureKind;
import wagewire.metrics.sentence.Numbers;
import wagewire.metrics.sentence.Sentences;
import wagewire.metrics.statistics.Interval;

/**
 * The claim that postings "grew by so many per cent or more", judged on the 95 % interval for
 * employers like those tracked, also where the figure is too wide to be shown.
 *
 * @param percent such as 40, or −20: that they did not fall by more; finite, at least −100
 */
public record Claim(double percent) {

  private static final double LEAST = -100;
  private static final double MOST = 1_000_000;
  private static final int MOST_DECIMALS = 6;

  /** What becomes of a claim. */
  public enum Outcome {
    /** The whole interval is at the claim or above. */
    CONFIRMED("is confirmed"),
    /** The whole interval is below the claim. */
    EXCLUDED("is excluded"),
    /** The interval holds values on both sides. */
    COMPATIBLE("is neither confirmed nor excluded");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A figure with what becomes of a claim about it.
   *
   * @param claim confirmed, excluded or compatible; null without an interval, or for a figure that
   *     claims are not about
   * @param claimSentence null for a figure that claims are not about
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Judged(
      @JsonUnwrapped Figure figure,
      double claimedPercent,
      @Nullable String claim,
      @Nullable String claimSentence) {}

  /**
   * Reads a claim.
   *
   * @throws WrongParameterException for what is no number of per cent
   */
  public static Claim read(String name, String value) {
    try {
      double percent = Double.parseDouble(value.strip().replace("−", "-").replaceFirst(" ?%$", ""));
      if (percent >= LEAST && percent <= MOST) {
        return new Claim(percent);
      }
    } catch (NumberFormatException _) {
      // Refused below.
    }
    throw new WrongParameterException(
        name, "must be a number of per cent from −100 on, not '" + value + "'", "40");
  }

  /** Returns whether figures of the metric are judged: growth that is inferred from a sample. */
  public static boolean isAbout(Figure figure) {
    return Metric.of(figure.metric()).kind() == FigureKind.GROWTH
        && Horizon.find(figure.horizon()).isPresent();
  }

  /** Returns what becomes of the claim; null for another kind of figure or without an interval. */
  public @Nullable Outcome judge(Figure figure) {
    Interval interval = figure.interval();
    if (interval == null || !isAbout(figure)) {
      return null;
    }
    if (interval.low() >= percent) {
      return Outcome.CONFIRMED;
    }
    return interval.high() < percent ? Outcome.EXCLUDED : Outcome.COMPATIBLE;
  }

  /** Returns the sentence to print; null for a figure that claims are not about. */
  public @Nullable String sentence(Figure figure) {
    if (!isAbout(figure)) {
      return null;
    }
    String topic =
        Sentences.topic(
                figure.metric(), figure.subject(), Horizon.find(figure.horizon()).orElse(null))
            .orElse(figure.metric());
    Outcome outcome = judge(figure);
    String reason = figure.reason();
    String judged =
        outcome == null
            ? "cannot be judged, as there is no interval%s"
                .formatted(reason == null ? "" : " (" + reason.replace('_', ' ') + ")")
            : "%s (%s, 95 %% interval; inferred for employers like those tracked)"
                .formatted(outcome.words, range(figure));
    return "%s: %s %s.%s".formatted(capitalised(topic), claimed(), judged, caution(figure));
  }

  /** What is claimed, of rises and of falls. */
  private String claimed() {
    if (percent == 0) {
      return "that they did not fall";
    }
    String size = Numbers.decimal(Math.abs(percent), decimals(percent)) + " %";
    return percent > 0
        ? "growth of " + size + " or more"
        : "that they did not fall by more than " + size;
  }

  /** Returns the figure's caution, or why it is not shown by itself. */
  private static String caution(Figure figure) {
    String reason = figure.reason();
    if (!figure.shown() && figure.interval() != null && reason != null) {
      return " The figure itself is not shown (" + reason.replace('_', ' ') + ").";
    }
    String sentence = figure.sentence() == null ? "" : figure.sentence();
    int caution = sentence.indexOf(Sentences.CAUTION);
    return caution < 0 ? "" : sentence.substring(caution);
  }

  /** Judges the claim on each of the figures, in their order. */
  public List<Judged> judge(List<Figure> figures) {
    return figures.stream()
        .map(figure -> {
          Outcome outcome = judge(figure);
          return new Judged(
              figure, percent, outcome == null ? null : outcome.id(), sentence(figure));
        })
        .toList();
  }

  /** Writes the ends with as many decimals as tell them from the claim. */
  private String range(Figure figure) {
    Interval interval = figure.interval();
    if (interval == null) {
      throw new IllegalStateException("no interval: " + figure.figureId());
    }
    return "%s to %s %%".formatted(end(interval.low()), end(interval.high()));
  }

  private String end(double value) {
    int decimals = 0;
    double shown = value;
    do {
      double unit = Math.pow(10, decimals);
      shown = Math.round(value * unit) / unit;
    } while (shown >= percent != value >= percent && ++decimals <= MOST_DECIMALS);
    return Numbers.signed(value, Math.min(decimals, MOST_DECIMALS));
  }

  private static int decimals(double value) {
    int decimals = 0;
    while (decimals < MOST_DECIMALS
        && Math.rint(value * Math.pow(10, decimals)) != value * Math.pow(10, decimals)) {
      decimals++;
    }
    return decimals;
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
