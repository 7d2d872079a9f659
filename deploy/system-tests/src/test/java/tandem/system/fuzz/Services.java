package tandem.system.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tandem.system.Suite;

/** Where the services listen, and the tokens of all roles. */
record Services(Suite suite) {

  static final List<String> ROLES =
      List.of(
          "sales-representative",
          "sales-supervisor",
          "sales-manager",
          "sales-director",
          "operations-junior",
          "operations-senior",
          "operations-manager",
          "operations-product-manager",
          "operations-director",
          "analyst",
          "admin");

  int port(String service) {
    return suite.port(service);
  }

  Answer send(Request request) {
    try {
      return Answer.to(
          request.bytes(port(request.service()), suite.token(request.role())),
          port(request.service()));
    } catch (IOException e) {
      throw new UncheckedIOException(request.toString(), e);
    }
  }
}
