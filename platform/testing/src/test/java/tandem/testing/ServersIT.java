package tandem.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class ServersIT {

  @Test
  void givesADatabaseThatTakesItsPasswordOnly() throws SQLException {
    Database database = Servers.newDatabase();
    try (var connection = database.connect();
        var version = connection.createStatement().executeQuery("show server_version")) {
      version.next();
      assertThat(version.getString(1)).startsWith("18");
    }
    assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.username(), "x"))
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void bringsABrokerBackWithWhatItStored() throws Exception {
    try (Broker broker = Broker.start();
        Admin admin =
            Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1))).all().get();
      broker.kill();
      broker.resume();
      assertThat(admin.listTopics().names().get()).contains("kept");
    }
  }
}
