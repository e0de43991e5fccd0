package wagewire.lab.supply;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.jspecify.annotations.Nullable;

/**
 * Versions that a weakness is in, by the events of OSV's format: each begins or ends them.
 *
 * @param type {@code GIT} for ranges of commits, which no version is in
 */
record AffectedRange(@Nullable String type, @Nullable List<Event> events) {

  /** One of its components is there; a limit, which only commits have, is none of them. */
  record Event(@Nullable String introduced, @Nullable String fixed, @Nullable String lastAffected) {

    private ComparableVersion version() {
      return new ComparableVersion(
          Stream.of(introduced, fixed, lastAffected)
              .flatMap(Stream::ofNullable)
              .findFirst()
              .orElse("0"));
    }

    private boolean after(boolean affected, ComparableVersion version) {
      int compared = version.compareTo(version());
      if (introduced != null) {
        return affected || introduced.equals("0") || compared >= 0;
      }
      if (fixed != null) {
        return affected && compared < 0;
      }
      return lastAffected == null ? affected : affected && compared <= 0;
    }
  }

  /** Returns whether a version is in the range, as Maven orders versions. */
  boolean contains(String version) {
    var compared = new ComparableVersion(version);
    boolean affected = false;
    for (Event event : ordered()) {
      affected = event.after(affected, compared);
    }
    return affected;
  }

  /** Returns the lowest version after the given one that ends the range; empty if none does. */
  Optional<String> fixedAfter(String version) {
    var compared = new ComparableVersion(version);
    return ordered().stream()
        .filter(event -> event.fixed != null && event.version().compareTo(compared) > 0)
        .map(event -> String.valueOf(event.fixed))
        .findFirst();
  }

  private List<Event> ordered() {
    return events == null || "GIT".equals(type)
        ? List.of()
        : events.stream()
            .sorted(Comparator.comparing(Event::version, AffectedRange::order))
            .toList();
  }

  private static int order(ComparableVersion one, ComparableVersion other) {
    return one.compareTo(other);
  }
}
