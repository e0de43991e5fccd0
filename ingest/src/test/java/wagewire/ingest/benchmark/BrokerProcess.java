package wagewire.ingest.benchmark;

import java.io.IOException;
import java.util.Map;
import wagewire.local.testing.TestKafka;
import wagewire.local.testing.TestTopics;
import wagewire.model.json.Json;

/**
 * A Kafka broker in its own process, so that its cost is not counted. Prints its clients' settings
 * in one line and ends with its standard input.
 */
public final class BrokerProcess {

  private BrokerProcess() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, String> clients = TestKafka.shared().clientSettings();
    TestTopics.create(clients);
    System.out.println(Json.text(clients));
    while (System.in.read() >= 0) {
      // The parent process has ended.
    }
    System.exit(0);
  }
}
