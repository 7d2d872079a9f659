package tandem.directory;

import java.util.UUID;

/**
 * What a row says of a person whose references are resolved.
 *
 * @param manager null for none
 */
record ResolvedRow(UUID id, PersonRow said, UUID manager) {

  Place place() {
    return new Place(said.team(), said.department(), said.region(), manager, said.level());
  }
}
