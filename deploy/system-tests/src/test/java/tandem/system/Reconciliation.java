package tandem.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether what the services recorded, what analytics logged and what it counted are the same, row
 * by row and to the last unit, as plain SQL over the three databases has it.
 */
public final class Reconciliation {

  private static final String PUBLISHED =
      """
      select aggregate_id || ' ' || epoch || '.' || number, id || ' ' || md5(data) from event
      """;

  /** Each query gives a label and a whole number; both sides of a pair must agree. */
  private static final Map<String, String[]> FIGURES =
      Map.of(
          "gross amount by day",
          new String[] {
            "sales",
            """
            select (closed_at at time zone 'UTC')::date || ' ' || currency, sum(amount)
            from deal where state <> 'WITHDRAWN' group by 1
            """,
            "deal.gross",
            "day || ' ' || currency, sum(sum)"
          },
          "won by day",
          new String[] {
            "sales",
            """
            select (closed_at at time zone 'UTC')::date::text, count(*)
            from opportunity where state = 'WON' group by 1
            """,
            "opportunity.won",
            "day::text, sum(count)"
          },
          "runs completed by day",
          new String[] {
            "operations",
            """
            select (ended_at at time zone 'UTC')::date::text, count(*)
            from process_run where state = 'COMPLETED' group by 1
            """,
            "run.completed",
            "day::text, sum(count)"
          },
          "cases resolved by day",
          new String[] {
            "operations",
            """
            select (resolved_at at time zone 'UTC')::date::text, count(*)
            from service_case where resolved_at is not null group by 1
            """,
            "case.resolution",
            "day::text, sum(count)"
          });

  private static final String IN_THE_GENERATION_THAT_SERVES =
      """
      select set_config('search_path', 'g' || id || ', public', false)
      from generation where state = 'serving'
      """;

  private final Suite suite;

  public Reconciliation(Suite suite) {
    this.suite = suite;
  }

  /** Fails where there is any difference, and says which rows differ. */
  public void check() throws SQLException {
    assertThat(rows("analytics", "select id::text, reason from quarantine")).isEmpty();
    assertThat(
            rows(
                "analytics",
                "select aggregate_id::text, missing from aggregate_head where missing > 0"))
        .isEmpty();
    for (String service : new String[] {"sales", "operations"}) {
      assertThat(rows(service, "select id::text, event_id::text from outbox")).isEmpty();
      assertThat(rows("analytics", loggedOf(service)))
          .as("the log of %s", service)
          .isEqualTo(rows(service, PUBLISHED));
    }
    for (var figure : FIGURES.entrySet()) {
      String[] pair = figure.getValue();
      assertThat(rows("analytics", rollupOf(pair[2], pair[3])))
          .as(figure.getKey())
          .isEqualTo(rows(pair[0], pair[1]));
    }
  }

  private static String loggedOf(String service) {
    return """
    select aggregate_id || ' ' || epoch || '.' || number, event_id || ' ' || md5(data)
    from event_log where type like '%s.%%'
    """
        .formatted(service);
  }

  private static String rollupOf(String measure, String columns) {
    return """
    select %s from rollup
    where measure = '%s' and set = 'function'
    group by day, currency
    """
        .formatted(columns, measure);
  }

  private Map<String, String> rows(String service, String query) throws SQLException {
    Map<String, String> rows = new TreeMap<>();
    try (Connection connection = Database.of(suite, service);
        Statement statement = connection.createStatement()) {
      if (service.equals("analytics")) {
        statement.execute(IN_THE_GENERATION_THAT_SERVES);
      }
      ResultSet result = statement.executeQuery(query);
      while (result.next()) {
        assertThat(rows.put(result.getString(1), result.getString(2)))
            .as("%s twice in %s", result.getString(1), query)
            .isNull();
      }
    }
    return rows;
  }
}
