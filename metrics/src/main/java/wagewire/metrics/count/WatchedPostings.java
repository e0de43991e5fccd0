package wagewire.metrics.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import wagewire.metrics.statistics.cluster.TimeAtRisk;

/** Postings of a cell with the times in which they were watched, and who has them. */
final class WatchedPostings {

  private final List<TimeAtRisk> times = new ArrayList<>();
  private final BitSet employers = new BitSet();
  private final BitSet boards = new BitSet();

  private long posting = -1;
  private int postings;
  private int employer = -1;
  private int ofEmployer;
  private int largest;

  /** Adds a time; those of a posting must follow each other, and the postings of an employer. */
  void add(long ofPosting, int board, TimeAtRisk time) {
    times.add(time);
    boards.set(board);
    employers.set(time.cluster());
    if (ofPosting != posting) {
      posting = ofPosting;
      postings++;
      ofEmployer = time.cluster() == employer ? ofEmployer + 1 : 1;
      employer = time.cluster();
      largest = Math.max(largest, ofEmployer);
    }
  }

  List<TimeAtRisk> times() {
    return times;
  }

  int postings() {
    return postings;
  }

  int employers() {
    return employers.cardinality();
  }

  int boards() {
    return boards.cardinality();
  }

  /** Returns the postings of the employer that has most. */
  int largest() {
    return largest;
  }
}
