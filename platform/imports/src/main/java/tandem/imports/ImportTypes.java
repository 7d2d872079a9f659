package tandem.imports;

import java.util.List;

/** Several types of records that can be imported; a bean of whoever knows them. */
public interface ImportTypes {

  List<ImportType> all();
}
