package tandem.analytics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Distinct;
import tandem.analytics.metric.Measure;
import tandem.analytics.metric.Position;
import tandem.web.paging.Cursor;

/** Opens a figure: what was counted in it, exactly that, in the order in which it happened. */
@ApplicationScoped
class ReadEvidence {

  private static final String SORT = "at";

  private final Catalogue catalogue;

  ReadEvidence(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  EvidencePage read(
      Question question, Snapshot snapshot, Privacy privacy, Optional<Cursor> after, int limit)
      throws SQLException {
    privacy.check(question);
    List<Dimension> dimensions =
        Dimension.of(question.metric()).stream()
            .filter(it -> it.through().isEmpty() || question.dimensions().contains(it.name()))
            .toList();
    List<Measure> stocks =
        question.metric().value().stocks().stream().map(catalogue.measures()::get).toList();
    List<Measure> measures =
        Stream.of(
                question.metric().reads().counted().stream(),
                stocks.stream(),
                question.metric().reads().distinct().stream().map(Distinct::among),
                question.metric().reads().positions().stream().map(Position::measure))
            .flatMap(some -> some)
            .distinct()
            .toList();
    Optional<Question> counted = question.counted(snapshot.today(question.asOf()));
    List<EvidenceRow> rows = List.of();
    if (counted.isPresent()) {
      rows =
          new EvidenceQuery(
                  snapshot,
                  counted.get(),
                  dimensions,
                  measures,
                  stocks,
                  privacy.actsOf(),
                  CountedCells.read(counted.get(), snapshot))
              .read(after.map(ReadEvidence::position), limit + 1);
    }
    List<EvidenceRow> shown = rows.subList(0, Math.min(limit, rows.size()));
    EvidenceBuilder builder =
        new EvidenceBuilder(question, snapshot.lastDay(question.asOf()), dimensions, measures);
    builder.readNames(shown, snapshot.names());
    return EvidencePage.of(
        question,
        snapshot,
        privacy.actsOf().isPresent(),
        dimensions,
        measures,
        Lacking.events(question.metric(), snapshot),
        shown.stream().map(row -> builder.build(row)).toList(),
        rows.size() > limit ? cursor(shown.getLast().position()) : null);
  }

  static String sort() {
    return SORT;
  }

  private static String cursor(EvidenceRow.Position position) {
    String key = position.at() + " " + position.source() + " " + position.ordinal();
    return new Cursor(SORT, key, position.id()).encode();
  }

  private static EvidenceRow.Position position(Cursor cursor) {
    try {
      String[] key = cursor.key().split(" ", -1);
      return new EvidenceRow.Position(
          Instant.parse(key[0]), Integer.parseInt(key[1]), cursor.id(), Integer.parseInt(key[2]));
    } catch (RuntimeException e) {
      throw new RefusedException(Refusal.invalid("cursor", "list.cursor"));
    }
  }
}
