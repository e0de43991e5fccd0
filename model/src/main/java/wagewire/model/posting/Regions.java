package wagewire.model.posting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.model.text.NearestName;

/** The states, provinces and other regions that postings are placed in, by their codes. */
public final class Regions {

  private static final int COLUMNS = 6;

  private static final List<Subdivision> ALL =
      ResourceTable.rows(Regions.class, "regions.tsv", COLUMNS).stream()
          .map(Subdivision::of)
          .toList();
  private static final Map<String, Subdivision> BY_CODE =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Subdivision::code, Function.identity()));

  private Regions() {}

  /**
   * A region of a country.
   *
   * @param code ISO 3166-2
   * @param name the usual one, which another place may have as well
   * @param inText the name in a sentence, with an article where it has one: no other place's
   * @param otherNames which it is written by
   * @param writtenCodes as they are written after a city
   * @param parts names of areas in it
   */
  public record Subdivision(
      String code,
      String name,
      String inText,
      List<String> otherNames,
      List<String> writtenCodes,
      List<String> parts) {

    private static Subdivision of(ResourceRow row) {
      String name = row.get(1);
      String inText = row.get(5);
      return new Subdivision(
          row.get(0),
          name,
          inText.isEmpty() ? name : inText,
          names(row.get(2)),
          names(row.get(3)),
          names(row.get(4)));
    }

    private static List<String> names(String cell) {
      return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
    }
  }

  /** Returns all regions, those of a country together. */
  public static List<Subdivision> all() {
    return ALL;
  }

  /**
   * Finds a region as a person names it.
   *
   * @param written the code, or the usual or another name, in any case
   */
  public static Optional<Subdivision> find(String written) {
    String name = written.strip();
    return first(one -> Stream.of(one.code(), one.name(), one.inText()), name)
        .or(() -> first(one -> one.otherNames().stream(), name));
  }

  /**
   * Returns the usual name that differs from what was written by one letter; empty where none does.
   */
  public static Optional<String> similar(String written) {
    return NearestName.within(written, ALL.stream().map(Subdivision::name).toList(), 1);
  }

  private static Optional<Subdivision> first(
      Function<Subdivision, Stream<String>> names, String written) {
    return ALL.stream()
        .filter(one -> names.apply(one).anyMatch(written::equalsIgnoreCase))
        .findFirst();
  }

  /** Finds a region by its ISO 3166-2 code. */
  public static Optional<Subdivision> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
