package wagewire.warehouse.operations;

import java.time.Instant;

/**
 * A condition to tell the operator about.
 *
 * @param cause release-late, check-failed, run-failed, headline-moved, board-held or
 *     delivery-failed
 * @param subject what it is about: a check, a board, a figure, a kind of run, a release, or a
 *     channel
 * @param text the line that is sent
 * @param since when it was noticed
 */
public record Alert(String cause, String subject, String text, Instant since) {}
