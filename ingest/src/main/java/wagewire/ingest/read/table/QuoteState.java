package wagewire.ingest.read.table;

/** Tracks the quotes of one CSV record across lines. */
final class QuoteState {

  private enum Place {
    FIELD_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  private final char delimiter;
  private Place place = Place.FIELD_START;

  QuoteState(char delimiter) {
    this.delimiter = delimiter;
  }

  /** Returns true when the next line belongs to the same record. */
  boolean isOpen() {
    return place == Place.QUOTED;
  }

  /** Adds a line; returns false for text between a closing quote and the delimiter. */
  boolean read(String line) {
    for (int index = 0; index < line.length(); index++) {
      char character = line.charAt(index);
      if (place == Place.QUOTE_IN_QUOTED && !closesOrDoubles(character)) {
        return false;
      }
      place = after(character);
    }
    if (place == Place.QUOTE_IN_QUOTED) {
      place = Place.PLAIN;
    }
    return true;
  }

  private boolean closesOrDoubles(char character) {
    return character == delimiter || character == '"' || character == ' ';
  }

  private Place after(char character) {
    boolean quote = character == '"';
    boolean ends = character == delimiter;
    return switch (place) {
      case FIELD_START -> quote ? Place.QUOTED : ends ? Place.FIELD_START : Place.PLAIN;
      case PLAIN -> ends ? Place.FIELD_START : Place.PLAIN;
      case QUOTED -> quote ? Place.QUOTE_IN_QUOTED : Place.QUOTED;
      case QUOTE_IN_QUOTED ->
          quote ? Place.QUOTED : ends ? Place.FIELD_START : Place.QUOTE_IN_QUOTED;
    };
  }
}
