package wagewire.app.replay;

import java.util.ArrayList;
import java.util.List;
import wagewire.transform.service.ObservationRecord;
import wagewire.transform.service.Renormalised;
import wagewire.transform.service.Renormaliser;
import wagewire.warehouse.engine.ComputeEngine;
import wagewire.warehouse.engine.RemoteEngine;

/** Normalises observations again on other machines, which are sent them opened. */
final class RemoteRenormaliser implements Renormaliser {

  /** Observations that a core is sent at a time: some tenths of a second of work. */
  private static final int OBSERVATIONS_A_PART = 500;

  private final String version;
  private final RemoteEngine machines;

  /**
   * @param version of the normaliser, whose classes the machines are sent
   */
  RemoteRenormaliser(String version, RemoteEngine machines) {
    this.version = version;
    this.machines = machines;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public int batch() {
    return OBSERVATIONS_A_PART * machines.engine().parts();
  }

  @Override
  public List<Renormalised> normalise(List<ObservationRecord> observations) {
    ComputeEngine engine = machines.engine();
    int size = Math.ceilDiv(observations.size(), engine.parts());
    List<NormalisedPart> parts = new ArrayList<>();
    for (int from = 0; from < observations.size(); from += size) {
      int to = Math.min(observations.size(), from + size);
      parts.add(new NormalisedPart(List.copyOf(observations.subList(from, to))));
    }
    List<Renormalised> results = new ArrayList<>();
    engine.compute(parts, results::addAll);
    return results;
  }
}
