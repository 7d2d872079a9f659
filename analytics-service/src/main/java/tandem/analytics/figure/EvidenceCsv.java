package tandem.analytics.figure;

import java.util.ArrayList;
import java.util.List;
import tandem.analytics.metric.Measure;
import tandem.web.text.Csv;

/** What was counted as a table: a row for each, with two columns a measure. */
public final class EvidenceCsv {

  private EvidenceCsv() {}

  public static Csv of(EvidencePage page) {
    Csv csv = new Csv();
    csv.row(header(page));
    page.items().forEach(item -> csv.row(cells(page, item)));
    return csv;
  }

  private static List<String> header(EvidencePage page) {
    List<String> names =
        new ArrayList<>(
            List.of("at", "day", "kind", "id", "version", "event_id", "event_type", "recorded_at"));
    page.dimensions().forEach(dimension -> names.add(dimension.name()));
    page.dimensions().stream()
        .filter(Dimension::isRecord)
        .forEach(dimension -> names.add(dimension.name() + "_id"));
    names.addAll(List.of("value", "unit", "amount_currency"));
    for (Measure measure : page.measures()) {
      names.add(measure.name() + "_count");
      names.add(measure.name() + "_sum");
    }
    names.add("lacks_events");
    return names;
  }

  private static List<Object> cells(EvidencePage page, Evidence item) {
    List<Object> cells =
        new ArrayList<>(List.of(item.at(), item.day(), item.kind(), item.id(), item.version()));
    cells.add(item.event().id());
    cells.add(item.event().type());
    cells.add(item.event().recordedAt());
    page.dimensions().forEach(dimension -> cells.add(item.by().get(dimension.name())));
    page.dimensions().stream()
        .filter(Dimension::isRecord)
        .forEach(dimension -> cells.add(item.key().get(dimension.name())));
    cells.add(item.value());
    cells.add(SeriesCsv.unit(page.unit()));
    cells.add(item.currency());
    for (Measure measure : page.measures()) {
      Evidence.Counted counted = item.counted().get(measure.name());
      cells.add(counted == null ? null : counted.count());
      cells.add(counted == null ? null : counted.sum());
    }
    cells.add(page.lacksEvents());
    return cells;
  }
}
