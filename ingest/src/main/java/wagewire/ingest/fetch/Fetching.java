package wagewire.ingest.fetch;

/** Asks a server and says how it went; safe for any number of threads. */
@FunctionalInterface
public interface Fetching {

  FetchResult fetch(FetchRequest request) throws InterruptedException;
}
