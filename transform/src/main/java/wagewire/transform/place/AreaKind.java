package wagewire.transform.place;

/** Whether something wider than a city was named, and what that leaves of one. */
enum AreaKind {
  /** No area was named. */
  NONE,
  /** One with a name of its own, which a city can lie in. */
  NAMED,
  /** What lies around a city: that is no place of its own then. */
  AROUND
}
