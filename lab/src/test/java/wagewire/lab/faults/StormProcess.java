package wagewire.lab.faults;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.transform.normalise.Normaliser;
import wagewire.transform.service.TransformWorker;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.load.WarehouseLoader;

/**
 * Workers that join their groups and leave them, one of each kind about every second, until the
 * process is ended; with the options that any service is given.
 */
public final class StormProcess {

  private static final Duration BETWEEN = Duration.ofMillis(700);
  private static final int AT_ONCE = 2;

  private StormProcess() {}

  public static void main(String[] arguments) throws Exception {
    Normaliser normaliser = Normaliser.load();
    try (Servers servers =
        Servers.all(CommandLine.populateCommand(new CommonOptions(), arguments))) {
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      Map<String, Object> kafka = servers.kafka().objects();
      Deque<AutoCloseable> working = new ArrayDeque<>();
      for (int worker = 0; ; worker++) {
        working.add(
            worker % 2 == 0
                ? begun(new TransformWorker(kafka, normaliser, Clock.systemUTC()))
                : begun(new WarehouseLoader(warehouse, kafka, servers.kafka().admin())));
        LockSupport.parkNanos(BETWEEN.toNanos());
        if (working.size() > AT_ONCE) {
          working.remove().close();
        }
      }
    }
  }

  private static <W extends Runnable & AutoCloseable> AutoCloseable begun(W worker) {
    Thread.ofPlatform().daemon().start(worker);
    return worker;
  }
}
