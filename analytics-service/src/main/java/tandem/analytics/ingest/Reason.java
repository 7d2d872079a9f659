package tandem.analytics.ingest;

/** Why a record is in quarantine. */
public enum Reason {
  /** Not JSON, empty, nested too deep, or without what every event carries. */
  UNDECODABLE,
  /** Of no type, of one that no kind in the catalogue has, or of another service's. */
  UNKNOWN_TYPE,
  /** Of a version of its type that is not known here. */
  UNKNOWN_VERSION,
  /** Its key, id, kind or type are not those of one aggregate. */
  WRONG_AGGREGATE,
  /** Its facts are not of the types that the catalogue declares. */
  WRONG_FACTS,
  /** Another event of the same version of the same aggregate is in the log. */
  CONFLICT,
  /** Known earlier than a version before it, or later than one after it. */
  KNOWN_OUT_OF_ORDER,
  /** The database refuses it, or the fold fails on it. */
  UNSTORABLE
}
