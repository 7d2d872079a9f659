package tandem.imports;

import java.util.List;

/** What an import does with its rows, in the transaction of whoever calls. */
interface RowWork {

  /** An outcome for each row, in the order of the rows. */
  List<RowOutcome> outcomes(
      ImportState state, ImportType type, List<ImportRow> rows, ImportType.Context context);
}
