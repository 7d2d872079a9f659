package tandem.analytics.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.analytics.sql.Sql;
import tandem.events.EventJson;
import tandem.events.Name;
import tandem.events.directory.PersonFacts;

/** Reads the person tree from the newest event of each person. */
public record PersonTreeReader(Connection connection) {

  /** As the services' events and names call them. */
  private static final String PERSON = "person";

  /** The kind of the names by which the sources of people know them. */
  private static final String REFERENCE = Name.reference("person");

  private static final PersonFacts.Assignment NOWHERE =
      new PersonFacts.Assignment(null, null, null, null, null, null);

  private static final String NEWEST =
      """
      select log.aggregate_id, log.data
      from aggregate_head as head
      join event_log as log using (aggregate_id, epoch, number)
      where head.kind = ?
      """;

  public PersonTree read() throws SQLException {
    return new PersonTree(new Sql().add(NEWEST, PERSON).read(connection, PersonTreeReader::placed));
  }

  /** The person that a token names, by id or by external id. */
  public Optional<UUID> find(String reference) throws SQLException {
    Set<UUID> found =
        new HashSet<>(
            new Sql()
                .add("select id::uuid as id from display_name where kind = ?", REFERENCE)
                .add(" and name = ?", reference)
                .read(connection, row -> row.getObject("id", UUID.class)));
    id(reference).ifPresent(found::add);
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Placed placed(ResultSet row) throws SQLException {
    try {
      PersonFacts facts =
          EventJson.mapper()
              .treeToValue(
                  EventJson.mapper().readTree(row.getString("data")).path("facts"),
                  PersonFacts.class);
      List<PersonFacts.Assignment> places =
          Stream.ofNullable(facts.assignments()).flatMap(List::stream).toList();
      return new Placed(
          row.getObject("aggregate_id", UUID.class),
          facts.function(),
          places.isEmpty() ? List.of(NOWHERE) : places,
          facts.leftOn());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event of the log cannot be read", e);
    }
  }
}
