package wagewire.ingest.lease;

import wagewire.ingest.collect.Collector;

/**
 * What workers share.
 *
 * @param hourly done by one of them at a time, beside the visits; interrupted when its worker is
 *     closed
 */
public record SharedWork(HostBoards lanes, Collector collector, Runnable hourly) {}
