package wagewire.model.text;

/** Formats a number with its noun: {@code 1 board}, {@code 1,180 boards}. */
public final class CountedNoun {

  private CountedNoun() {}

  /**
   * Returns the number and the noun.
   *
   * @param noun of one, with a plural in s
   */
  public static String of(long count, String noun) {
    return "%,d %s%s".formatted(count, noun, count == 1 ? "" : "s");
  }

  /** Returns the number, the noun and the verb: {@code 1 board is}, {@code 2 boards are}. */
  public static String are(long count, String noun) {
    return of(count, noun) + (count == 1 ? " is" : " are");
  }
}
