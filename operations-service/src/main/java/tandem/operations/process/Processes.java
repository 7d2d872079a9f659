package tandem.operations.process;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.records.Records;

/** The processes; everybody of the function sees them all. */
@ApplicationScoped
public class Processes extends Records<Process> {}
