package wagewire.transform.language;

import java.util.Arrays;

/** Numbers of words of a text by language. */
final class WordCounts {

  /**
   * Counts by language, of sets of languages: a plane of 64 bits holds one binary digit of each.
   */
  private static final class LanguageTally {

    private long[] planes = new long[8];

    void add(long languages) {
      long carry = languages;
      for (int plane = 0; carry != 0; plane++) {
        if (plane == planes.length) {
          planes = Arrays.copyOf(planes, plane * 2);
        }
        long digit = planes[plane];
        planes[plane] = digit ^ carry;
        carry &= digit;
      }
    }

    int[] counts(int languages) {
      int[] counts = new int[languages];
      for (int plane = 0; plane < planes.length; plane++) {
        for (long rest = planes[plane]; rest != 0; rest &= rest - 1) {
          counts[Long.numberOfTrailingZeros(rest)] += 1 << plane;
        }
      }
      return counts;
    }
  }

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
    LanguageTally tally = new LanguageTally();
    for (int hit = 0; hit < hits.size(); hit++) {
      tally.add(hits.languages(hit));
    }
    int[] all = tally.counts(languages);
    int best = 0;
    for (int language = 1; language < languages; language++) {
      best = all[language] > all[best] ? language : best;
    }
    LanguageTally rest = new LanguageTally();
    for (int hit = 0; hit < hits.size(); hit++) {
      if (((hits.languages(hit) >>> best) & 1) == 0) {
        rest.add(hits.languages(hit));
      }
    }
    return new WordCounts(best, all, rest.counts(languages));
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
