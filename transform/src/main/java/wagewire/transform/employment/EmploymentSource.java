package wagewire.transform.employment;

/** The part of a listing that states the type of employment. */
public enum EmploymentSource {
  /** The board's own field. */
  FIELD,
  /** The title. */
  TITLE,
  /** A line of the description with a label, such as {@code Job type: contract}. */
  LABEL,
  /** A sentence of the description. */
  STATEMENT,
  NONE
}
