package wagewire.ingest.benchmark;

import java.io.IOException;
import wagewire.local.testing.TestKafka;
import wagewire.local.testing.TestTopics;

/**
 * A Kafka broker as a process of its own, so that its cost is not taken for the collector's. Prints
 * its address in one line and ends with its standard input.
 */
public final class Broker {

  private Broker() {}

  public static void main(String[] arguments) throws IOException {
    String servers = TestKafka.shared().bootstrapServers();
    TestTopics.create(servers);
    System.out.println(servers);
    while (System.in.read() >= 0) {
      // Until whoever started it has ended.
    }
    System.exit(0);
  }
}
