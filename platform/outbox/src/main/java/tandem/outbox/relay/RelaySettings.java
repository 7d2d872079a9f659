package tandem.outbox.relay;

import java.time.Duration;
import java.util.Map;

/**
 * What a relay needs to know.
 *
 * @param service whose acts these are: {@code sales}
 * @param database where the outbox is; the relay connects on its own, beside any pool
 * @param kafka the properties of every client, {@code bootstrap.servers} among them
 * @param poll how long the commits of other processes may be missed
 * @param batch the most rows sent at once
 * @param heartbeat how often the relay says how far it came
 * @param patience how long a send may go without an acknowledgement before all begins anew
 * @param partitions of the topic of events, where it is not there yet
 * @param replicas of every topic that is not there yet
 */
public record RelaySettings(
    String service,
    Database database,
    Map<String, Object> kafka,
    Duration poll,
    int batch,
    Duration heartbeat,
    Duration patience,
    int partitions,
    short replicas) {

  /** The topic of the service's events. */
  public String topic() {
    return "tandem." + service + ".v1";
  }

  /** How to connect. */
  public record Database(String url, String username, String password) {

    @Override
    public String toString() {
      return username + " at " + url;
    }
  }
}
