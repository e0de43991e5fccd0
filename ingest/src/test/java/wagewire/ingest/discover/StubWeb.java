package wagewire.ingest.discover;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.Fetcher;

/** A web of a few pages; every other address answers 404. */
final class StubWeb implements Fetcher {

  private final Map<URI, FetchResult> results = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  StubWeb page(String address, String html) {
    URI uri = URI.create(address);
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    results.put(uri, new FetchResult.Body(uri, bytes, null, null));
    return this;
  }

  StubWeb moved(String from, String to) {
    results.put(URI.create(from), new FetchResult.Moved(URI.create(to)));
    return this;
  }

  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public FetchResult fetch(FetchRequest request) {
    asked.add(request.address().toString());
    return results.getOrDefault(request.address(), new FetchResult.Gone(404));
  }
}
