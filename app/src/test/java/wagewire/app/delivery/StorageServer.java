package wagewire.app.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Storage on loopback that takes objects whose requests are signed with its key. */
final class StorageServer implements AutoCloseable {

  static final StorageBucket.Key KEY =
      new StorageBucket.Key("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");

  static final String REGION = "eu-central-1";

  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/\\d{8}/eu-central-1/s3/aws4_request, ?"
              + "SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})");

  private final HttpServer server;
  private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
  private final Map<String, String> types = new ConcurrentSkipListMap<>();
  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

  private StorageServer(HttpServer server) {
    this.server = server;
  }

  static StorageServer start(Integer... firstAnswers) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    StorageServer storage = new StorageServer(http);
    storage.answers.addAll(List.of(firstAnswers));
    http.createContext("/", storage::answer);
    http.start();
    return storage;
  }

  URI bucket() {
    return URI.create("http://127.0.0.1:%d/briefs".formatted(server.getAddress().getPort()));
  }

  /** Returns contents by path. */
  Map<String, byte[]> objects() {
    return objects;
  }

  /** Returns media types by path. */
  Map<String, String> types() {
    return types;
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Integer answer = answers.poll();
    int status = answer == null ? status(exchange, body) : answer;
    if (status == 200) {
      String path = exchange.getRequestURI().getRawPath();
      objects.put(path, body);
      types.put(path, exchange.getRequestHeaders().getFirst("content-type"));
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static int status(HttpExchange exchange, byte[] body) {
    String given = exchange.getRequestHeaders().getFirst("authorization");
    Matcher authorization = AUTHORIZATION.matcher(given == null ? "" : given);
    String content = exchange.getRequestHeaders().getFirst("x-amz-content-sha256");
    if (!authorization.matches() || !RequestSignature.digest(body).equals(content)) {
      return 403;
    }
    SortedMap<String, String> headers = new TreeMap<>();
    for (String name : authorization.group(1).split(";")) {
      headers.put(name, exchange.getRequestHeaders().getFirst(name));
    }
    boolean whole = headers.containsKey("host") && headers.containsKey("x-amz-content-sha256");
    String signature =
        new RequestSignature(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                headers,
                content)
            .of(KEY.secret(), REGION);
    return whole && signature.equals(authorization.group(2)) ? 200 : 403;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
