package tandem.analytics.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jboss.logging.Logger;
import tandem.analytics.facts.DueEntries;
import tandem.analytics.facts.Facts;
import tandem.analytics.facts.FactsException;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Kind;
import tandem.analytics.metric.Linked;
import tandem.analytics.rollup.Contributions;
import tandem.analytics.rollup.LinkedCounting;

/** How events become facts and rollups: by a catalogue, in a reporting zone. Immutable. */
public final class Projection {

  private static final Logger LOG = Logger.getLogger(Projection.class);

  private final Catalogue catalogue;
  private final ZoneId zone;
  private final EventDecoder decoder;
  private final Contributions contributions;
  private final List<LinkedCounting> linked;

  public Projection(Catalogue catalogue, ZoneId zone) {
    this.catalogue = catalogue;
    this.zone = zone;
    this.decoder = new EventDecoder(catalogue);
    this.contributions = new Contributions(catalogue, zone);
    this.linked =
        Linked.of(catalogue).stream()
            .map(it -> new LinkedCounting(it, catalogue.sets().values()))
            .toList();
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  public ZoneId zone() {
    return zone;
  }

  EventDecoder decoder() {
    return decoder;
  }

  Contributions contributions() {
    return contributions;
  }

  List<LinkedCounting> linked() {
    return linked;
  }

  LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /**
   * An event's facts as this catalogue sees them. The event may come from the log, or have been
   * read by another catalogue; where that kept what this one cannot read, it has no facts here.
   */
  Facts facts(Event event) {
    Kind kind = catalogue.kinds().get(event.kind());
    if (kind == null) {
      return null;
    }
    if (event.facts() != null && event.facts().kind().equals(kind)) {
      return DueEntries.in(event.facts(), zone);
    }
    try {
      return DueEntries.in(decoder.facts(event), zone);
    } catch (FactsException _) {
      LOG.warnf("event %s has no facts by this catalogue", event.id());
      return null;
    }
  }
}
