package wagewire.lab.supply;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.lab.supply.BillOfMaterials.Library;

/**
 * A known weakness of libraries, in OSV's format.
 *
 * @param withdrawn null while the advisory holds
 * @param severity vectors by which its severity is calculated
 * @param databaseSpecific what the database that published it says besides
 */
record Advisory(
    @Nullable String id,
    @Nullable Instant modified,
    @Nullable Instant withdrawn,
    @Nullable List<String> aliases,
    @Nullable String summary,
    @Nullable List<Severity> severity,
    @Nullable List<Affected> affected,
    @Nullable JsonNode databaseSpecific) {

  record Severity(@Nullable String score) {}

  /**
   * Versions of one library that the weakness is in.
   *
   * @param versions listed one by one, besides those of the ranges
   */
  record Affected(
      @JsonProperty("package") @Nullable Named library,
      @Nullable List<AffectedRange> ranges,
      @Nullable List<String> versions) {

    private Stream<AffectedRange> containing(String version) {
      return ranges == null ? Stream.of() : ranges.stream().filter(one -> one.contains(version));
    }

    private boolean isAboutMaven() {
      return library != null && library.isMavens();
    }

    private boolean holds(Library used) {
      return library != null
          && library.isMavens()
          && used.name().equals(library.name())
          && (containing(used.version()).findAny().isPresent() || lists(used.version()));
    }

    private boolean lists(String version) {
      var compared = new ComparableVersion(version);
      return versions != null
          && versions.stream().map(ComparableVersion::new).anyMatch(compared::equals);
    }
  }

  record Named(@Nullable String ecosystem, @Nullable String name) {

    /** Another repository than the central one follows a colon. */
    private boolean isMavens() {
      return ecosystem != null && (ecosystem.equals("Maven") || ecosystem.startsWith("Maven:"));
    }
  }

  /** Returns whether it has what each advisory must have. */
  boolean isComplete() {
    return id != null && modified != null;
  }

  /** Returns all names of the weakness, its id first. */
  List<String> names() {
    return Stream.concat(Stream.ofNullable(id), aliases == null ? Stream.of() : aliases.stream())
        .toList();
  }

  boolean isAboutMaven() {
    return withdrawn == null && parts().anyMatch(Affected::isAboutMaven);
  }

  boolean affects(Library library) {
    return withdrawn == null && parts().anyMatch(one -> one.holds(library));
  }

  /** Returns the lowest version of the library that is without the weakness; empty if unknown. */
  Optional<String> fixedIn(Library library) {
    return parts()
        .filter(one -> one.holds(library))
        .flatMap(one -> one.containing(library.version()))
        .flatMap(range -> range.fixedAfter(library.version()).stream())
        .min((one, other) -> new ComparableVersion(one).compareTo(new ComparableVersion(other)));
  }

  /** Returns the word for its severity, else the vector, else {@code unrated}. */
  String rating() {
    String word = databaseSpecific == null ? "" : databaseSpecific.path("severity").asString("");
    return Stream.concat(
            Stream.of(word),
            severity == null ? Stream.of() : severity.stream().map(Severity::score))
        .filter(one -> one != null && !one.isBlank())
        .findFirst()
        .orElse("unrated");
  }

  private Stream<Affected> parts() {
    return affected == null ? Stream.of() : affected.stream();
  }
}
