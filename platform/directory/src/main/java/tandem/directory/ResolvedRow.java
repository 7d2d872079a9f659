package tandem.directory;

import java.util.UUID;

/**
 * What a row says of a person whose references are resolved.
 *
 * @param manager null for none
 */
record ResolvedRow(UUID id, PersonRow said, UUID manager) {

  /** What it says of a place, and what it does not say as it stands. */
  Place place(Place stands) {
    return new Place(
        or(said.team(), stands.team()),
        or(said.department(), stands.department()),
        or(said.region(), stands.region()),
        or(manager, stands.manager()),
        or(said.level(), stands.level()));
  }

  private static <T> T or(T said, T stands) {
    return said == null ? stands : said;
  }

  /** What it says, of somebody who is new. */
  Place place() {
    return new Place(said.team(), said.department(), said.region(), manager, said.level());
  }
}
