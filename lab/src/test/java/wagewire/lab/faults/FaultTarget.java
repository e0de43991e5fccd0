package wagewire.lab.faults;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A target of faults, in the order of start. */
enum FaultTarget {
  KAFKA,
  POSTGRES,
  TRANSFORM,
  SECOND_TRANSFORM,
  LOAD,
  SECOND_LOAD,
  SERVE,
  INGEST,
  SECOND_INGEST;

  /** Targets that need Kafka; all other services need PostgreSQL too. */
  static final Set<FaultTarget> READERS_OF_KAFKA =
      EnumSet.of(TRANSFORM, SECOND_TRANSFORM, LOAD, SECOND_LOAD, INGEST, SECOND_INGEST);

  /** The ingest processes; the second one exists only where two workers share the boards. */
  static final List<FaultTarget> INGESTS = List.of(INGEST, SECOND_INGEST);

  static final Set<FaultTarget> SERVICES = EnumSet.range(TRANSFORM, SECOND_INGEST);

  static final List<FaultTarget> ALL = List.copyOf(EnumSet.allOf(FaultTarget.class));

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
