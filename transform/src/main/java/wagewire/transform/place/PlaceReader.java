package wagewire.transform.place;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.model.listing.PublishedPlace;
import wagewire.model.posting.Place;
import wagewire.model.posting.WorkMode;
import wagewire.transform.place.PlaceChooser.PlaceContext;
import wagewire.transform.place.gazetteer.Gazetteer;
import wagewire.transform.place.gazetteer.PlaceSplitter;
import wagewire.transform.text.WordRuns;
import wagewire.transform.workmode.WorkModeReader;
import wagewire.transform.workmode.WorkModeSource;
import wagewire.transform.workmode.WorkModeStatements;
import wagewire.transform.workmode.WorkModeWords;

/**
 * Reads places and the mode of work. A place is given at the level that is certain: what could mean
 * two things gives what both share, or nothing.
 */
public final class PlaceReader {

  /**
   * The places and the mode of work of a job.
   *
   * @param places in the order stated, each once
   * @param workMode {@link WorkMode#UNKNOWN} when not stated
   * @param stated by which part of the listing
   */
  public record PlaceReading(List<Place> places, WorkMode workMode, WorkModeSource stated) {

    public PlaceReading {
      places = List.copyOf(places);
    }
  }

  /**
   * A title and the places removed from it.
   *
   * @param title without the places, unless it consists of nothing else
   * @param territory words of the places that the listing does not state otherwise, such as a sales
   *     area: they are part of what the job is; empty when there are none
   * @param places of the listing: as stated, or as in the title where those are fewer or less
   *     precise
   */
  public record TitlePlaces(String title, String territory, List<Place> places) {

    public TitlePlaces {
      places = List.copyOf(places);
    }
  }

  /** Lists of more places are read anew each time. */
  private static final int MOST_KEPT = 8;

  /** The fields of a listing that its places are read from. */
  private record PlaceFields(List<PublishedPlace> places, @Nullable String country) {}

  /** Places in the order stated, and the mode of work that their texts state. */
  private record ReadPlaces(List<Place> places, WorkMode stated) {}

  private final Gazetteer gazetteer;
  private final WorkModeWords modeWords = new WorkModeWords();
  private final PlaceTextReader texts;
  private final WorkModeReader modes;
  private final TitlePlaceReader titles;
  private final RecentReadings<PlaceFields, ReadPlaces> recent = new RecentReadings<>(this::read);

  private PlaceReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    PlaceSplitter parts = new PlaceSplitter(gazetteer);
    WorkModeStatements statements = new WorkModeStatements();
    this.texts = new PlaceTextReader(parts, modeWords, statements);
    this.modes = new WorkModeReader(parts, modeWords, statements);
    this.titles = new TitlePlaceReader(texts, this);
  }

  public static PlaceReader load() {
    return new PlaceReader(Gazetteer.load());
  }

  /**
   * Reads a listing's places.
   *
   * @param country stated for the listing as a whole: decides between readings, and is the place
   *     when no other is stated
   * @param workplaceType the board's own word; takes precedence over the places
   * @param remote a flag of the board's; takes precedence over the title
   * @param title read for the mode of work only
   */
  public PlaceReading read(
      List<PublishedPlace> places,
      @Nullable String country,
      @Nullable String workplaceType,
      @Nullable Boolean remote,
      @Nullable String title) {
    PlaceFields fields = new PlaceFields(places, country);
    ReadPlaces read = places.size() > MOST_KEPT ? read(fields) : recent.of(fields);
    WorkMode field = workplaceType == null ? WorkMode.UNKNOWN : modeWords.ofField(workplaceType);
    if (field != WorkMode.UNKNOWN) {
      return new PlaceReading(read.places(), field, WorkModeSource.FIELD);
    }
    if (read.stated() != WorkMode.UNKNOWN) {
      return new PlaceReading(read.places(), read.stated(), WorkModeSource.PLACES);
    }
    if (Boolean.TRUE.equals(remote)) {
      return new PlaceReading(read.places(), WorkMode.REMOTE, WorkModeSource.FLAG);
    }
    WorkMode ofTitle = title == null ? WorkMode.UNKNOWN : modes.ofTitle(title);
    return new PlaceReading(
        read.places(),
        ofTitle,
        ofTitle == WorkMode.UNKNOWN ? WorkModeSource.NONE : WorkModeSource.TITLE);
  }

  private ReadPlaces read(PlaceFields fields) {
    List<StatedPlace> stated = fields.places().stream().map(this::stated).toList();
    @Nullable String listingCountry =
        fields.country() == null ? null : gazetteer.country(fields.country());
    Set<String> countries =
        listingCountry == null ? certainCountries(stated) : Set.of(listingCountry);
    PlaceContext around = PlaceContext.of(countries);
    Set<Place> read = chosen(stated, around);
    if (stated.stream().anyMatch(StatedPlace::isDoubtful)) {
      read = chosen(stated, around.withRegionsOf(read));
    }
    if (read.size() > 1) {
      removeCoarser(read);
    }
    if (read.isEmpty() && listingCountry != null) {
      read.add(new Place(null, null, listingCountry));
    }
    Set<WorkMode> modes = EnumSet.noneOf(WorkMode.class);
    stated.forEach(place -> modes.addAll(place.modes()));
    return new ReadPlaces(List.copyOf(read), WorkModeWords.freest(modes));
  }

  private static Set<Place> chosen(List<StatedPlace> stated, PlaceContext around) {
    return stated.stream()
        .flatMap(place -> place.chosen(around).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> certainCountries(List<StatedPlace> stated) {
    return stated.stream()
        .flatMap(place -> place.certainCountries().stream())
        .collect(Collectors.toSet());
  }

  /** Removes places without a region of which another entry states the region. */
  private static void removeCoarser(Set<Place> places) {
    Set<Place> withoutRegion =
        places.stream()
            .filter(place -> place.city() != null && place.region() != null)
            .map(place -> new Place(place.city(), null, place.country()))
            .collect(Collectors.toSet());
    places.removeIf(withoutRegion::contains);
  }

  /**
   * Returns the mode of work stated in a description; used where no other field of the listing
   * states it.
   */
  public WorkMode modeOfDescription(WordRuns description) {
    return modes.ofDescription(description);
  }

  /** A title apart from its places, for a listing that states those. */
  public TitlePlaces inTitle(String title, List<Place> stated) {
    return titles.read(title, stated);
  }

  /**
   * The places of one text.
   *
   * @param countries decide between readings; none when empty
   */
  List<Place> ofText(String text, Set<String> countries) {
    StatedPlace read = stated(PublishedPlace.ofText(text));
    Set<String> certain = read.certainCountries();
    return read.chosen(PlaceContext.of(certain.isEmpty() ? countries : certain));
  }

  private StatedPlace stated(PublishedPlace place) {
    @Nullable String country = place.country() == null ? null : gazetteer.country(place.country());
    String text = place.text() == null ? "" : place.text();
    return new StatedPlace(country, texts.read(fields(place)), texts.read(text));
  }

  private static String fields(PublishedPlace place) {
    return Stream.of(place.city(), code(place.region()), code(place.country()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  /** Fields hold codes in any spelling. */
  private static @Nullable String code(@Nullable String field) {
    return field == null || field.length() > 3 ? field : field.toUpperCase(Locale.ROOT);
  }
}
