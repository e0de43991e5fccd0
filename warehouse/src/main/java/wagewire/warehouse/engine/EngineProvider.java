package wagewire.warehouse.engine;

import java.util.ServiceLoader;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Connects to an engine, where the module that can is on the class path. */
public interface EngineProvider {

  /**
   * Connects; the caller closes the engine.
   *
   * @throws WagewireException ENGINE_UNREACHABLE
   */
  ComputeEngine connect(EngineAddress address);

  /**
   * Returns the provider on the class path.
   *
   * @throws WagewireException WRONG_USAGE when there is none
   */
  static EngineProvider find() {
    return ServiceLoader.load(EngineProvider.class)
        .findFirst()
        .orElseThrow(() ->
            new WagewireException(
                ErrorCode.WRONG_USAGE,
                "the libraries of Spark are not on the class path",
                "setting release.engine",
                "Run mvn -Pcluster -DskipTests package, or start the image wagewire-cluster; see"
                    + " docs/operations.md. Or leave the setting at embedded."));
  }
}
