package wagewire.ingest.read.jsonld;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.ingest.read.VisitLimit;
import wagewire.ingest.read.value.JsonFields;
import wagewire.model.json.Json;

/**
 * Finds JSON-LD in pages streamed by Next.js: the document is a string in pieces of script ({@code
 * self.__next_f.push([1,"…"])}) and becomes a script element only in the browser.
 */
final class NextJsScripts {

  private static final String PUSH = "self.__next_f.push(";
  private static final Pattern BEGINNING = Pattern.compile("\\{\\s{0,9}\"@(?:context|type|id)\"");
  private static final int NEAR = 500;
  private static final int LONGEST = 1_000_000;
  private static final int MOST = 100;

  /** Characters of the stream that are read: each takes up to 30 bytes of heap. */
  private static final int LONGEST_STREAM = 16_000_000;

  private static final String TYPE = "\"JobPosting\"";

  private NextJsScripts() {}

  static List<JsonNode> documents(Document page) {
    StringBuilder stream = new StringBuilder();
    for (Element script : page.select("script:not([src])")) {
      String code = script.data().strip();
      if (code.startsWith(PUSH)) {
        stream.append(piece(code));
      }
      if (stream.length() > LONGEST_STREAM) {
        throw UnreadablePayloadException.tooLarge(LONGEST_STREAM, VisitLimit.BYTES);
      }
    }
    return stream.indexOf(TYPE) < 0 ? List.of() : documents(stream.toString());
  }

  private static String piece(String code) {
    int end = code.lastIndexOf(')');
    if (end < PUSH.length()) {
      return "";
    }
    try {
      JsonNode arguments = Json.tree(code.substring(PUSH.length(), end));
      return String.join("", JsonFields.list(arguments).stream().map(NextJsScripts::text).toList());
    } catch (JacksonException e) {
      return "";
    }
  }

  private static String text(JsonNode argument) {
    return argument.isString() ? argument.stringValue() : "";
  }

  /** Returns the documents; each begins at the last such brace before the word JobPosting. */
  private static List<JsonNode> documents(String stream) {
    List<JsonNode> documents = new ArrayList<>();
    int from = 0;
    int type = stream.indexOf(TYPE);
    while (type >= 0 && documents.size() < MOST) {
      int start = beginning(stream, Math.max(from, type - NEAR), type);
      from = type + TYPE.length();
      if (start >= 0) {
        parse(stream.substring(start, Math.min(stream.length(), start + LONGEST)))
            .ifPresent(documents::add);
      }
      type = stream.indexOf(TYPE, from);
    }
    return documents;
  }

  private static int beginning(String stream, int from, int to) {
    Matcher beginning = BEGINNING.matcher(stream).region(from, to);
    int start = -1;
    while (beginning.find()) {
      start = beginning.start();
    }
    return start;
  }

  private static Optional<JsonNode> parse(String text) {
    try {
      return Optional.of(LenientJson.first(text));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
