package wagewire.transform.place.gazetteer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks for a well-known city in a text that states nothing else about a place. */
final class WellKnownCities {

  /** The most words that one has in its name. */
  private static final int LONGEST = 4;

  /** A code is no name. */
  private static final int SHORT = 2;

  private final PlaceLookup lookup;
  private final NonPlaceWords notPlaces;

  WellKnownCities(PlaceLookup lookup, NonPlaceWords notPlaces) {
    this.lookup = lookup;
    this.notPlaces = notPlaces;
  }

  /**
   * Returns the first well-known city that begins or ends a piece of a text that states nothing
   * else about a place: {@code Sydney CBD}, {@code Example Mall Toronto}.
   */
  List<PlacePart> in(String text) {
    return PlacePieces.of(text)
        .limit(SpacedNames.MOST_WORDS)
        .map(notPlaces::withoutFiller)
        .map(piece -> Arrays.asList(piece.split("[\\s\\-–]+")))
        .filter(words -> words.size() <= SpacedNames.MOST_WORDS)
        .flatMap(words -> Stream.concat(atEnd(words), atStart(words)))
        .limit(1)
        .toList();
  }

  private Stream<PlacePart> atEnd(List<String> words) {
    return IntStream.range(Math.max(1, words.size() - LONGEST), words.size())
        .filter(from -> !notPlaces.isPartOfName(words.get(from - 1)))
        .mapToObj(from -> words.subList(from, words.size()))
        .flatMap(this::city);
  }

  private Stream<PlacePart> atStart(List<String> words) {
    return IntStream.rangeClosed(1, Math.min(LONGEST, words.size() - 1))
        .map(count -> Math.min(LONGEST, words.size() - 1) + 1 - count)
        .filter(to -> !notPlaces.changesNameBefore(words.get(to)))
        .mapToObj(to -> words.subList(0, to))
        .flatMap(this::city);
  }

  private Stream<PlacePart> city(List<String> words) {
    String text = String.join(" ", words);
    return text.length() > SHORT
        ? lookup.known(text).stream().filter(PlacePart::isWellKnown)
        : Stream.empty();
  }
}
