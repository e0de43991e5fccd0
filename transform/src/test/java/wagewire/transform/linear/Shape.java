package wagewire.transform.linear;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text of any length: each piece {@code run} times, then from the beginning again.
 *
 * @param tail what ends it, so that what the pieces begin comes to no end or to a wrong one
 */
record Shape(List<String> pieces, int run, String tail) {

  private static final List<String> SIGNS =
      List.of(
          "a",
          "A",
          " ",
          "\n",
          "\t",
          "\u00A0",
          "\u200B",
          "\u0301",
          "e\u0301",
          "\uD83D\uDE00",
          "\uD83D",
          "\u0130",
          "ß",
          "\u0301\u0316",
          "\u1100",
          "年",
          "x ",
          "9",
          "1,",
          "1.",
          "1 000 ",
          "1.000,00 ",
          ".",
          "-",
          " - ",
          "--",
          "/",
          "(",
          ")",
          "[(",
          "([{<",
          "\"",
          "'",
          "!",
          "* ",
          "**a",
          "_a",
          "[a](",
          "[",
          "`",
          "# ",
          "> ",
          "\\",
          "&",
          "&amp;",
          "&amp;lt;p&gt;",
          "&#39;",
          "&#",
          "&a");

  private static final List<String> TAGS =
      List.of(
          "<",
          ">",
          "<p",
          "<p>",
          "</p>",
          "<div>",
          "<b>",
          "<b><p>",
          "<a><p>",
          "<ul><li>",
          "<br>",
          "<i a=\"",
          "<p a='b' ",
          "<!--",
          "<script>",
          "<table><tr><td>",
          "<table><b>",
          "<td>",
          "<h1><h2>",
          "</b></p>",
          "<span style=\"a\">b</span>",
          "<li><b>a</li>",
          "<p>a & b < c ",
          "<![CDATA[",
          "<select><option>",
          "<svg><p>",
          "<font color=a><p>",
          "<noscript>");

  private static final List<String> WORDS =
      List.of(
          "$1-",
          "$1 ",
          "$90,000 - $100,000 ",
          "$90k-",
          "up to $5 ",
          "salary ",
          "salary: ",
          "salary\n",
          "not including bonus ",
          "401(k) ",
          "USD ",
          "1 USD ",
          "1 year ",
          "per ",
          "between $1 and ",
          "EUR 1.000,- ",
          "年薪",
          "New York: $90,000, ",
          "lakh 5 ",
          "remote ",
          "Remote - ",
          "fully-",
          "work_from_",
          "hybrid or ",
          "EST/",
          "CST and ",
          "in ",
          "Austin, TX; ",
          "Austin TX ",
          "US-",
          "Greater ",
          "North ",
          "Area - ",
          "CA, ",
          "St. ",
          "12345 ",
          "Berlin or ",
          "Berlin, ",
          "or ",
          "and ",
          "City of ",
          "Paris/",
          "Abc, ",
          "Our customers include ",
          "Our customers include Slack. ",
          "customers such as ",
          "experience with ",
          "Segment ",
          "Segment, ",
          "HubSpot ",
          "HubSpot and ",
          "R, ",
          "ex-",
          "Slack partner ",
          "Go to ",
          "Go-to-",
          "e.g. ",
          "https://",
          "@a",
          "C++",
          "a&b ",
          "Senior ",
          "Manager",
          "Manager of ",
          "Manager (m/f/d) ",
          "Manager:in ",
          "to the ",
          "VP ",
          "R-2041 ",
          "at ",
          " | ",
          "Acme: ",
          "Acme Inc. ",
          "GmbH & Co. ",
          "(Acme) ",
          "a company ",
          "Full-time ",
          "fullTime",
          "full-time/");

  private static final List<String> TABLES =
      List.of(
          "title/role-words",
          "title/level-words",
          "title/noise",
          "pay/cues",
          "pay/grammar",
          "pay/periods",
          "pay/places",
          "pay/currencies",
          "tool/tools",
          "tool/context",
          "tool/company-words",
          "place/cities",
          "place/regions",
          "place/not-places",
          "place/work-modes",
          "employer/notes",
          "text/employment-types");

  /** Signs, words and tags that mean something, and tables of the vocabulary. */
  static List<String> allPieces() {
    Stream<String> vocabulary = TABLES.stream().map(Shape::table);
    Stream<String> nearMisses =
        TABLES.stream().map(Shape::table).map(text -> text.replaceAll("\\w(?=\\s)", ""));
    return Stream.of(SIGNS.stream(), TAGS.stream(), WORDS.stream(), vocabulary, nearMisses)
        .flatMap(pieces -> pieces)
        .toList();
  }

  static Shape of(String piece) {
    return new Shape(List.of(piece), 1, "");
  }

  String text(int length) {
    StringBuilder text = new StringBuilder(length);
    while (text.length() < length) {
      for (String piece : pieces) {
        text.repeat(piece, Math.min(run, 1 + (length - text.length()) / piece.length()));
      }
    }
    text.setLength(length - tail.length());
    return text.append(tail).toString();
  }

  @Override
  public String toString() {
    String shown = pieces.toString();
    return shown.substring(0, Math.min(60, shown.length())) + " by " + run + ", '" + tail + "'";
  }

  /** The phrases of a table in a row, without its other columns. */
  private static String table(String name) {
    try (InputStream stream =
        Shape.class.getResourceAsStream("/wagewire/transform/" + name + ".tsv")) {
      String text =
          new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.replaceAll("[\\t;|]+", ", "))
          .collect(Collectors.joining(" ", "", " "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
