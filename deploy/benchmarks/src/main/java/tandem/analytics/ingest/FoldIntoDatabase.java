package tandem.analytics.ingest;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import tandem.analytics.ingest.Generation.State;
import tandem.testing.Database;
import tandem.testing.Servers;

/** Folds as the service does, into a database of its own, by a pool as the service has one. */
final class FoldIntoDatabase implements FoldBenchmark.Sink, AutoCloseable {

  private static final int CONNECTIONS = 4;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final AgroalDataSource pool;
  private final Ingest ingest;

  FoldIntoDatabase() throws SQLException {
    Database database = Servers.newDatabase();
    Flyway.configure()
        .dataSource(database.url(), database.username(), database.password())
        .locations("classpath:db/migration")
        .load()
        .migrate();
    Generations generations = new Generations();
    pool = pool(database);
    try (Connection connection = pool.getConnection()) {
      generations.create(
          connection, State.SERVING, new Projection(Shipped.catalogue(), ZoneOffset.UTC));
    }
    ingest = new Ingest(pool, Shipped.catalogue(), generations, meters);
  }

  @Override
  public void take(List<Delivery> deliveries) throws SQLException {
    ingest.take(deliveries, Map.of());
  }

  private static AgroalDataSource pool(Database database) throws SQLException {
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                connections ->
                    connections
                        .maxSize(CONNECTIONS)
                        .connectionFactoryConfiguration(
                            factory ->
                                factory
                                    .jdbcUrl(database.url())
                                    .principal(new NamePrincipal(database.username()))
                                    .credential(new SimplePassword(database.password())))));
  }

  DataSource source() {
    return pool;
  }

  /** What took how much of the time, the most first. */
  List<String> stages() {
    return meters.find("tandem.fold.stage").timers().stream()
        .sorted(Comparator.comparingDouble(FoldIntoDatabase::seconds).reversed())
        .map(timer -> "%s %.1f s".formatted(timer.getId().getTag("stage"), seconds(timer)))
        .toList();
  }

  private static double seconds(Timer timer) {
    return timer.totalTime(TimeUnit.MILLISECONDS) / 1000;
  }

  @Override
  public void close() {
    pool.close();
  }
}
