package tandem.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.acts.Outcome;
import tandem.imports.RowOutcome;

class PeopleBatchTest {

  private static final UUID BOSS = new UUID(0, 1);

  @Test
  void resolvesAManagerWhoComesLaterInTheBatch() {
    PeopleBatch batch = batch(Map.of(), row("ada", "lead"), row("lead", null));
    assertThat(batch.newcomers()).hasSize(2);
    assertThat(batch.newcomers().getFirst().manager()).isEqualTo(batch.newcomers().getLast().id());
  }

  @Test
  void defersWhoeverWaitsForSomebodyWhoWaits() {
    PeopleBatch batch = batch(Map.of(), row("ada", "lead"), row("lead", "absent"), row("bo", null));
    assertThat(batch.newcomers()).extracting(row -> row.said().externalId()).containsExactly("bo");
    assertThat(outcomes(batch))
        .hasExactlyElementsOfTypes(
            RowOutcome.Deferred.class, RowOutcome.Deferred.class, RowOutcome.Created.class);
  }

  @Test
  void takesAFurtherRowOfAPersonAsAnUpdate() {
    PeopleBatch batch =
        batch(Map.of("boss", BOSS), row("boss", null), row("ada", "boss"), row("ada", "boss"));
    assertThat(outcomes(batch))
        .hasExactlyElementsOfTypes(
            RowOutcome.Updated.class, RowOutcome.Created.class, RowOutcome.Updated.class);
  }

  private static List<RowOutcome> outcomes(PeopleBatch batch) {
    batch.update(_ -> new RowOutcome.Updated(null));
    return batch.outcomes();
  }

  private static PeopleBatch batch(Map<String, UUID> known, PersonRow... rows) {
    PeopleBatch batch =
        new PeopleBatch(List.of(rows).stream().map(Outcome::<PersonRow>done).toList());
    batch.resolve(known);
    return batch;
  }

  private static PersonRow row(String externalId, String manager) {
    return new PersonRow(externalId, externalId, null, null, null, null, manager, null, null, null);
  }
}
