package wagewire.transform.place;

/** Kind of area that was named, which decides whether a city next to it counts. */
enum AreaKind {
  /** No area was named. */
  NONE,
  /** An area with a name of its own, which a city can lie in. */
  NAMED,
  /** The surroundings of a city: the city is not a place of its own then. */
  AROUND
}
