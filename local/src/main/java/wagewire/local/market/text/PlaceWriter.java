package wagewire.local.market.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import wagewire.local.market.data.Row;
import wagewire.local.market.data.Tables;
import wagewire.local.market.random.Key;
import wagewire.local.market.random.Trait;
import wagewire.local.market.world.Posting;
import wagewire.local.market.world.WorkPlace;
import wagewire.model.posting.WorkMode;

/** Writes places as employers do: remote always, hybrid sometimes in the place itself. */
final class PlaceWriter {

  private static final double HOUSE_FORM_SHARE = 0.8;
  private static final double HYBRID_IN_PLACE_SHARE = 0.4;
  private static final String ANY = "-";
  private static final List<String> JOINTS = List.of("; ", "; ", " | ", " / ", " or ");

  private final List<Row> forms = Tables.read("place_forms.tsv");
  private final Map<String, List<String>> patterns = new ConcurrentHashMap<>();

  /**
   * The place as published.
   *
   * @param offices of the listing, written one after the other
   * @param edits how often it was written in another way
   */
  String published(Posting posting, List<WorkPlace> offices, int edits) {
    String joint = posting.employer().key().with(Trait.SEVERAL_PLACES).pick(JOINTS);
    return offices.stream()
        .map(office -> published(posting, office, edits))
        .distinct()
        .collect(Collectors.joining(joint));
  }

  private String published(Posting posting, WorkPlace office, int edits) {
    Key own = posting.key().with(Trait.PLACE_FORM).with(edits);
    Key house = posting.employer().key().with(Trait.PLACE_FORM);
    String mode = mode(posting, own.with(Trait.MODE_STATED));
    Key drawn = edits == 0 && own.with(Trait.HOUSE).chance(HOUSE_FORM_SHARE) ? house : own;
    String country = office.country().code();
    return Template.fill(
        drawn.pick(patterns.computeIfAbsent(mode + country, _ -> patterns(mode, country))),
        name -> value(name, office));
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

  private static String mode(Posting posting, Key stated) {
    return switch (posting.mode()) {
      case REMOTE -> posting.namesCity() ? "remote-city" : WorkMode.REMOTE.id();
      case HYBRID ->
          stated.chance(HYBRID_IN_PLACE_SHARE) ? WorkMode.HYBRID.id() : WorkMode.ONSITE.id();
      case ONSITE, UNKNOWN -> WorkMode.ONSITE.id();
    };
  }

  private List<String> patterns(String mode, String country) {
    return forms.stream()
        .filter(row -> row.text("mode").equals(mode))
        .filter(row -> row.text("country").equals(country) || row.text("country").equals(ANY))
        .map(row -> row.text("form"))
        .toList();
  }
}
