package wagewire.metrics.count;

import java.util.BitSet;

/** Open postings by age in days, and who has them. */
final class AgeTally {

  private final BitSet employers = new BitSet();
  private final BitSet boards = new BitSet();

  /** Postings of each age, from the least one that there is room for. */
  private int[] postings = new int[Long.SIZE];

  private int least;
  private int count;

  /**
   * @param employer number of the posting's employer
   * @param board number of its board
   */
  void add(int age, int employer, int board) {
    if (age < least) {
      widen(age, least + postings.length);
    } else if (age - least >= postings.length) {
      widen(least, Math.max(age + 1, least + 2 * postings.length));
    }
    postings[age - least]++;
    count++;
    employers.set(employer);
    boards.set(board);
  }

  /** Returns the median age; of an even number of postings the mean of the two in the middle. */
  double median() {
    return (ageOf((count - 1) / 2) + ageOf(count / 2)) / 2.0;
  }

  int postings() {
    return count;
  }

  int employers() {
    return employers.cardinality();
  }

  int boards() {
    return boards.cardinality();
  }

  /** Returns the age of a posting by its place among all, the youngest having 0. */
  private int ageOf(int place) {
    int age = 0;
    for (int younger = postings[0]; younger <= place; younger += postings[age]) {
      age++;
    }
    return least + age;
  }

  private void widen(int from, int to) {
    int[] wider = new int[to - from];
    System.arraycopy(postings, 0, wider, least - from, Math.min(postings.length, to - least));
    postings = wider;
    least = from;
  }
}
