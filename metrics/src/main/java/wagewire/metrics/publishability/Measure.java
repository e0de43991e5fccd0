package wagewire.metrics.publishability;

import java.util.Arrays;

/** What the rules look at. */
public enum Measure {
  /** Postings behind the figure; of a change, the smaller of its two sides. */
  POSTINGS("postings", Unit.COUNT),
  /** Employers behind the figure. */
  EMPLOYERS("employers", Unit.COUNT),
  /** Cells compared, of pay growth. */
  CELLS("cells", Unit.COUNT),
  /** The largest share of the cell that one employer has. */
  LARGEST_EMPLOYER("largest_employer", Unit.SHARE),
  /** Whether a change hangs on one employer: without it, it turns or halves. */
  HANGS_ON_ONE_EMPLOYER("hangs_on_one_employer", Unit.FLAG),
  /** Whether the median board moves the other way than the pooled figure. */
  BOARDS_DISAGREE("boards_disagree", Unit.FLAG),
  /** Half the width of the interval over the value. */
  RELATIVE_HALF_WIDTH("relative_half_width", Unit.SHARE),
  /**
   * Half the width of a growth's interval over the level that it led to: as wide for a fall as for
   * a rise, so that what is told does not depend on which of them was found.
   */
  LEVEL_HALF_WIDTH("level_half_width", Unit.SHARE),
  HALF_WIDTH_POINTS("half_width_points", Unit.POINTS),
  /**
   * Half the width that a share's interval has where the share is its end nearer to one half: an
   * interval is narrower near 0 and 1, and a share that happens to come out small is not known
   * better for it.
   */
  SHARE_HALF_WIDTH("share_half_width", Unit.POINTS),
  /** Whether two ways to compute the interval differ by more than a fifth. */
  INTERVALS_DISAGREE("intervals_disagree", Unit.FLAG),
  /** Postings at matched units in all postings. */
  PANEL_SHARE("panel_share", Unit.SHARE),
  BASE_OBSERVED("base_observed", Unit.FLAG),
  /** Whether the base window holds imputed weeks. */
  BASE_IMPUTED("base_imputed", Unit.FLAG),
  /** Whether the base window holds a break in coverage. */
  COVERAGE_BREAK("coverage_break", Unit.FLAG),
  /** Postings with pay in all postings. */
  DISCLOSED_SHARE("disclosed_share", Unit.SHARE),
  /** Between the windows compared, without its sign. */
  DISCLOSED_CHANGE("disclosed_change", Unit.POINTS),
  /** Whether another part of a total, withheld for its own sake, could be had from it. */
  TELLS_ANOTHER_PART("tells_another_part", Unit.FLAG),
  /** Whether part of the postings were read with an older vocabulary, which the figure mixes. */
  MIXED_VOCABULARY("mixed_vocabulary", Unit.FLAG);

  /** How a measure is written for people. */
  public enum Unit {
    COUNT,
    /** In 0..1. */
    SHARE,
    POINTS,
    /** 1 for yes, 0 for no. */
    FLAG
  }

  private final String id;
  private final Unit unit;

  Measure(String id, Unit unit) {
    this.id = id;
    this.unit = unit;
  }

  public String id() {
    return id;
  }

  static Measure of(String id) {
    return Arrays.stream(values())
        .filter(measure -> measure.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No measure " + id));
  }

  public Unit unit() {
    return unit;
  }
}
