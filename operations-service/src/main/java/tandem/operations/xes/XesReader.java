package tandem.operations.xes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.util.function.Function;
import tandem.imports.BrokenFileException;
import tandem.imports.ImportType;
import tandem.imports.Mapping;
import tandem.imports.RawRow;
import tandem.imports.RowReader;

/** IEEE XES event logs, a trace a row; the row's line is the number of the trace. */
abstract class XesReader implements RowReader {

  private final String type;

  /**
   * @param type of the records that the traces are read as
   */
  XesReader(String type) {
    this.type = type;
  }

  /** How a trace becomes a row. */
  abstract Function<Trace, ObjectNode> rows(Mapping mapping);

  @Override
  public final boolean reads(String fileName, ImportType importType) {
    return fileName.endsWith(".xes") && importType.name().equals(type);
  }

  @Override
  public final Rows open(InputStream file, Mapping mapping) throws BrokenFileException {
    try {
      TraceReader reader = new TraceReader(file, mapping.times());
      Function<Trace, ObjectNode> rows = rows(mapping);
      return () -> next(reader, rows);
    } catch (XesException e) {
      throw broken(e);
    }
  }

  private static RawRow next(TraceReader reader, Function<Trace, ObjectNode> rows)
      throws BrokenFileException {
    try {
      Trace trace = reader.next();
      if (trace == null) {
        return null;
      }
      return trace.unread() == null
          ? new RawRow.Read(trace.number(), rows.apply(trace))
          : new RawRow.Broken(trace.number(), trace.unread());
    } catch (XesException e) {
      throw broken(e);
    }
  }

  private static BrokenFileException broken(XesException e) {
    return new BrokenFileException(e.code(), e.arguments().toArray());
  }
}
