package wagewire.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import wagewire.warehouse.engine.ComputeEngine;
import wagewire.warehouse.engine.EngineAddress;
import wagewire.warehouse.engine.EngineProvider;

/** Connects to Spark. */
public final class SparkProvider implements EngineProvider {

  @Override
  public ComputeEngine connect(EngineAddress address) {
    try {
      return SparkEngine.connect(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
