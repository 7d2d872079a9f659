package tandem.sales.pipeline;

import java.util.Set;
import java.util.UUID;

/** Says which stages are in use; a bean of whoever moves things through pipelines. */
public interface StageUse {

  /** The stages of a pipeline in which open work stands. */
  Set<String> standingIn(UUID pipeline);
}
