package tandem.analytics.metric;

/** The type of a column of facts. */
public enum Type {
  /** The id of another record. */
  REF("uuid"),
  TEXT("text"),
  /** A short code of a standard, such as ISO 4217. */
  CODE("text"),
  INTEGER("bigint"),
  /** Minor units of the kind's {@code currency}. */
  MONEY("bigint"),
  /** Exact, of any scale. */
  DECIMAL("numeric"),
  DECIMALS("numeric[]"),
  DATE("date"),
  INSTANT("timestamptz"),
  FLAG("boolean");

  private final String sql;

  Type(String sql) {
    this.sql = sql;
  }

  /** The type of the column in PostgreSQL. */
  public String sql() {
    return sql;
  }

  /** Whether values are whole numbers that can be compared and added. */
  public boolean isNumber() {
    return this == INTEGER || this == MONEY;
  }

  /** Whether figures can be broken down by its values. */
  public boolean isDimension() {
    return this == REF || this == TEXT || this == CODE;
  }
}
