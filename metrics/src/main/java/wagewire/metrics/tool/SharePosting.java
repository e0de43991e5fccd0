package wagewire.metrics.tool;

import java.util.List;

/**
 * A posting with the fields that shares need.
 *
 * @param role its own
 * @param employer number of its employer
 * @param source number of its employer on its board
 * @param described true when it has a usable description
 * @param mode its work mode
 * @param tools numbers of the tools it names
 */
record SharePosting(
    String role, int employer, int source, boolean described, Mode mode, List<Integer> tools) {

  /** Work modes that have a share. */
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
