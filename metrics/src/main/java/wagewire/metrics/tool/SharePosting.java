package wagewire.metrics.tool;

import java.util.List;

/**
 * A posting with the fields that shares need.
 *
 * @param role its own
 * @param employer number of its employer
 * @param source number of its employer on its board
 * @param described true when it has a usable description
 * @param mode its work mode, where it states one that counts
 * @param tools numbers of the tools it names
 */
record SharePosting(
    String role, int employer, int source, boolean described, Mode mode, List<Integer> tools) {

  /** Work modes; those without a share of their own are one. */
  enum Mode {
    REMOTE,
    HYBRID,
    OTHER,
    /** Not stated, or on a platform that can state some modes alone. */
    UNSTATED;

    /**
     * @param stated false where the mode does not count as stated
     */
    static Mode of(String workMode, boolean stated) {
      if (!stated) {
        return UNSTATED;
      }
      return switch (workMode) {
        case "remote" -> REMOTE;
        case "hybrid" -> HYBRID;
        default -> OTHER;
      };
    }
  }
}
