package tandem.operations.xes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.function.Function;
import tandem.imports.Mapping;

/** Event logs of which each trace is a service case. */
@Singleton
class CaseLogReader extends XesReader {

  CaseLogReader() {
    super("cases");
  }

  @Override
  Function<Trace, ObjectNode> rows(Mapping mapping) {
    CaseTrace.Meaning meaning =
        new CaseTrace.Meaning(
            EventCondition.of(mapping.pausedWhen()),
            EventCondition.of(mapping.resolvedWhen()),
            EventCondition.of(mapping.reopenedWhen()));
    return trace -> new CaseTrace(trace, meaning).row();
  }
}
