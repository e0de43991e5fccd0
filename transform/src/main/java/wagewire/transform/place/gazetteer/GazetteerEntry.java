package wagewire.transform.place.gazetteer;

import org.jspecify.annotations.Nullable;
import wagewire.model.table.ResourceRow;

/** A possible meaning of a name or code. */
public sealed interface GazetteerEntry {

  /** ISO 3166-1 alpha-2. */
  String country();

  /** Returns whether this is a city that its name alone can mean. */
  default boolean isCityAlone() {
    return this instanceof City city
        && city.ambiguity() != Ambiguity.NEEDS_CONTEXT
        && city.ambiguity() != Ambiguity.BESIDE_CITIES
        && city.ambiguity() != Ambiguity.BESIDE_REGION;
  }

  /**
   * A city of the vocabulary.
   *
   * @param region ISO 3166-2 where the city implies it, else null
   */
  record City(String name, @Nullable String region, String country, Ambiguity ambiguity)
      implements GazetteerEntry {}

  /**
   * A state, province or the like.
   *
   * @param weak true for a code that is known in its own country only, such as {@code BW}
   */
  record Region(String code, boolean weak) implements GazetteerEntry {
    @Override
    public String country() {
      return code.substring(0, 2);
    }
  }

  /**
   * A country.
   *
   * @param weak true for a code that is also that of a state in the United States, and is taken for
   *     the state where nothing else speaks for the country
   */
  record Country(String country, boolean weak) implements GazetteerEntry {}

  /**
   * An area wider than a city with a name of its own, such as Greater Boston.
   *
   * @param region ISO 3166-2 of the region that holds it; null when only the country is certain
   * @param isAround whether it surrounds a city: a city named next to it is no place of its own
   */
  record Area(@Nullable String region, String country, boolean isAround)
      implements GazetteerEntry {}

  /** Ambiguity of a city's name without any other word. */
  enum Ambiguity {
    /** The name alone means this city. */
    MAIN,
    /** As {@link #MAIN}, but next to a country it may be the region of the same name. */
    MAIN_ALONE,
    /** The name alone means this city unless another has the same name. */
    PLAIN,
    /** The name alone means nothing. */
    NEEDS_CONTEXT,
    /** The name means this city only next to its region. */
    BESIDE_REGION,
    /** The code means this city among places of its country only, and no other word joins it. */
    BESIDE_CITIES;

    /** Returns what the mark in the last of five cells of a row means. */
    static Ambiguity of(ResourceRow row) {
      return switch (row.get(4)) {
        case "*" -> MAIN;
        case "~" -> MAIN_ALONE;
        case "?" -> NEEDS_CONTEXT;
        case "+" -> BESIDE_REGION;
        case "&" -> BESIDE_CITIES;
        case "" -> PLAIN;
        default -> throw new IllegalStateException(row + ": unknown mark " + row.get(4));
      };
    }
  }
}
