package wagewire.ingest.lease;

import wagewire.ingest.collect.Collector;

/**
 * Work shared by the workers.
 *
 * @param hourly task that one worker at a time runs next to the visits; interrupted when its worker
 *     closes
 */
public record SharedWork(HostBoards lanes, Collector collector, Runnable hourly) {}
