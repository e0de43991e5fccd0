package wagewire.warehouse.operations;

import java.time.Instant;

/**
 * Something that a person should know.
 *
 * @param cause release-late, check-failed, run-failed, headline-moved or board-held
 * @param subject what it is about: a check, a board, a figure, a kind of run, or a release
 * @param text the line for a person
 * @param since when it was noticed
 */
public record Alert(String cause, String subject, String text, Instant since) {}
