package wagewire.lab.market.server.skeleton;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import wagewire.lab.market.text.AdvertMarkup;
import wagewire.model.json.Json;

/**
 * A platform's page, with one part that is written for each listing. Parsed once from a file;
 * thread-safe.
 *
 * @param <P> type of the data of a page
 * @param <L> type of the data of a listing
 */
public final class Skeleton<P, L> {

  /** Name of the part that is written for each listing. */
  static final String LISTINGS = "listings";

  /** Placeholder of the skeleton's text in a surrounding page. */
  private static final String HOLE = "{postings}";

  private final List<SkeletonPart<P>> head;
  private final List<SkeletonPart<L>> listing;
  private final String separator;
  private final boolean follows;
  private final List<SkeletonPart<P>> tail;
  private final String before;
  private final String after;
  private final UnaryOperator<String> escape;

  Skeleton(
      List<SkeletonPart<P>> head,
      List<SkeletonPart<L>> listing,
      String separator,
      boolean follows,
      List<SkeletonPart<P>> tail) {
    this(head, listing, separator, follows, tail, "", "", UnaryOperator.identity());
  }

  private Skeleton(
      List<SkeletonPart<P>> head,
      List<SkeletonPart<L>> listing,
      String separator,
      boolean follows,
      List<SkeletonPart<P>> tail,
      String before,
      String after,
      UnaryOperator<String> escape) {
    this.head = head;
    this.listing = listing;
    this.separator = separator;
    this.follows = follows;
    this.tail = tail;
    this.before = before;
    this.after = after;
    this.escape = escape;
  }

  /** Throws {@link IllegalArgumentException} for a name that neither scope knows. */
  public static <P, L> Skeleton<P, L> ofJson(String text, Scope<P> page, Scope<L> advert) {
    return JsonParts.skeleton(Json.tree(text), page, advert);
  }

  /** Throws {@link IllegalArgumentException} for a name that neither scope knows. */
  public static <P, L> Skeleton<P, L> ofXml(String text, Scope<P> page, Scope<L> advert) {
    try {
      return XmlParts.skeleton(
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(text)))
              .getDocumentElement(),
          page,
          advert);
    } catch (SAXException | ParserConfigurationException damaged) {
      throw new IllegalArgumentException("A skeleton is not well formed", damaged);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The skeleton inside an attribute of an HTML page, where {@code {postings}} stands in it. */
  public Skeleton<P, L> within(String html) {
    int hole = html.indexOf(HOLE);
    return new Skeleton<>(
        head,
        listing,
        separator,
        follows,
        tail,
        html.substring(0, hole),
        html.substring(hole + HOLE.length()),
        AdvertMarkup::escaped);
  }

  /** Returns the text before the listings. */
  public String head(P page) {
    return before + written(head, page);
  }

  /** Returns the text before the listing at a position in the list, from 0. */
  public String separator(int position) {
    return position > 0 || follows ? separator : "";
  }

  public String listing(L subject) {
    return written(listing, subject);
  }

  /** Returns the text after the listings. */
  public String tail(P page) {
    return written(tail, page) + after;
  }

  private <T> String written(List<SkeletonPart<T>> parts, T subject) {
    StringBuilder out = new StringBuilder(8 * 1_024);
    SkeletonPart.write(parts, subject, out);
    return escape.apply(out.toString());
  }
}
