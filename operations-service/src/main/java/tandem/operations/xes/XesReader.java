package tandem.operations.xes;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import tandem.web.imports.BrokenFileException;
import tandem.web.imports.ImportType;
import tandem.web.imports.Mapping;
import tandem.web.imports.RawRow;
import tandem.web.imports.RowReader;

/** IEEE XES event logs, a trace a row; the row's line is the number of the trace. */
@ApplicationScoped
class XesReader implements RowReader {

  @Override
  public boolean reads(String fileName, ImportType type) {
    return fileName.endsWith(".xes") && type.name().equals("process-runs");
  }

  @Override
  public Rows open(InputStream file, Mapping mapping) throws BrokenFileException {
    try {
      TraceReader reader = new TraceReader(file, mapping.zoneId());
      CompletedWhen completedWhen = CompletedWhen.of(mapping);
      return () -> next(reader, completedWhen);
    } catch (XesException e) {
      throw broken(e);
    }
  }

  private static RawRow next(TraceReader reader, CompletedWhen completedWhen)
      throws BrokenFileException {
    try {
      Trace trace = reader.next();
      return trace == null
          ? null
          : new RawRow.Read(trace.number(), TraceRow.of(trace, completedWhen));
    } catch (XesException e) {
      throw broken(e);
    }
  }

  private static BrokenFileException broken(XesException e) {
    return new BrokenFileException(e.code(), e.arguments().toArray());
  }
}
