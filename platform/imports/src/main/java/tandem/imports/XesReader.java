package tandem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import tandem.imports.log.Trace;
import tandem.imports.log.TraceReader;
import tandem.imports.log.XesException;

/** IEEE XES event logs, a trace a row; the row's line is the number of the trace. */
@ApplicationScoped
class XesReader implements RowReader {

  @Override
  public boolean reads(String fileName, ImportType type) {
    return fileName.endsWith(".xes") && type.cases(Mapping.NONE).isPresent();
  }

  @Override
  public Rows open(InputStream file, ImportType type, Mapping mapping) throws IOException {
    try {
      TraceReader traces = new TraceReader(file, mapping.times()::instant);
      return new LogRows(() -> next(traces), type, mapping);
    } catch (XesException e) {
      throw broken(e);
    }
  }

  private static Trace next(TraceReader traces) throws BrokenFileException {
    try {
      return traces.next();
    } catch (XesException e) {
      throw broken(e);
    }
  }

  private static BrokenFileException broken(XesException e) {
    return new BrokenFileException(e.code(), e.arguments().toArray());
  }
}
