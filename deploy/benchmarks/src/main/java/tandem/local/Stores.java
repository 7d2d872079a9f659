package tandem.local;

import java.util.List;

/** PostgreSQL and Kafka of a suite, and its services as they would be started beside them. */
record Stores(StateFolder state, List<Service> services, List<ManagedProcess> processes)
    implements AutoCloseable {

  static Stores start(Settings settings) {
    StateFolder state = StateFolder.at(settings.state());
    Console console = new Console(System.out);
    Orphans.end(state, console);
    Ports ports = Ports.choose(settings, state);
    Keys keys = Keys.of(state);
    Passwords passwords = new Passwords(state);
    Postgres postgres = new Postgres(state, passwords, ports.of(Ports.POSTGRES));
    Kafka kafka = new Kafka(state, ports);
    List<ManagedProcess> processes =
        List.of(
            ManagedProcess.start(postgres.prepare(), state, console),
            ManagedProcess.start(kafka.prepare(), state, console));
    processes.forEach(ManagedProcess::awaitReady);
    postgres.createDatabases();
    List<Service> services =
        Settings.SERVICES.keySet().stream().sorted().map(name -> new Service(name, ports)).toList();
    SuiteOptions options = SuiteOptions.of(settings.options(), state);
    services.forEach(
        service ->
            service.configure(state, postgres, kafka, passwords.of(service.name()), keys, options));
    return new Stores(state, services, processes);
  }

  @Override
  public void close() {
    processes.forEach(ManagedProcess::stop);
  }
}
