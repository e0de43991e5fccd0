package wagewire.lab.market.server;

import wagewire.lab.market.settings.Unkindness;

/** A failure of a board, for a day or longer. */
public enum Failure {
  /** 503. */
  UNAVAILABLE(Unkindness.FAILING_FETCHES),
  /** 503 with {@code Retry-After}. */
  BUSY(Unkindness.FAILING_FETCHES),
  /** 500. */
  SERVER_ERROR(Unkindness.FAILING_FETCHES),
  /** Connection closed without a response. */
  HANGS_UP(Unkindness.FAILING_FETCHES),
  /** 429 with {@code Retry-After}. */
  THROTTLED(Unkindness.THROTTLING),
  /** 429 after the first page. */
  THROTTLED_LATER(Unkindness.THROTTLING),
  /** 404, though the board is healthy. */
  ABSENT(Unkindness.FALSE_ABSENCES),
  /** 200, well formed, without postings. */
  EMPTY(Unkindness.EMPTY_ANSWERS),
  /** 200, and the body ends in the middle. */
  CUT(Unkindness.TRUNCATED_ANSWERS),
  /** Fewer listings than the board itself says it has. */
  FEWER_THAN_ANNOUNCED(Unkindness.TRUNCATED_ANSWERS),
  /** Fewer listings, without any indication. */
  FEWER(Unkindness.TRUNCATED_ANSWERS);

  private final Unkindness unkindness;

  Failure(Unkindness unkindness) {
    this.unkindness = unkindness;
  }

  /** Returns the unkindness that switches it on. */
  public Unkindness unkindness() {
    return unkindness;
  }
}
