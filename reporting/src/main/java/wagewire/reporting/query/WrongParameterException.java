package wagewire.reporting.query;

/** A parameter of a question about figures that has no meaning; says what would have one. */
public final class WrongParameterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String parameter;
  private final String nearest;

  /**
   * @param advice goes on after the parameter's name, such as "wants 2026-W47, not 'W47'"
   * @param nearest a valid value that was most likely meant
   */
  public WrongParameterException(String parameter, String advice, String nearest) {
    super(parameter + " " + advice);
    this.parameter = parameter;
    this.nearest = nearest;
  }

  public String parameter() {
    return parameter;
  }

  public String nearest() {
    return nearest;
  }
}
