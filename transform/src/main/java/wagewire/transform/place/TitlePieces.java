package wagewire.transform.place;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stretches of a title that may be places: in brackets, and at its ends. */
final class TitlePieces {

  /** A stretch of the title that may be a place; it goes with its separator. */
  record Piece(int start, int end, String text) {}

  /** A longer piece is no place. */
  private static final int LONGEST_PIECE = 60;

  /** A title of more pieces is a list; those at its end count. */
  private static final int MOST_PIECES = 8;

  private static final int MOST_AT_START = 2;

  private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]{2,60})[)\\]]");
  private static final Pattern BEFORE =
      Pattern.compile(
          "\\s+[-–—|:/@•·]+\\s+|[,;|]\\s*|[-–—:](?=\\s)|(?<=\\s)[-–—](?=\\p{L})|\\sin\\s");
  private static final Pattern BEHIND = Pattern.compile("\\s+[-–—|•·]+\\s+|\\s*[|:]\\s+");

  private TitlePieces() {}

  /** Longer pieces at an end come before shorter ones: "Austin, TX" before "TX". */
  static List<Piece> of(String title) {
    List<Piece> pieces = new ArrayList<>();
    addBracketed(title, pieces);
    addAtEnd(title, pieces);
    addAtStart(title, pieces);
    return pieces;
  }

  private static void addBracketed(String title, List<Piece> pieces) {
    Matcher found = BRACKETS.matcher(title);
    while (pieces.size() < MOST_PIECES && found.find()) {
      pieces.add(new Piece(found.start(), found.end(), found.group(1)));
    }
  }

  private static void addAtEnd(String title, List<Piece> pieces) {
    List<Piece> atEnd = new ArrayList<>();
    Matcher separator = BEFORE.matcher(title);
    while (separator.find()) {
      atEnd.add(new Piece(separator.start(), title.length(), title.substring(separator.end())));
    }
    for (Piece piece : atEnd.subList(Math.max(0, atEnd.size() - MOST_PIECES), atEnd.size())) {
      if (piece.text().length() <= LONGEST_PIECE) {
        pieces.add(piece);
      }
    }
  }

  private static void addAtStart(String title, List<Piece> pieces) {
    Matcher separator = BEHIND.matcher(title);
    for (int i = 0; i < MOST_AT_START && separator.find(); i++) {
      if (separator.start() <= LONGEST_PIECE) {
        pieces.add(new Piece(0, separator.end(), title.substring(0, separator.start())));
      }
    }
  }
}
