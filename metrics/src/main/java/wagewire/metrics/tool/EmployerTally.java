package wagewire.metrics.tool;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Running counts of one employer's postings of one role. */
final class EmployerTally {

  private final Map<Integer, Integer> sources = new HashMap<>();
  private final Map<Integer, Integer> tools = new HashMap<>();
  private int described;
  private int stated;
  private int remote;
  private int hybrid;

  /**
   * @param times 1 for a posting that comes, -1 for one that goes
   */
  void add(SharePosting posting, int times) {
    add(sources, posting.source(), times);
    if (!posting.described()) {
      return;
    }
    described += times;
    stated += posting.mode() == SharePosting.Mode.UNSTATED ? 0 : times;
    switch (posting.mode()) {
      case REMOTE -> remote += times;
      case HYBRID -> hybrid += times;
      case OTHER, UNSTATED -> {}
    }
    for (Integer tool : posting.tools()) {
      add(tools, tool, times);
    }
  }

  /** Returns whether no posting is left. */
  boolean isEmpty() {
    return sources.isEmpty();
  }

  int described() {
    return described;
  }

  /** Returns the described postings that state their work mode. */
  int stated() {
    return stated;
  }

  int remote() {
    return remote;
  }

  int hybrid() {
    return hybrid;
  }

  /** Returns the numbers of the employer's boards. */
  Set<Integer> sources() {
    return sources.keySet();
  }

  /** Returns the described postings that name a tool, by the tool's number. */
  Map<Integer, Integer> tools() {
    return tools;
  }

  private static void add(Map<Integer, Integer> counts, Integer key, int times) {
    counts.merge(key, times, (before, more) -> before + more == 0 ? null : before + more);
  }
}
