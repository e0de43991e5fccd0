package wagewire.lab.market.server;

import wagewire.lab.market.settings.Unkindness;

/** How a board misleads those who ask it, for a day or longer. */
public enum Failure {
  /** 503. */
  UNAVAILABLE(Unkindness.FAILING_FETCHES),
  /** 503, and when to come again. */
  BUSY(Unkindness.FAILING_FETCHES),
  /** 500. */
  SERVER_ERROR(Unkindness.FAILING_FETCHES),
  /** No answer at all. */
  HANGS_UP(Unkindness.FAILING_FETCHES),
  /** 429, and when to come again. */
  THROTTLED(Unkindness.THROTTLING),
  /** 429 after the first page. */
  THROTTLED_LATER(Unkindness.THROTTLING),
  /** 404, though the board is healthy. */
  ABSENT(Unkindness.FALSE_ABSENCES),
  /** 200, well formed, without postings. */
  EMPTY(Unkindness.EMPTY_ANSWERS),
  /** 200, and the body ends in its middle. */
  CUT(Unkindness.TRUNCATED_ANSWERS),
  /** Fewer listings than the board itself says it has. */
  FEWER_THAN_ANNOUNCED(Unkindness.TRUNCATED_ANSWERS),
  /** Fewer listings, and nothing tells. */
  FEWER(Unkindness.TRUNCATED_ANSWERS);

  private final Unkindness unkindness;

  Failure(Unkindness unkindness) {
    this.unkindness = unkindness;
  }

  /** The switch that it is behind. */
  public Unkindness unkindness() {
    return unkindness;
  }
}
