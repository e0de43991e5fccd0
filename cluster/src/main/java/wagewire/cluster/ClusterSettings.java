package wagewire.cluster;

import java.util.Map;
import org.apache.spark.SparkConf;
import wagewire.warehouse.engine.EngineAddress;

/**
 * Settings of an application on Spark. Others come from system properties, {@code -Dspark.NAME=…};
 * those that keep what is sent and stored secret cannot be changed there.
 */
final class ClusterSettings {

  private static final Map<String, String> SECRECY =
      Map.of(
          "spark.authenticate", "true",
          "spark.network.crypto.enabled", "true",
          "spark.io.encryption.enabled", "true",
          "spark.eventLog.enabled", "false");

  private ClusterSettings() {}

  static SparkConf of(EngineAddress address) {
    SparkConf settings = new SparkConf(true);
    settings.setMaster(address.master()).setAppName("wagewire");
    settings.set("spark.authenticate.secret", address.secret());
    settings.set("spark.driver.host", address.host());
    settings.set("spark.driver.bindAddress", address.host());
    settings.setIfMissing("spark.ui.enabled", "false");
    SECRECY.forEach(settings::set);
    return settings;
  }
}
