package wagewire.ingest.walk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wagewire.ingest.testing.BoardServer.Request;

/**
 * An expected request with its answer: a line {@code METHOD ADDRESS BODY STATUS FILE [HEADER] …}
 * with tabs.
 *
 * @param address whole; or path and query, for a request to any host
 * @param body required part of the request's body
 * @param file with the answer's body; empty for none
 * @param sent required headers of the request: {@code > Name: value}
 * @param answered headers of the answer: {@code Name: value}
 */
record ExpectedRequest(
    String method,
    String address,
    String body,
    int status,
    String file,
    Map<String, String> sent,
    Map<String, String> answered) {

  private static final int COLUMNS = 5;
  private static final String SENT = "> ";

  static ExpectedRequest of(String[] row) {
    Map<String, String> sent = new LinkedHashMap<>();
    Map<String, String> answered = new LinkedHashMap<>();
    for (int i = COLUMNS; i < row.length; i++) {
      boolean asked = row[i].startsWith(SENT);
      String[] header = row[i].substring(asked ? SENT.length() : 0).split(": ", 2);
      (asked ? sent : answered).put(header[0], header[1]);
    }
    return new ExpectedRequest(
        row[0], row[1], row[2], Integer.parseInt(row[3]), row[4], sent, answered);
  }

  /** Returns the expected request, for comparison with {@link #shown}. */
  String shown() {
    return "%s %s %s %s".formatted(method, address, body, sent);
  }

  /** Returns the actual request, reduced to the parts that this line specifies. */
  String shown(Request request, String origin) {
    Map<String, String> carried = new LinkedHashMap<>();
    for (String name : List.copyOf(sent.keySet())) {
      carried.put(name, String.valueOf(request.header(name)));
    }
    String where = address.startsWith("/") ? request.path() : origin + request.path();
    String part = request.body().contains(body) ? body : request.body();
    boolean posted = body.isEmpty() && !request.body().isEmpty();
    return "%s %s %s %s"
        .formatted(request.method(), where, posted ? request.body() : part, carried);
  }
}
