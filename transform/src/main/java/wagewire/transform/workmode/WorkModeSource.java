package wagewire.transform.workmode;

/** The part of a listing that states its mode of work, in the order in which they are asked. */
public enum WorkModeSource {
  /** The board's own word for the place of work. */
  FIELD,
  PLACES,
  /** The board's flag for remote work. */
  FLAG,
  TITLE,
  DESCRIPTION,
  /** Nothing states it. */
  NONE
}
