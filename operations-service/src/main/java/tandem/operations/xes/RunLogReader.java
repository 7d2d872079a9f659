package tandem.operations.xes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.function.Function;
import tandem.imports.Mapping;

/** Event logs of which each trace is a process run. */
@Singleton
class RunLogReader extends XesReader {

  RunLogReader() {
    super("process-runs");
  }

  @Override
  Function<Trace, ObjectNode> rows(Mapping mapping) {
    EventCondition completedWhen = EventCondition.of(mapping.completedWhen());
    return trace -> RunTrace.row(trace, completedWhen);
  }
}
