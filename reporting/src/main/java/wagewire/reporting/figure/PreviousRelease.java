package wagewire.reporting.figure;

/**
 * The release that readers had before.
 *
 * @param methodVersion version of its formulas
 */
public record PreviousRelease(String vintage, int methodVersion) {}
