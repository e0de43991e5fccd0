package wagewire.lab.market.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import wagewire.lab.market.employer.WorkPlace;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.world.Posting;
import wagewire.model.posting.WorkMode;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** Writes places as employers do: remote always, hybrid sometimes in the place itself. */
final class PlaceWriter {

  private static final double HOUSE_FORM_SHARE = 0.8;
  private static final double HYBRID_IN_PLACE_SHARE = 0.4;
  private static final String ANY = "-";
  private static final List<String> JOINTS = List.of("; ", "; ", " | ", " / ", " or ");

  private static final int MOST_ATTEMPTS = 8;

  private final List<ResourceRow> forms =
      ResourceTable.read(PlaceWriter.class, "/wagewire/lab/market/place_forms.tsv");
  private final List<ResourceRow> germanForms =
      ResourceTable.read(PlaceWriter.class, "/wagewire/lab/market/place_forms_de.tsv");
  private final GermanWords germanWords;
  private final Map<String, List<String>> patterns = new ConcurrentHashMap<>();

  PlaceWriter(GermanWords germanWords) {
    this.germanWords = germanWords;
  }

  /**
   * The place as published; an edit changes it where there is another way to write it.
   *
   * @param offices of the listing, written one after the other
   * @param edits how often it was written in another way
   */
  String published(Posting posting, Language language, List<WorkPlace> offices, int edits) {
    String written = written(posting, language, offices, edits, 0);
    if (edits == 0) {
      return written;
    }
    String before = published(posting, language, offices, edits - 1);
    for (int attempt = 1; attempt < MOST_ATTEMPTS && written.equals(before); attempt++) {
      written = written(posting, language, offices, edits, attempt);
    }
    return written;
  }

  private String written(
      Posting posting, Language language, List<WorkPlace> offices, int edits, int attempt) {
    if (offices.size() == 1) {
      return written(posting, language, offices.getFirst(), edits, attempt);
    }
    String joint = posting.employer().key().with(Trait.SEVERAL_PLACES).pick(JOINTS);
    return offices.stream()
        .map(office -> written(posting, language, office, edits, attempt))
        .distinct()
        .collect(Collectors.joining(joint));
  }

  private String written(
      Posting posting, Language language, WorkPlace office, int edits, int attempt) {
    RandomKey own = posting.key().with(Trait.PLACE_FORM).with(edits).with(attempt);
    RandomKey house = posting.employer().key().with(Trait.PLACE_FORM);
    String mode = mode(posting, posting.key().with(Trait.MODE_STATED));
    RandomKey drawn = edits == 0 && own.with(Trait.HOUSE).chance(HOUSE_FORM_SHARE) ? house : own;
    return switch (language) {
      case ENGLISH ->
          SentenceTemplate.fill(
              drawn.pick(patterns(mode, office.country().code())), name -> value(name, office));
      case GERMAN ->
          SentenceTemplate.fill(
              drawn.pick(germanPatterns(mode)), name -> germanWords.of(value(name, office)));
    };
  }

  private static String value(String name, WorkPlace office) {
    return switch (name) {
      case "city" -> office.city();
      case "code" -> office.regionCode();
      case "region" -> office.regionName();
      case "country" -> office.country().name();
      default -> throw new IllegalArgumentException("No value for {" + name + "}");
    };
  }

  private static String mode(Posting posting, RandomKey stated) {
    return switch (posting.mode()) {
      case REMOTE -> posting.namesCity() ? "remote-city" : WorkMode.REMOTE.id();
      case HYBRID ->
          stated.chance(HYBRID_IN_PLACE_SHARE) ? WorkMode.HYBRID.id() : WorkMode.ONSITE.id();
      case ONSITE, UNKNOWN -> WorkMode.ONSITE.id();
    };
  }

  private List<String> patterns(String mode, String country) {
    return patterns.computeIfAbsent(
        mode + country,
        _ ->
            forms.stream()
                .filter(row -> row.get("mode").equals(mode))
                .filter(row -> row.get("country").equals(country) || row.get("country").equals(ANY))
                .map(row -> row.get("form"))
                .toList());
  }

  private List<String> germanPatterns(String mode) {
    return patterns.computeIfAbsent(
        mode + Language.GERMAN,
        _ ->
            germanForms.stream()
                .filter(row -> row.get("mode").equals(mode))
                .map(row -> row.get("form"))
                .toList());
  }
}
