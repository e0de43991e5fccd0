package wagewire.metrics.tool;

import java.util.List;

/**
 * A posting as shares of postings see it.
 *
 * @param role its own
 * @param employer number of its employer
 * @param source number of its employer on its board
 * @param described whether its description can be looked through
 * @param mode how it is worked
 * @param tools numbers of the tools it names
 */
record SharePosting(
    String role, int employer, int source, boolean described, Mode mode, List<Integer> tools) {

  /** What shares tell apart. */
  enum Mode {
    REMOTE,
    HYBRID,
    OTHER;

    static Mode of(String workMode) {
      return switch (workMode) {
        case "remote" -> REMOTE;
        case "hybrid" -> HYBRID;
        default -> OTHER;
      };
    }
  }
}
