package wagewire.ingest.fetch;

/** Sends requests and reports the result; safe for any number of threads. */
@FunctionalInterface
public interface Fetcher {

  FetchResult fetch(FetchRequest request) throws InterruptedException;
}
