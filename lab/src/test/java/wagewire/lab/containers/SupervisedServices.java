package wagewire.lab.containers;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.app.connect.Servers;
import wagewire.transform.normalise.Normaliser;
import wagewire.transform.service.TransformWorker;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.load.WarehouseLoader;

/** Transform and load, each restarted when it ends, as by a restart policy. */
final class SupervisedServices implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SupervisedServices.class);
  private static final int PAUSE_MILLIS = 200;

  private final Servers servers;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final TransformWorker transform;
  private final Thread transforming;
  private final Thread loading;
  private volatile WarehouseLoader loader;

  SupervisedServices(Servers servers, Clock clock) {
    this.servers = servers;
    servers.kafka().ensureTopics();
    this.transform = new TransformWorker(servers.kafka().objects(), Normaliser.load(), clock);
    this.loader = loader();
    this.transforming = Thread.ofPlatform().name("transform").start(transform);
    this.loading = Thread.ofPlatform().name("load").start(this::load);
  }

  private WarehouseLoader loader() {
    return new WarehouseLoader(
        Warehouse.open(servers.dataSource()), servers.kafka().objects(), servers.kafka().admin());
  }

  private void load() {
    try {
      while (true) {
        try {
          loader.run();
          if (!closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
            loader = loader();
          }
        } catch (RuntimeException e) {
          LOG.debug("The loader is not there yet", e);
        }
        if (closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws InterruptedException {
    closing.countDown();
    transform.close();
    loader.close();
    transforming.join();
    loading.join();
  }
}
