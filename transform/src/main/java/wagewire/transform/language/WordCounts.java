package wagewire.transform.language;

/** Numbers of words of a text by language. */
final class WordCounts {

  private final int best;
  private final int[] all;

  /** Number by language, without words of the best language. */
  private final int[] withoutBest;

  private WordCounts(int best, int[] all, int[] withoutBest) {
    this.best = best;
    this.all = all;
    this.withoutBest = withoutBest;
  }

  static WordCounts of(WordHits hits, int languages) {
    int[] all = counts(hits, languages, 0);
    int best = 0;
    for (int language = 1; language < languages; language++) {
      best = all[language] > all[best] ? language : best;
    }
    return new WordCounts(best, all, counts(hits, languages, 1L << best));
  }

  /**
   * Counts words by language.
   *
   * @param without languages whose words are left out
   */
  private static int[] counts(WordHits hits, int languages, long without) {
    int[] counts = new int[languages];
    for (int hit = 0; hit < hits.size(); hit++) {
      long having = hits.languages(hit);
      for (long rest = (having & without) == 0 ? having : 0; rest != 0; rest &= rest - 1) {
        counts[Long.numberOfTrailingZeros(rest)]++;
      }
    }
    return counts;
  }

  /** Returns the language with the most words. */
  int best() {
    return best;
  }

  int languages() {
    return all.length;
  }

  /** Words that the language has. */
  int of(int language) {
    return all[language];
  }

  /** Words that the best language has and this one has not. */
  int more(int language) {
    return all[best] - (all[language] - withoutBest[language]);
  }

  /** Words that this language has and the best one has not. */
  int less(int language) {
    return withoutBest[language];
  }

  /** Returns the language with the most words that the best language lacks. */
  int next() {
    int next = best == 0 ? 1 : 0;
    for (int language = 0; language < all.length; language++) {
      next = language != best && withoutBest[language] > withoutBest[next] ? language : next;
    }
    return next;
  }
}
