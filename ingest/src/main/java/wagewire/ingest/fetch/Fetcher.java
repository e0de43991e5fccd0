package wagewire.ingest.fetch;

/** Asks a server and says how it went; safe for any number of threads. */
@FunctionalInterface
public interface Fetcher {

  FetchResult fetch(FetchRequest request) throws InterruptedException;
}
