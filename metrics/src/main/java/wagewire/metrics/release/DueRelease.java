package wagewire.metrics.release;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import wagewire.metrics.fact.Release;
import wagewire.model.source.PlatformFolder;

/**
 * A release that is due.
 *
 * @param sequence its place among all releases
 * @param inputs digest of what it is worked out from
 * @param vocabulary version of the normaliser that read all listings, or {@value #MIXED}
 */
record DueRelease(Release release, int sequence, String inputs, String vocabulary) {

  static final String MIXED = "mixed";

  private static final String WORK_MODE_PLATFORMS =
      PlatformFolder.rowsOfAll("work_modes").stream()
          .map(row -> row[0])
          .collect(Collectors.joining(","));

  /** Prefix of the inputs of a release during whose resolving more was loaded. */
  private static final String LATE = "late ";

  /**
   * Returns the parameters of the release, its sequence, {@code vocabulary}, and the platforms
   * whose own field states each work mode, joined by commas.
   */
  Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>(release.parameters());
    parameters.put("sequence", sequence);
    parameters.put("vocabulary", vocabulary);
    parameters.put("work_mode_platforms", WORK_MODE_PLATFORMS);
    return parameters;
  }

  /** Returns the release marked so that another one follows in any case. */
  DueRelease late() {
    return new DueRelease(release, sequence, LATE + inputs, vocabulary);
  }

  DueRelease stating(UnaryOperator<Release> extent) {
    return new DueRelease(extent.apply(release), sequence, inputs, vocabulary);
  }
}
